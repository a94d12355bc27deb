"""What is asked, as an address has it: the filters of ``rashomon search`` and ``rashomon incidents``, checked field by field."""

from __future__ import annotations

from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints

from rashomon.errors import InputError
from rashomon.model.claim import Kind, Modality, Polarity, Stance
from rashomon.model.incident import Side, StatusKind
from rashomon.model.incident_view import IncidentQuery
from rashomon.model.query import ClaimStatus, Paging, Query
from rashomon.run.asking import box_of, day_of

LONGEST = 500
"""Characters of a filter: no name, and nothing that people look for, has as many."""
MOST = 1_000
"""Things on one page; more come page by page, or as JSON lines."""
CONTROLS = {*map(chr, range(32)), "\x7f"} - {"\t", "\n", "\r"}


def _printable(stated: str) -> str:
    if CONTROLS & {*stated}:
        raise ValueError("has a control character")
    return stated


def _day(stated: str) -> str:
    try:
        day_of(stated, "")
    except InputError as error:
        raise ValueError(str(error)) from None
    return stated


def _box(stated: str) -> str:
    try:
        box_of(stated)
    except InputError as error:
        raise ValueError(str(error)) from None
    return stated


Words = Annotated[str, StringConstraints(max_length=LONGEST), AfterValidator(_printable)]
Day = Annotated[Words, AfterValidator(_day)]
Degrees = Annotated[Words, AfterValidator(_box)]
Figure = Annotated[float, Field(allow_inf_nan=False)]


class Asked(BaseModel):
    """A question: fields that there are not are refused by name."""

    model_config = ConfigDict(extra="forbid")


class Paged(BaseModel):
    """Which page."""

    limit: int = Field(20, ge=1, le=MOST, description="How many a page.")
    after: Words | None = Field(None, description="The page that the last one named as next.")

    def paging(self) -> Paging:
        """As a ledger takes it."""
        return Paging(self.limit, self.after)


class Filters(Asked):
    """What claims must fit; an incident fits that has such a claim."""

    text: Words | None = Field(
        None,
        description='Words that a claim must have; "side by side" in quotation marks.',
        examples=["convoy"],
    )
    kind: list[Kind] = Field([], description="What is claimed; may be given again.")
    party: Words | None = Field(None, description="A name, a part of one, or an id of an actor.")
    place: Words | None = Field(
        None, description="A name, a part of one, or an id of a place.", examples=["Aleppo"]
    )
    box: Degrees | None = Field(
        None, description="SOUTH,WEST,NORTH,EAST in degrees.", examples=["35.5,36.5,36.8,38"]
    )
    since: Day | None = Field(None, description="A day as YYYY-MM-DD, included.", examples=["2016-12-12"])
    until: Day | None = Field(None, description="A day as YYYY-MM-DD, included.", examples=["2016-12-31"])
    source: Words | None = Field(None, description="A name, a part of one, or an id of an actor.")
    publisher: Words | None = Field(None, description="A name or a part of one.")
    stance: list[Stance] = Field([], description="How a source stands to it; may be given again.")
    modality: list[Modality] = Field(
        [], description="Whether it is said to have happened; may be given again."
    )
    polarity: Polarity | None = Field(None, description="Asserted or negated.")
    at_least: Figure | None = Field(None, description="A figure of so many or more.")
    at_most: Figure | None = Field(None, description="A figure of so many or less.")
    report: Words | None = Field(None, description="The id of a report, or the beginning of one.")
    origin: Words | None = Field(None, description="The id of an origin, or the beginning of one.")

    def of_claims(self) -> Query:
        """The question about claims."""
        return Query(
            text=self.text or None,
            kinds=tuple(self.kind),
            party=self.party or None,
            place=self.place or None,
            box=box_of(self.box),
            since=day_of(self.since, "since"),
            until=day_of(self.until, "until"),
            source=self.source or None,
            stances=tuple(self.stance),
            modalities=tuple(self.modality),
            polarity=self.polarity,
            publisher=self.publisher or None,
            at_least=self.at_least,
            at_most=self.at_most,
            report=self.report or None,
            origin=self.origin or None,
        )


class ClaimFilters(Filters):
    """The filters of ``rashomon search``."""

    status: list[ClaimStatus] = Field([], description="How it stands in its report; may be given again.")
    headlines: bool = Field(False, description="Claims of headlines too.")

    def query(self) -> Query:
        """The question about claims."""
        from dataclasses import replace

        return replace(self.of_claims(), statuses=tuple(self.status), headlines=self.headlines)


class IncidentFilters(Filters):
    """The filters of ``rashomon incidents``."""

    status: list[StatusKind] = Field([], description="How well reported it is; may be given again.")
    side: list[Side] = Field([], description="A speaker of that side has an account; may be given again.")

    def query(self) -> IncidentQuery:
        """The question about incidents."""
        return IncidentQuery(self.of_claims(), tuple(self.status), tuple(self.side))


class ClaimPageAsked(ClaimFilters, Paged):
    """A page of claims."""


class IncidentPageAsked(IncidentFilters, Paged):
    """A page of incidents."""


class NamedPageAsked(Asked, Paged):
    """A page of what is found by words."""

    text: Words | None = Field(None, description="A name, or a part of one.")
