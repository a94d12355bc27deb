"""Options that ask for claims: the same for ``rashomon search`` and ``rashomon incidents``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from rashomon.errors import InputError
from rashomon.model.claim import Kind, Modality, Polarity, Stance
from rashomon.model.query import Box

if TYPE_CHECKING:
    from datetime import date

Words = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[WORDS]", help='Words that a claim must have; "side by side" in quotation marks.'
    ),
]
Name = Annotated[str | None, typer.Option(metavar="NAME", help="A name, a part of one, or an id.")]
Day = Annotated[str | None, typer.Option(metavar="YYYY-MM-DD")]
Degrees = Annotated[str | None, typer.Option(metavar="S,W,N,E", help="Degrees of latitude and longitude.")]
Kinds = Annotated[list[Kind] | None, typer.Option(help="What is claimed; may be given again.")]
Stances = Annotated[list[Stance] | None, typer.Option(help="How a source stands to it.")]
Modalities = Annotated[list[Modality] | None, typer.Option(help="Whether it is to have happened.")]
Asserted = Annotated[Polarity | None, typer.Option(help="Asserted or negated.")]
AtLeast = Annotated[float | None, typer.Option(metavar="N", help="A figure of N or more.")]
AtMost = Annotated[float | None, typer.Option(metavar="N", help="A figure of N or less.")]
Limit = Annotated[int, typer.Option(metavar="N", min=1, max=100_000, help="How many a page.")]
After = Annotated[str | None, typer.Option(metavar="PAGE", help="The page that the last one named.")]


def parse_day(stated: str | None) -> date | None:
    """A day as an option gives it; raises ``errors.InputError``."""
    from rashomon.run.asking import day_of

    return day_of(stated, "day")


def parse_box(stated: str | None) -> Box | None:
    """A box as an option gives it; raises ``errors.InputError``."""
    from rashomon.run.asking import box_of

    try:
        return box_of(stated)
    except InputError as error:
        raise InputError(f"--box {error}") from None
