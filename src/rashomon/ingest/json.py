"""A JSON array → the objects in it, a report each."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from rashomon.errors import InputError
from rashomon.ingest.columns import Columns
from rashomon.ingest.json_stream import JsonStream
from rashomon.ingest.lines import pieces
from rashomon.ingest.rows import Row, cut_off, reports
from rashomon.ingest.source import BROKEN, Source
from rashomon.model.capture import Part, Unreadable

ARRAY = re.compile(r"\[")


def split_json(source: Source, columns: Columns | None) -> Iterator[Part | Unreadable]:
    """The objects under ``record 12``, counted from 1."""
    return reports(_rows(source), columns)


def _rows(source: Source) -> Iterator[Row | Unreadable]:
    number = 0
    with pieces(source) as text:
        stream = JsonStream(text)
        try:
            stream.find(ARRAY)
            for number, found in enumerate(stream.objects(), 1):
                key = f"record {number}"
                yield replace(found, key=key) if isinstance(found, Unreadable) else (key, found)
        except (InputError, UnicodeError, *BROKEN) as error:
            yield Unreadable("", str(cut_off(error, f"record {number}" if number else None)))
