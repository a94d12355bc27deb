"""Incidents as a ledger keeps and lists them, and one with everything that is said of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from rashomon.model.claim import Kind
from rashomon.model.decision import JudgedDecision, ReadBefore
from rashomon.model.incident import Account, Figure, Growth, Incident, Policy, Side, Status, StatusKind
from rashomon.model.ledger import LedgerClaim
from rashomon.model.query import Query


@dataclass(frozen=True, slots=True)
class LineFigure:
    """A figure as lists show it: of whom, and its bounds."""

    outcome: Kind
    victims: str
    unit: str | None
    low: float | None
    best: float | None
    high: float | None


@dataclass(frozen=True, slots=True)
class LinePlace:
    """Where a map shows an incident: the place that most claims name, the most exact of about as many.

    ``precision`` is UCDP's ``where_prec``, 1 (exact) to 7.
    """

    place: str | None
    name: str
    lat: float
    lon: float
    precision: int


@dataclass(frozen=True, slots=True)
class IncidentLine:
    """An incident in one line.

    ``actors`` and ``targets`` are those that it is said to have been done by and to, most often named first, as claims name
    them. ``origins`` counts the independent ones that say it happened; ``claims`` those that count. ``where`` is ``None`` where
    no place is located; ``sides`` are those that have an account.
    """

    id: str
    start: date | None
    end: date | None
    kinds: tuple[Kind, ...]
    places: tuple[str, ...]
    actors: tuple[str, ...]
    targets: tuple[str, ...]
    figures: tuple[LineFigure, ...]
    status: StatusKind
    origins: int
    reports: int
    claims: int
    where: LinePlace | None = None
    sides: tuple[Side, ...] = ()


class IncidentField(StrEnum):
    """By what incidents can be counted."""

    KIND = "kind"
    STATUS = "status"
    SIDE = "side"
    PLACE = "place"
    PARTY = "party"
    SOURCE = "source"


@dataclass(frozen=True, slots=True)
class Facet:
    """A value that an incident has of a field: an id of a place or actor where it is known, else a name; ``label`` for people."""

    field: IncidentField
    value: str
    label: str


@dataclass(frozen=True, slots=True)
class Doubt:
    """How sure it is that claims are one incident and no more; chances are 0 to 1.

    ``weakest`` is that of the account that is least like any other of it (``None``: one account); ``near`` that of the account
    outside that is most like one inside, by a claim of it, ``other``.
    """

    weakest: float | None = None
    near: float | None = None
    other: str | None = None


@dataclass(frozen=True, slots=True)
class NewIncident:
    """An incident to be kept: its line, the ids of its claims, also those that were rejected, and what it is counted under."""

    line: IncidentLine
    claims: tuple[str, ...]
    facets: tuple[Facet, ...] = ()
    doubt: Doubt = Doubt()


@dataclass(frozen=True, slots=True)
class IncidentQuery:
    """Which incidents are wanted: those with a claim that fits ``claims``, and of one of the ``statuses`` where any are given.

    With ``sides`` a speaker of one of them has an account.
    """

    claims: Query
    statuses: tuple[StatusKind, ...] = ()
    sides: tuple[Side, ...] = ()


@dataclass(frozen=True, slots=True)
class IncidentPage:
    """Incidents, the newest day first; ``total`` counts all that fit, ``next`` is where to go on."""

    lines: tuple[IncidentLine, ...]
    total: int
    next: str | None


@dataclass(frozen=True, slots=True)
class KeptIncident:
    """An incident as the ledger finds it: its id, those that it had before, and its claims as they were read."""

    id: str
    former: tuple[str, ...]
    claims: tuple[LedgerClaim, ...]


@dataclass(frozen=True, slots=True)
class IncidentView:
    """One incident with all that is said of it, by one rule for figures and with some claims left out.

    ``left_out`` are ids of claims that ``without`` took out, ``rejected`` the claims that people did. ``asked`` is the id by
    which it was asked for where that is a former one.
    """

    incident: Incident
    policy: Policy
    status: Status
    figures: tuple[Figure, ...]
    accounts: tuple[Account, ...]
    growth: tuple[Growth, ...]
    decisions: tuple[JudgedDecision, ...]
    corrections: tuple[ReadBefore, ...]
    rejected: tuple[LedgerClaim, ...]
    without: tuple[str, ...]
    left_out: tuple[str, ...]
    asked: str | None


@dataclass(frozen=True, slots=True)
class FusionState:
    """How far incidents are worked out: by which version of the program, up to which reading and decision (their numbers).

    ``turn`` counts how often that was done: as long as it is the same, nothing has changed.
    """

    version: str
    reading: int
    decision: int
    turn: int


@dataclass(frozen=True, slots=True)
class UnfusedReport:
    """The claims of a current reading, its number, and the text that they stand in."""

    reading: int
    claims: tuple[LedgerClaim, ...]
    text: str
