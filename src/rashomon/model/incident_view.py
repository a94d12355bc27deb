"""Incidents as a ledger keeps and lists them, and one with everything that is said of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from rashomon.model.claim import Kind
from rashomon.model.decision import JudgedDecision, ReadBefore
from rashomon.model.incident import Account, Figure, Growth, Incident, Policy, Status, StatusKind
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
class IncidentLine:
    """An incident in one line.

    ``parties`` are those that it is said to have been done by and to whom, most often named first, as claims name them.
    ``origins`` counts the independent ones that say it happened; ``claims`` those that count.
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


@dataclass(frozen=True, slots=True)
class NewIncident:
    """An incident to be kept: its line and the ids of its claims, also those that were rejected."""

    line: IncidentLine
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class IncidentQuery:
    """Which incidents are wanted: those with a claim that fits ``claims``, and of one of the ``statuses`` where any are given."""

    claims: Query
    statuses: tuple[StatusKind, ...] = ()


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
