"""An incident: what claims of one report or many say about one happening, with nothing settled between them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from rashomon.model.claim import Kind
from rashomon.model.ledger import LedgerClaim


@dataclass(frozen=True, slots=True)
class Comparison:
    """One field of two mentions set side by side: ``score`` is what it adds to the log-odds that they mean one happening."""

    field: str
    score: float
    sentence: str


@dataclass(frozen=True, slots=True)
class Membership:
    """Why a claim is in its incident.

    ``nucleus`` is the claims of the same report that tell of the happening in one breath; ``other`` a claim of the report that
    is most like it (``None`` where the incident is one report's), ``likeness`` the estimated chance of one happening, 0 to 1.
    """

    claim: str
    nucleus: tuple[str, ...]
    other: str | None
    likeness: float | None
    comparisons: tuple[Comparison, ...]
    why: str


@dataclass(frozen=True, slots=True)
class IncidentPlace:
    """A place that claims of an incident name: the id of the gazetteer or ``None``, the name most used, where it is."""

    place: str | None
    name: str
    lat: float | None
    lon: float | None
    precision: int | None
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Incident:
    """What claims say about one happening.

    ``id`` is kept when reports are added; ``former`` are the ids of incidents that turned out to be this one. ``start`` and
    ``end`` are the days that most claims with a date agree on (``None`` where none has one).
    """

    id: str
    former: tuple[str, ...]
    kinds: tuple[Kind, ...]
    places: tuple[IncidentPlace, ...]
    start: date | None
    end: date | None
    claims: tuple[LedgerClaim, ...]
    memberships: tuple[Membership, ...]
