"""CSV with a head → its rows, a report each."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator

from rashomon.errors import InputError
from rashomon.ingest.columns import Columns
from rashomon.ingest.limits import ROW_LIMIT
from rashomon.ingest.lines import TOO_LONG, Lines, numbered_lines
from rashomon.ingest.rows import Row, cut_off, reports
from rashomon.ingest.source import BROKEN, Source
from rashomon.model.capture import Part, Unreadable

DELIMITERS = ",;\t|"
NEVER_WRITTEN = "\x1f"
QUOTED = re.compile(r'"(?:[^"]|"")*"')


def split_csv(source: Source, columns: Columns | None) -> Iterator[Part | Unreadable]:
    """The rows under ``line 7``, the line that each begins in; the first line names the columns."""
    return reports(_rows(source), columns)


def _rows(source: Source) -> Iterator[Row | Unreadable]:
    csv.field_size_limit(ROW_LIMIT)
    line = 0
    with numbered_lines(source) as numbered:
        try:
            lines = _Counted(numbered)
            reader = csv.reader(lines, delimiter=_delimiter(lines.head[1] or ""))
            names: list[str] | None = None
            while True:
                line = lines.number + 1
                try:
                    cells = next(reader)
                except StopIteration:
                    return
                except csv.Error as error:
                    yield Unreadable(f"line {line}", _cause(error, lines.number))
                    if names is None:
                        return
                    continue
                if names is None:
                    names = cells
                elif any(cells):
                    yield _row(f"line {line}", names, cells)
        except (InputError, UnicodeError, *BROKEN) as error:
            yield Unreadable("", str(cut_off(error, f"line {line - 1}" if line > 1 else None)))


def _row(key: str, names: list[str], cells: list[str]) -> Row | Unreadable:
    if len(cells) > len(names):
        return Unreadable(
            key,
            f"has {len(cells)} cells under {len(names)} columns; put quotation marks round texts with commas",
        )
    return key, dict(zip(names, cells, strict=False))


def _delimiter(head: str) -> str:
    """What parts the names of the columns most often: texts with commas stand below them."""
    bare = QUOTED.sub("", head)
    likeliest = max(DELIMITERS, key=bare.count)
    return likeliest if likeliest in bare else NEVER_WRITTEN  # a single column, with texts as they come


def _cause(error: csv.Error, last: int) -> str:
    if str(error) == TOO_LONG:
        return TOO_LONG
    if "field limit" in str(error):
        return f"has a cell of more than {ROW_LIMIT:,} characters, read as far as line {last}; close its quotation marks"
    return f"is no row of a table ({error}); write the file again as CSV"


class _Counted:
    """Gives the reader its lines, and knows which it gave last."""

    def __init__(self, lines: Lines) -> None:
        self.lines = lines
        self.head = next(self.lines, (1, ""))
        self.number = 0

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        self.number, line = next(self.lines) if self.number else self.head
        if line is None:
            raise csv.Error(TOO_LONG)
        return line
