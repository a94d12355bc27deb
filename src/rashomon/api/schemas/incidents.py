"""Incidents: in one line, and one with everything that is said of it."""

from __future__ import annotations

from datetime import date

from pydantic import Field

from rashomon.api.schemas.base import Answer, Page
from rashomon.api.schemas.claims import LedgerClaim
from rashomon.api.schemas.decisions import Decision
from rashomon.model.claim import Kind
from rashomon.model.incident import Policy, Side, StatusKind


class LineFigure(Answer):
    """A figure as lists show it."""

    outcome: Kind
    victims: str
    unit: str | None
    low: float | None
    best: float | None
    high: float | None


class LinePlace(Answer):
    """Where a map shows an incident; ``precision`` is UCDP's ``where_prec``, 1 (exact) to 7."""

    place: str | None
    name: str
    lat: float
    lon: float
    precision: int


class IncidentLine(Answer):
    """An incident in one line; parties and places are as claims name them, most often named first."""

    id: str
    start: date | None
    end: date | None
    kinds: list[Kind]
    places: list[str]
    actors: list[str]
    targets: list[str]
    figures: list[LineFigure]
    status: StatusKind
    origins: int = Field(description="Independent origins that say it happened.")
    reports: int
    claims: int
    where: LinePlace | None
    sides: list[Side] = Field(description="Sides that have an account.")


class IncidentPage(Page):
    """Incidents that fit, the newest day first."""

    incidents: list[IncidentLine]


class Speaker(Answer):
    """Who makes a claim; the name is empty for a source that is not named."""

    name: str
    side: Side
    named: bool
    entity: str | None
    side_name: str


class Denial(Answer):
    """A claim that denies others; ``responsibility`` where a party denies to have done it, not that it happened."""

    claim: str
    of: list[str]
    whose: list[Speaker]
    responsibility: bool


class Blame(Answer):
    """Who is said to have done it, and the claims that say so."""

    party: str
    side: Side
    claims: list[str]
    side_name: str


class Given(Answer):
    """A figure as one claim gives it, in the report's words; bounds that it leaves open are null."""

    claim: str
    text: str
    low: float | None
    best: float | None
    high: float | None


class Figure(Answer):
    """How many, of one outcome and scope, with the rule that chose the three numbers and the claims they rest on."""

    outcome: Kind
    victims: str
    unit: str | None
    scope: str = Field(description="event, since <day>, or <day> to <day> for a count over longer.")
    joint: bool
    low: float | None
    best: float | None
    high: float | None
    rule: str
    claims: list[str]
    given: list[Given] = Field(
        description="What each independent origin said last: what the rule chose from."
    )


class Account(Answer):
    """One side's version: who speaks, the ids of its claims, its figures, whom it denies and blames."""

    side: Side
    speakers: list[Speaker]
    claims: list[str]
    figures: list[Figure]
    denies: list[Denial]
    blames: list[Blame]
    name: str


class Step(Answer):
    """A figure as one source gave it on a day."""

    published: date | None
    low: float | None
    best: float | None
    high: float | None
    claim: str
    revises: list[str]


class Growth(Answer):
    """How a figure went on at one source."""

    outcome: Kind
    victims: str
    source: str
    steps: list[Step]


class SumCheck(Answer):
    """Figures that should add up."""

    holds: bool
    sentence: str
    claims: list[str]


class Dispute(Answer):
    """Claims that cannot all be true, and the sentence for it."""

    sentence: str
    claims: list[str]


class Responsibility(Answer):
    """Who is said to have done it, apart from what happened."""

    blames: list[Blame]
    contested: bool
    disputes: list[Dispute]


class Status(Answer):
    """How it is reported, the sentences that make it so, and ids of origins that assert and deny.

    It says nothing on what is true.
    """

    kind: StatusKind
    reasons: list[str]
    asserted_by: list[str]
    denied_by: list[str]
    disputes: list[Dispute]
    responsibility: Responsibility
    sums: list[SumCheck]


class IncidentPlace(Answer):
    """A place that claims name; ``precision`` is UCDP's ``where_prec``."""

    place: str | None
    name: str
    lat: float | None
    lon: float | None
    precision: int | None
    claims: list[str]


class Comparison(Answer):
    """One field of two accounts side by side, and what it adds to the log-odds that they mean one happening."""

    field: str
    score: float
    sentence: str


class Membership(Answer):
    """Why a claim is in its incident."""

    claim: str
    nucleus: list[str]
    other: str | None
    likeness: float | None
    comparisons: list[Comparison]
    why: str


class Correction(Answer):
    """What a person corrected: as read, as it is now, and by which decision."""

    claim: str
    field: str
    read: str
    now: str
    decision: int


class IncidentView(Answer):
    """One incident with everything that is said of it, by one rule for figures and with some claims left out."""

    id: str
    asked: str | None = Field(description="The id asked for, where that is a former one of this incident.")
    version: str = Field(
        description="Changes when what is known of it does; a decision may give it as expect."
    )
    claim_versions: dict[str, str] = Field(
        description="The same of each claim, also of those that were rejected."
    )
    former: list[str]
    kinds: list[Kind]
    start: date | None
    end: date | None
    places: list[IncidentPlace]
    status: Status
    policy: Policy
    figures: list[Figure]
    accounts: list[Account]
    growth: list[Growth]
    claims: list[LedgerClaim]
    memberships: list[Membership]
    decisions: list[Decision]
    corrections: list[Correction]
    rejected: list[LedgerClaim]
    without: list[str]
    left_out: list[str]
    note: str
