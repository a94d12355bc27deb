"""The option that says by what reports are read: the same for all commands that read some."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from rashomon.run.reader import Reader


class ReaderName(StrEnum):
    """The readers; the same names as ``run.reader.Reader``, which is not loaded for ``--help``."""

    RULES = "rules"
    LEARNED = "learned"


ReaderOption = Annotated[
    ReaderName | None,
    typer.Option(
        "--reader",
        envvar="RASHOMON_READER",
        help="Read by rules alone, or with the encoder too.  [default: learned where installed]",
    ),
]


def asked(name: ReaderName | None) -> Reader | None:
    """The reader that an option names; raises ``errors.InstallationError`` where it is not installed."""
    from rashomon.run.reader import Reader, chosen

    return chosen(Reader(name.value)) if name is not None else None
