"""Reads the corpora of the bench folder (``bench/README.md`` tells their formats)."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

Row = dict[str, Any]
NOT_TRAINED_ON = {"BBC Online"}
"""Parts of re3d whose licence (CC BY-NC) forbids to make commercial use of what is made of them: measured on only."""
SENTENCES_TOGETHER = 12
"""Sentences of one file that make one text where a corpus is cut into sentences."""


def rows(path: Path) -> Iterator[Row]:
    """The rows of a JSONL file, packed or not."""
    found = path if path.exists() else path.with_name(path.name + ".gz")
    with (
        gzip.open(found, "rt", encoding="utf-8")
        if found.suffix == ".gz"
        else found.open(encoding="utf-8") as lines
    ):
        for line in lines:
            if line.strip():
                yield json.loads(line)


def re3d(bench: Path) -> list[Row]:
    """Marked reports on Syria and Iraq, without the non-commercial part."""
    return [r for r in rows(bench / "entities/re3d.train.jsonl") if r["origin"] not in NOT_TRAINED_ON]


def polnear(bench: Path) -> list[Row]:
    """Political news with its attributions."""
    return list(rows(bench / "attribution/polnear.train.jsonl"))


def cameo(bench: Path) -> list[Row]:
    """Sentences with who acts on whom, some together in one text."""
    found = list(rows(bench / "entities/cameo_ner.train.jsonl"))
    return [_joined(found[at : at + 6]) for at in range(0, len(found), 6)]


def _joined(parts: list[Row]) -> Row:
    text, entities = "", []
    for part in parts:
        shift = len(text)
        entities += [{**e, "start": e["start"] + shift, "end": e["end"] + shift} for e in part["entities"]]
        text += part["text"] + "\n"
    return {"id": "cameo-" + parts[0]["id"], "text": text, "entities": entities}


def muc4(bench: Path) -> list[Row]:
    """Reports on incidents in Latin America with their roles."""
    return list(rows(bench / "events/muc4.train.jsonl"))


def claims(bench: Path) -> list[Row]:
    """The reports with marked claims beside the bench that may be learned from."""
    found = sorted((bench.resolve().parent / "gold" / "train").glob("*.json"))
    marked = [json.loads(path.read_text(encoding="utf-8")) for path in found]
    return [{"id": m["document"]["id"], "text": m["document"]["text"], "claims": m["claims"]} for m in marked]


def classes(bench: Path, task: str) -> list[Row]:
    """Texts with their labels in one set of classes."""
    return list(rows(bench / f"classes/{task}.train.jsonl"))


def unmarked(bench: Path) -> list[Row]:
    """Texts of the field whose own marks are not used: police in India, attacks, organised crime."""
    texts = [r["text"] for r in rows(bench / "classes/insightCrime.train.jsonl")]
    for name in ("IndiaPoliceEvents_sents", "satp_relevant"):
        short = [r["text"].strip() for r in rows(bench / f"classes/{name}.train.jsonl")]
        step = SENTENCES_TOGETHER if name.endswith("sents") else 3
        texts += ["\n".join(short[at : at + step]) for at in range(0, len(short), step)]
    return [{"id": f"unmarked-{number}", "text": text} for number, text in enumerate(texts)]
