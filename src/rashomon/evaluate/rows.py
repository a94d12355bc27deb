"""Rows of marked or predicted texts: JSONL files, plain or compressed, one object a line."""

from __future__ import annotations

import gzip
import json
import random
import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from rashomon.errors import InputError

Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Part:
    """Which rows of a file are taken: each n-th, beginning with the first, or a share drawn by a seed.

    ``train/prepare.py`` draws in the same way what is not learned from, so that it can be measured on.
    """

    every: int = 1
    seed: str | None = None
    share: float = 1.0

    def of(self, rows: Sequence[Row]) -> list[Row]:
        """The rows that are taken."""
        if self.seed is not None:
            return random.Random(self.seed).sample(rows, int(self.share * len(rows)))
        return list(rows[:: self.every])


WHOLE = Part()


def rows_of(path: Path) -> Iterator[Row]:
    """The rows of a JSONL file, plain or compressed; raises ``InputError``."""
    try:
        with (
            gzip.open(path, "rt", encoding="utf-8")
            if path.suffix == ".gz"
            else path.open(encoding="utf-8") as lines
        ):
            for number, line in enumerate(lines, 1):
                if line.strip():
                    yield _row(line, f"{path}, line {number}")
    except (OSError, EOFError, UnicodeDecodeError, zlib.error) as error:
        raise InputError(f"{path}: cannot be read ({error})") from error


def _row(line: str, where: str) -> Row:
    try:
        row = json.loads(line)
    except json.JSONDecodeError as error:
        raise InputError(f"{where}: is no JSON ({error})") from error
    if not isinstance(row, dict):
        raise InputError(f"{where}: is no JSON object")
    return row


def texts_of(path: Path) -> list[Row]:
    """The rows of a file, each with a text and an id of its own; raises ``InputError``."""
    rows = list(rows_of(path))
    for number, row in enumerate(rows, 1):
        if not isinstance(row.get("text"), str) or not isinstance(row.get("id"), str | int):
            raise InputError(f"{path}, row {number}: needs an id and a text")
        if not _is_unicode(row["text"]):
            raise InputError(f"{path}, row {number}: its text holds half a character (a lone surrogate)")
    if not rows or len({row["id"] for row in rows}) < len(rows):
        raise InputError(f"{path}: holds no rows, or two of the same id")
    return rows


def _is_unicode(text: str) -> bool:
    return text.isascii() or not any("\ud800" <= c <= "\udfff" for c in text)


def write_rows(path: Path, rows: Iterable[Row]) -> None:
    """Write rows as JSONL, in their own script; raises ``InputError`` where nothing can be written."""
    text = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
    with writing(path):
        path.write_text(text, encoding="utf-8")


@contextmanager
def writing(path: Path) -> Iterator[None]:
    """Turns what goes wrong in writing to a file or folder into an ``InputError``."""
    try:
        yield
    except OSError as error:
        raise InputError(f"{path}: cannot be written ({error.strerror})") from error
