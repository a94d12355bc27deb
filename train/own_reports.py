"""Reports that were written to be learned from, with the marks that they have (``train/README.md``)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from train.corpora import Row, rows

OWN_REPORTS = Path(__file__).with_name("reports.jsonl")
"""One a line: ``document`` as in the claim model, and some of ``entities``, ``attributions``, ``claims``, ``triggers``."""


def entities() -> list[Row]:
    """Those whose entities are marked, in the manner of re3d."""
    return [_row(report, entities=list(_with_words(report))) for report in _marked("entities")]


def attributions() -> list[Row]:
    """Those whose attributions are marked, in the manner of PolNeAR."""
    return [_row(report, attributions=report["attributions"]) for report in _marked("attributions")]


def claims() -> list[Row]:
    """Those whose claims are marked, or at least what triggers them and of which kind."""
    return [
        *(_row(report, claims=report["claims"]) for report in _marked("claims")),
        *(_row(report, claims=report["triggers"]) for report in _marked("triggers")),
    ]


def _marked(how: str) -> Iterator[Row]:
    return (report for report in rows(OWN_REPORTS) if how in report)


def _row(report: Row, **marks: Any) -> Row:
    document = report["document"]
    return {"id": "own-" + document["id"], "text": document["text"], **marks}


def _with_words(report: Row) -> Iterator[Row]:
    text = report["document"]["text"]
    for entity in report["entities"]:
        yield {**entity, "text": text[entity["start"] : entity["end"]]}
