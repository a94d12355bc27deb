"""Reports that were written to be learned from, with the marks that they have (``train/README.md``)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from train.corpora import Row, rows

OWN_REPORTS = Path(__file__).with_name("reports.jsonl")
"""One a line: ``document`` as in the claim model, and some of ``entities``, ``attributions``, ``claims``, ``triggers``."""


def entities(bench: Path) -> list[Row]:
    """Those whose entities are marked, in the manner of re3d."""
    return [_row(report, entities=list(_with_words(report))) for report in _marked(bench, "entities")]


def attributions(bench: Path) -> list[Row]:
    """Those whose attributions are marked, in the manner of PolNeAR."""
    return [_row(report, attributions=report["attributions"]) for report in _marked(bench, "attributions")]


def claims(bench: Path) -> list[Row]:
    """Those whose claims are marked, or at least what triggers them and of which kind."""
    return [
        *(_row(report, claims=report["claims"]) for report in _marked(bench, "claims")),
        *(_row(report, claims=report["triggers"]) for report in _marked(bench, "triggers")),
    ]


def beside(bench: Path) -> Path:
    """Where a rehearsal keeps those that it takes."""
    return bench.parent / OWN_REPORTS.name


def _marked(bench: Path, how: str) -> Iterator[Row]:
    few = beside(bench)
    return (report for report in rows(few if few.exists() else OWN_REPORTS) if how in report)


def _row(report: Row, **marks: Any) -> Row:
    document = report["document"]
    return {"id": "own-" + document["id"], "text": document["text"], **marks}


def _with_words(report: Row) -> Iterator[Row]:
    text = report["document"]["text"]
    for entity in report["entities"]:
        yield {**entity, "text": text[entity["start"] : entity["end"]]}
