"""The order of the stages for one report, written down here and nowhere else."""

from __future__ import annotations

from rashomon.extract import extract
from rashomon.model.document import Document
from rashomon.model.report import ReadReport
from rashomon.resolve import resolve
from rashomon.segment import segment


def read_document(document: Document) -> ReadReport:
    """Segment a report, extract its claims and resolve their names, places and dates."""
    segmented = segment(document)
    claims = extract(segmented)
    claims, notices = resolve(segmented.document, claims)
    return ReadReport(segmented.document, claims, notices)
