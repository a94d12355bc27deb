"""The order of the stages for one report, written down here and nowhere else."""

from __future__ import annotations

from rashomon.extract import extract
from rashomon.model.document import Document
from rashomon.model.report import ReadReport
from rashomon.resolve import resolve
from rashomon.run.reader import Reader, chosen
from rashomon.run.second_reading import SecondReading
from rashomon.segment import segment


def read_document(document: Document, reader: Reader | None = None) -> ReadReport:
    """Segment a report, extract its claims and resolve their names, places and dates.

    ``reader`` tells by what it is read, ``None`` by what is best of what is installed (``reader.chosen``). Raises
    ``errors.InstallationError`` where the reader that is asked for is not installed.
    """
    second = SecondReading() if chosen(reader) is Reader.LEARNED else None
    segmented = segment(document, second.begin if second else None)
    claims = extract(segmented, second.hints if second else None)
    claims, notices = resolve(segmented.document, claims)
    return ReadReport(segmented.document, claims, notices)
