"""The text of a file of any size, line by line or piece by piece."""

from __future__ import annotations

import codecs
import io
from collections.abc import Iterator
from contextlib import contextmanager
from typing import BinaryIO

from rashomon.ingest.encoding import marked_encoding
from rashomon.ingest.limits import ROW_LIMIT
from rashomon.ingest.source import Source, piece

TOO_LONG = (
    f"is a line of more than {ROW_LIMIT:,} characters, too long for one report; split it, or leave it out"
)
PIECE = 1 << 16
"""Bytes that are read at a time."""

Lines = Iterator[tuple[int, str | None]]


@contextmanager
def numbered_lines(source: Source) -> Iterator[Lines]:
    """Lines with their numbers from 1; ``None`` in place of one that is longer than ``ROW_LIMIT``.

    The text is read by its byte order mark, else as UTF-8 with bytes that are none kept as ``surrogateescape`` does.
    """
    encoding, errors = _encoding(source)
    with source.opened() as file:
        yield _numbered(io.TextIOWrapper(file, encoding, errors=errors, newline=""))


@contextmanager
def pieces(source: Source) -> Iterator[Iterator[str]]:
    """The text a piece at a time; what stands before a cut is given before the error that tells of it."""
    encoding, errors = _encoding(source)
    with source.opened() as file:
        yield _pieces(file, codecs.getincrementaldecoder(encoding)(errors))


def _encoding(source: Source) -> tuple[str, str]:
    """The encoding, by its family, which takes the mark away; and what happens to bytes that are not in it."""
    family = (marked_encoding(source.head()) or "utf-8").removesuffix("-le").removesuffix("-be")
    return ("utf-8-sig", "surrogateescape") if family == "utf-8" else (family, "strict")


def _pieces(file: BinaryIO, decoder: codecs.IncrementalDecoder) -> Iterator[str]:
    while data := piece(file, PIECE):
        yield decoder.decode(data)
    yield decoder.decode(b"", final=True)


def _numbered(text: io.TextIOWrapper) -> Lines:
    number = 0
    while line := text.readline(ROW_LIMIT + 1):
        number += 1
        if len(line) <= ROW_LIMIT:
            yield number, line
            continue
        while line and not line.endswith(("\n", "\r")):
            line = text.readline(ROW_LIMIT)
        yield number, None
