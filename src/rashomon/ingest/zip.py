"""A zip archive → what is in it, whatever formats that is in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import PurePosixPath

from rashomon.ingest.source import Source
from rashomon.ingest.text_part import joined
from rashomon.ingest.walking import hidden
from rashomon.ingest.zip_files import member, members, opened
from rashomon.model.capture import Part, Unreadable

Parts = Iterator[Part | Unreadable]


def split_zip(source: Source, inner: Callable[[Source], Parts]) -> Parts:
    """What ``inner`` gives of each member, under ``member path/in.zip``; nothing is written to where names point.

    Hidden files are passed over as in folders. Raises ``errors.Damaged`` and ``errors.TooLarge``.
    """
    times = Counter[str]()
    with source.seekable() as file, opened(file) as archive:
        for info in members(archive):
            if any(map(_passed_over, PurePosixPath(info.filename).parts)):
                continue
            times[info.filename] += 1
            again = f" ({times[info.filename]})" if times[info.filename] > 1 else ""
            key = f"member {_printable(info.filename)}{again}"
            packed = Source(info.filename, lambda info=info: member(archive, info))  # type: ignore[misc]
            for part in inner(packed):
                yield replace(part, key=joined(key, part.key))


def _passed_over(part: str) -> bool:
    return hidden(part) and part != ".."


def _printable(name: str) -> str:
    """A name in one line of text."""
    return "".join(c if c.isprintable() else "\ufffd" for c in name)
