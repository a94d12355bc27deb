"""Lines of JSON → the objects in them, a report each."""

from __future__ import annotations

import json
from collections.abc import Iterator

from rashomon.errors import InputError
from rashomon.ingest.columns import Columns
from rashomon.ingest.lines import TOO_LONG, numbered_lines
from rashomon.ingest.rows import Row, cut_off, reports
from rashomon.ingest.source import BROKEN, Source
from rashomon.model.capture import Part, Unreadable


def split_jsonl(source: Source, columns: Columns | None) -> Iterator[Part | Unreadable]:
    """The objects under ``line 7``; empty lines are passed over."""
    return reports(_rows(source), columns)


def _rows(source: Source) -> Iterator[Row | Unreadable]:
    number = 0
    with numbered_lines(source) as lines:
        try:
            for number, line in lines:
                if line is None:
                    yield Unreadable(f"line {number}", TOO_LONG)
                elif line.strip():
                    yield row(f"line {number}", line)
        except (InputError, UnicodeError, *BROKEN) as error:
            yield Unreadable("", str(cut_off(error, f"line {number}" if number else None)))


def row(key: str, written: str) -> Row | Unreadable:
    """The object that is written in ``written``."""
    try:
        found = json.loads(written)
    except RecursionError:
        return Unreadable(key, "is JSON that nests too deep; leave it out")
    except ValueError as error:
        return Unreadable(key, f"is not JSON ({error}); write one object a line")
    if not isinstance(found, dict):
        return Unreadable(key, "is no JSON object; write one object with keys such as text, title and date")
    return key, found
