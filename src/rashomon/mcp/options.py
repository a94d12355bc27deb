"""What tools take: the filters of ``rashomon search`` and ``rashomon incidents``."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from rashomon.model.claim import Kind, Modality, Polarity, Stance
from rashomon.model.query import Query
from rashomon.run.asking import box_of, day_of

MOST = 100
"""Things that one answer has: more does no client any good."""

Words = Annotated[
    str | None, Field(description='Words that a claim must have; "side by side" in quotation marks.')
]
Kinds = Annotated[list[Kind] | None, Field(description="What is claimed.")]
Party = Annotated[str | None, Field(description="An actor or a target: a name, a part of one, or an id.")]
Place = Annotated[str | None, Field(description="A name, a part of one, or an id of the gazetteer.")]
Degrees = Annotated[str | None, Field(description="SOUTH,WEST,NORTH,EAST in degrees.")]
Since = Annotated[str | None, Field(description="A day, YYYY-MM-DD, included.")]
Until = Annotated[str | None, Field(description="A day, YYYY-MM-DD, included.")]
Source = Annotated[str | None, Field(description="Who says so: a name, a part of one, or an id.")]
Publisher = Annotated[str | None, Field(description="Who published the report: a name or a part of one.")]
Stances = Annotated[list[Stance] | None, Field(description="How a source stands to it.")]
Modalities = Annotated[list[Modality] | None, Field(description="Whether it is said to have happened.")]
Asserted = Annotated[Polarity | None, Field(description="Asserted or negated.")]
AtLeast = Annotated[float | None, Field(description="A figure of so many or more.")]
AtMost = Annotated[float | None, Field(description="A figure of so many or less.")]
Report = Annotated[str | None, Field(description="The id of a report.")]
Origin = Annotated[str | None, Field(description="The id of an origin: what counts as one witness.")]
Limit = Annotated[int, Field(ge=1, le=MOST, description="How many a page.")]
After = Annotated[str | None, Field(description="The page that the last answer named as next.")]


def query(
    *,
    text: str | None,
    kind: list[Kind] | None,
    party: str | None,
    place: str | None,
    box: str | None,
    since: str | None,
    until: str | None,
    source: str | None,
    publisher: str | None,
    stance: list[Stance] | None,
    modality: list[Modality] | None,
    polarity: Polarity | None,
    at_least: float | None,
    at_most: float | None,
    report: str | None,
    origin: str | None,
) -> Query:
    """The question; raises ``errors.InputError`` for a day or a box that makes no sense."""
    return Query(
        text=text or None,
        kinds=tuple(kind or ()),
        party=party or None,
        place=place or None,
        box=box_of(box or None),
        since=day_of(since or None, "since"),
        until=day_of(until or None, "until"),
        source=source or None,
        publisher=publisher or None,
        stances=tuple(stance or ()),
        modalities=tuple(modality or ()),
        polarity=polarity,
        at_least=at_least,
        at_most=at_most,
        report=report or None,
        origin=origin or None,
    )
