"""The marked reports of our own keep to the claim model: kinds, spans that quote the text, references that exist."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from rashomon.model.claim import Kind, Modality, PlaceRole, Polarity, Relation, Stance
from rashomon.model.document import BlockKind

REPORTS = sorted((Path(__file__).parents[1] / "gold").glob("*.json"))
Fields = dict[str, Any]


def evidence(value: Any) -> Iterator[Fields]:
    """Everything in a claim that has offsets and a text."""
    if isinstance(value, dict):
        if "text" in value and isinstance(value.get("start"), int):
            yield value
        for inner in value.values():
            yield from evidence(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from evidence(inner)


def bounds_fit(quantity: Fields) -> bool:
    """Whether exactly the bounds are given that the relation asks for."""
    given = tuple(quantity[b] is not None for b in ("low", "best", "high"))
    return (
        given
        in {
            Relation.EXACTLY: {(True, True, True)},
            Relation.ABOUT: {(False, True, False)},
            Relation.AT_LEAST: {(True, True, False), (True, False, False)},
            Relation.AT_MOST: {(False, True, True)},
            Relation.BETWEEN: {(True, False, True)},
        }[Relation(quantity["relation"])]
    )


def test_each_is_listed() -> None:
    listed = re.findall(r"^\| `([a-z0-9-]+)` \|", (REPORTS[0].parent / "README.md").read_text(), re.MULTILINE)
    assert sorted(listed) == [path.stem for path in REPORTS]


@pytest.mark.parametrize("path", REPORTS, ids=lambda p: p.stem)
def test_report_keeps_to_the_model(path: Path) -> None:
    report = json.loads(path.read_text(encoding="utf-8"))
    document, claims = report["document"], report["claims"]
    text = document["text"]
    assert "Written for this project" in report["note"] and document["id"] == path.stem
    assert unicodedata.is_normalized("NFC", text) and 110 <= len(text.split()) <= 280
    for block in document["blocks"]:
        assert BlockKind(block["kind"]) and text[block["start"] : block["end"]].strip()
    ids = {c["id"] for c in claims}
    assert len(ids) == len(claims)
    headlines = [b for b in document["blocks"] if b["kind"] == "headline"]
    for claim in claims:
        assert Kind(claim["kind"]) and Modality(claim["modality"]) and Polarity(claim["polarity"])
        assert all(PlaceRole(p["role"]) for p in claim["places"])
        assert all(Stance(s["stance"]) and s["cue"] in text for s in claim["sources"])
        assert all(bounds_fit(q) and q["text"] in text for q in claim["quantities"])
        assert all(text[e["start"] : e["end"]] == e["text"] for e in evidence(claim))
        assert claim["trigger"]["text"] in claim["quote"]["text"]
        assert claim["headline"] == any(claim["quote"]["end"] <= b["end"] for b in headlines)
        assert set(claim["disputes"]) <= ids - {claim["id"]}
        if claim["date"]:
            first, last = (date.fromisoformat(claim["date"][end]) for end in ("start", "end"))
            assert first <= last and claim["date"]["text"] in text


def test_all_phenomena_are_met() -> None:
    claims = [c for p in REPORTS for c in json.loads(p.read_text(encoding="utf-8"))["claims"]]
    assert {c["modality"] for c in claims} == set(Modality)
    assert {s["stance"] for c in claims for s in c["sources"]} == set(Stance)
    assert {q["relation"] for c in claims for q in c["quantities"]} == set(Relation)
    assert {p["role"] for c in claims for p in c["places"]} >= {"at", "near", "from", "to", "via"}
    assert any(len(c["sources"]) > 1 for c in claims)
    assert any(c["disputes"] for c in claims)
    assert len({c["kind"] for c in claims}) >= 22
