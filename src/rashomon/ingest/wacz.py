"""WACZ → the reports of the WARC files in it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from rashomon.errors import Damaged, InputError
from rashomon.ingest.source import BROKEN, GZIP, Source, broken
from rashomon.ingest.text_part import joined
from rashomon.ingest.warc import split_warc
from rashomon.ingest.zip_files import member, members, opened
from rashomon.model.capture import Part, Unreadable

FOLDER = "archive/"
"""Where the WARC files are (WACZ 1.1.1, 5.1)."""


def split_wacz(source: Source) -> Iterator[Part | Unreadable]:
    """The reports under ``member archive/data.warc.gz, record 12``; raises ``errors.Damaged`` for one without WARC files."""
    found = False
    with source.seekable() as file, opened(file) as archive:
        for info in members(archive):
            if not info.filename.startswith(FOLDER):
                continue
            found = True
            key = f"member {info.filename}"
            inner = Source(info.filename, lambda info=info: member(archive, info))  # type: ignore[misc]
            try:
                inner = inner.unpacked() if inner.head().startswith(GZIP) else inner
                for part in split_warc(inner):
                    yield replace(part, key=joined(key, part.key))
            except (InputError, *BROKEN) as error:
                yield Unreadable(key, str(error if isinstance(error, InputError) else broken(error)))
    if not found:
        raise Damaged(f"is a WACZ file without anything in {FOLDER}; make it again")
