"""What the commands on a ledger share: its name, how it is opened, and where output goes."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from enum import StrEnum
from io import TextIOWrapper
from typing import TYPE_CHECKING, Annotated, TextIO

import typer

if TYPE_CHECKING:
    from rich.console import RenderableType

    from rashomon.run.reader import Reader
    from rashomon.store.contract import Ledger

DEFAULT = "ledger.db"
VARIABLE = "RASHOMON_LEDGER"

LedgerOption = Annotated[
    str,
    typer.Option(
        metavar="FILE|URL",
        envvar=VARIABLE,
        help="The ledger: a file, or postgresql://USER@HOST/DATABASE.",
    ),
]


class RowsFormat(StrEnum):
    """How rows are written."""

    TABLE = "table"
    JSON = "json"
    JSONL = "jsonl"
    CSV = "csv"


class OneFormat(StrEnum):
    """How one thing is written."""

    TEXT = "text"
    JSON = "json"


@contextmanager
def opened(location: str, *, write: bool = False, reader: Reader | None = None) -> Iterator[Ledger]:
    """The ledger of that name; a new one is made only for writing. Raises ``errors.LedgerError``.

    ``reader`` is by what reports are read into it.
    """
    from rashomon.run.reader import reader_id
    from rashomon.store import open_ledger

    with open_ledger(location, reader=reader_id(reader), write=write, create=write) as ledger:
        yield ledger


def standard_output() -> TextIO:
    """Standard output; what a terminal cannot show becomes "?", programs get UTF-8."""
    if isinstance(sys.stdout, TextIOWrapper):
        if sys.stdout.isatty():
            sys.stdout.reconfigure(errors="replace")
        else:
            sys.stdout.reconfigure(encoding="utf-8")
    return sys.stdout


def print_view(view: Callable[[], Iterator[RenderableType]]) -> None:
    """Print a view for people."""
    from rashomon.export.ledger_terminal import show

    show(view(), standard_output())


def print_lines(lines: Iterator[str]) -> None:
    """Print lines for programs."""
    out = standard_output()
    for line in lines:
        out.write(line + os.linesep if os.linesep != "\n" and not out.isatty() else line + "\n")
