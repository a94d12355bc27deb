"""Claims as the claim model has them (``docs/claim-model.md``), and where each is kept. Offsets count code points of the text."""

from __future__ import annotations

from datetime import date

from pydantic import Field

from rashomon.api.schemas.base import Answer, Page
from rashomon.model.claim import Kind, Modality, PlaceRole, Polarity, Relation, Stance
from rashomon.model.origin import OriginKind
from rashomon.model.query import ClaimStatus
from rashomon.model.query import Field as By


class Evidence(Answer):
    """Words of a report and where they stand: code points ``start`` (included) to ``end`` (excluded)."""

    text: str
    start: int
    end: int


class ClaimParty(Evidence):
    """Who acts or is acted upon; ``entity`` is the id of a known actor."""

    entity: str | None


class ClaimPlace(Evidence):
    """A place as named; ``precision`` is UCDP's ``where_prec``, 1 (exact) to 7."""

    role: PlaceRole
    place: str | None = Field(description="Id of the gazetteer.")
    lat: float | None
    lon: float | None
    precision: int | None


class ClaimDate(Answer):
    """When, in words and as the first and last day; ``precision`` is UCDP's ``date_prec``, 1 (a day) to 5 (a year)."""

    text: str
    start: date | None
    end: date | None
    precision: int | None


class Quantity(Answer):
    """A figure and its bounds; ``joint`` where it stands for several outcomes together."""

    text: str
    of: str = Field(description="What is counted, in the report's words.")
    unit: str | None = Field(description="Null for a count.")
    relation: Relation
    low: float | None
    best: float | None
    high: float | None
    joint: bool = False


class ClaimSource(Evidence):
    """Who says so; the text is empty for "it was reported"."""

    cue: str = Field(description="The word that attributes.")
    stance: Stance
    named: bool
    entity: str | None


class LoadedWord(Evidence):
    """Partisan wording, and a neutral reading of it."""

    neutral: str


class Claim(Answer):
    """One thing that a source puts forward; sources are innermost first, none is the outlet's own voice."""

    id: str = Field(description="Within its report.")
    kind: Kind
    trigger: Evidence
    quote: Evidence
    modality: Modality
    polarity: Polarity
    actors: list[ClaimParty]
    targets: list[ClaimParty]
    places: list[ClaimPlace]
    date: ClaimDate | None
    quantities: list[Quantity]
    sources: list[ClaimSource]
    disputes: list[str] = Field(description="Ids of claims of the same report that it denies or contradicts.")
    revises: list[str] = Field(description="Ids of earlier claims that it replaces.")
    loaded: list[LoadedWord]
    headline: bool


class ReportLine(Answer):
    """A report in one line; ``origin_named`` is who published it first, where the text says so."""

    id: str
    document: str
    title: str | None
    publisher: str | None
    published: date | None
    url: str | None
    origin_named: str | None
    claims: int


class OriginName(Answer):
    """What a claim is a witness of: a text that others share, or a voice that several pass on."""

    id: str
    kind: OriginKind
    name: str


class LedgerClaim(Answer):
    """A claim with its place in the ledger; its id is ``<report>:<claim>``."""

    id: str
    report: ReportLine
    origin: OriginName
    status: ClaimStatus
    claim: Claim


class ClaimPage(Page):
    """Claims that fit."""

    claims: list[LedgerClaim]


class ClaimCount(Answer):
    """How many claims, reports and independent origins share one value; empty for those without one."""

    value: str
    claims: int
    reports: int
    origins: int


class ClaimCounts(Answer):
    """Counts by one field."""

    by: By
    counts: list[ClaimCount]
