"""The files that a user names, and those in the folders that he names."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from rashomon.errors import InputError
from rashomon.ingest.resource import Refused, Resource, unopened

STANDARD_INPUT = "-"
STREAM_LIMIT = 100_000_000
"""Bytes that are taken from standard input or a pipe, which have to be held in memory."""
PASSED_OVER = frozenset({"__MACOSX"})
"""Folders that a program keeps for itself in what it packs; names that begin with a dot are passed over too."""


def walk(paths: Sequence[str]) -> Iterator[Resource | Refused]:
    """Files, folders with all that is in them in the order of their names, and ``-`` for standard input; raises nothing."""
    for path in paths:
        try:
            yield from _walk(path)
        except InputError as error:
            yield Refused(_printable(path), str(error))


def hidden(name: str) -> bool:
    """Whether a file or folder of this name is none of the user's reports."""
    return name.startswith(".") or name in PASSED_OVER


def _walk(path: str) -> Iterator[Resource | Refused]:
    if path == STANDARD_INPUT:
        yield _streamed(path, sys.stdin.buffer.read(STREAM_LIMIT + 1))
        return
    if not path:  # which the system takes for the current folder
        raise unopened(FileNotFoundError())
    try:
        is_folder, is_file = Path(path).is_dir(), Path(path).is_file()
        if not is_folder and not is_file:
            with Path(path).open("rb") as stream:  # a pipe, or nothing at all
                yield _streamed(path, stream.read(STREAM_LIMIT + 1))
    except (OSError, ValueError) as error:
        raise unopened(error) from None
    if is_file:
        yield Resource.of_file(path, _printable(path))
    elif is_folder:
        yield from _in_folder(Path(path), frozenset())


def _in_folder(folder: Path, above: frozenset[str]) -> Iterator[Resource | Refused]:
    """``above`` are the real paths of the folders that it lies in: a link to one of them leads round in a circle."""
    real = os.path.realpath(folder)
    if real in above:
        return
    try:
        children = sorted(folder.iterdir(), key=lambda child: child.name)
    except OSError as error:
        yield Refused(_printable(folder), str(unopened(error)))
        return
    for child in children:
        if hidden(child.name):
            continue
        if child.is_dir():
            yield from _in_folder(child, above | {real})
        elif child.is_file():
            yield Resource.of_file(child, _printable(child))
        elif child.is_symlink():
            yield Refused(_printable(child), "is a link to a file that is not there; mend or remove it")


def _streamed(path: str, data: bytes) -> Resource | Refused:
    if len(data) > STREAM_LIMIT:
        reason = f"is larger than {STREAM_LIMIT:,} bytes, too much for a stream; save it to a file first"
        return Refused(path, reason)
    return Resource.of_bytes(path, data)


def _printable(path: str | Path) -> str:
    """The path as text: bytes of a name that are not UTF-8 are written with a backslash."""
    return os.fsencode(path).decode("utf-8", "backslashreplace")
