"""The order of the stages for one report, written down here and nowhere else."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable
from concurrent.futures import Executor, ThreadPoolExecutor
from dataclasses import dataclass
from typing import TypeVar

from rashomon.extract import extract
from rashomon.model.document import Document
from rashomon.model.report import ReadReport
from rashomon.model.syntax import SegmentedDocument
from rashomon.resolve import resolve
from rashomon.run.reader import Reader, chosen
from rashomon.run.second_reading import SecondReading
from rashomon.segment import segment

Name = TypeVar("Name")
Finish = Callable[[], ReadReport]
"""Ends the reading of a report, or raises what was met when it was begun."""


@dataclass(frozen=True, slots=True)
class Begun:
    """A report that is segmented, and that the encoder may be at still."""

    segmented: SegmentedDocument
    second: SecondReading | None

    def finish(self) -> ReadReport:
        """Extract the claims and resolve their names, places and dates."""
        claims = extract(self.segmented, self.second.hints if self.second else None)
        claims, notices = resolve(self.segmented.document, claims)
        return ReadReport(self.segmented.document, claims, notices)


def read_document(document: Document, reader: Reader | None = None) -> ReadReport:
    """Segment a report, extract its claims and resolve their names, places and dates.

    ``reader`` tells by what it is read, ``None`` by what is best of what is installed (``reader.chosen``). Raises
    ``errors.InstallationError`` where the reader that is asked for is not installed.
    """
    with ThreadPoolExecutor(max_workers=1) as beside:
        return _begin(document, reader, beside).finish()


def read_in_turn(
    names: Iterable[Name], document: Callable[[Name], Document], reader: Reader | None = None
) -> Generator[tuple[Name, Finish]]:
    """Read reports one after the other; each name comes with what ends its reading, which raises the errors of that report.

    The next report is begun before one is finished, so that the encoder has read it when its turn comes.
    """
    with ThreadPoolExecutor(max_workers=1) as beside:
        waiting: tuple[Name, Finish] | None = None
        for name in names:
            begun = name, _attempted(name, document, reader, beside)
            if waiting is not None:
                yield waiting
            waiting = begun
        if waiting is not None:
            yield waiting


def _attempted(
    name: Name, document: Callable[[Name], Document], reader: Reader | None, beside: Executor
) -> Finish:
    try:
        return _begin(document(name), reader, beside).finish
    except Exception as error:
        met = error  # the name of a caught error ends with its clause

    def fail() -> ReadReport:
        raise met

    return fail


def _begin(document: Document, reader: Reader | None, beside: Executor) -> Begun:
    second = SecondReading(beside) if chosen(reader) is Reader.LEARNED else None
    return Begun(segment(document, second.begin if second else None), second)
