"""Many incidents at once: where they lie, when they begin, and what they share; and the places and actors that claims name."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from rashomon.model.incident_view import IncidentLine
from rashomon.model.query import Box


class Unit(StrEnum):
    """How long a bin of a timeline is."""

    DAY = "day"
    MONTH = "month"
    YEAR = "year"


@dataclass(frozen=True, slots=True)
class MapCluster:
    """Incidents whose main places lie close together: the middle of their points and the box that holds them.

    ``vague`` counts those whose place is a province, a country or vaguer.
    """

    lat: float
    lon: float
    count: int
    contested: int
    vague: int
    box: Box


@dataclass(frozen=True, slots=True)
class IncidentMap:
    """Incidents on a map at a zoom (tiles of 256 pixels); ``unlocated`` counts those without a place that is located.

    ``zoom`` is less than asked for where that would be too much to draw. ``total`` counts all that fit, wherever they are.
    """

    zoom: int
    total: int
    unlocated: int
    clusters: tuple[MapCluster, ...]
    alone: tuple[IncidentLine, ...]


@dataclass(frozen=True, slots=True)
class Bin:
    """Incidents that begin within some days, both included."""

    start: date
    end: date
    count: int
    contested: int


@dataclass(frozen=True, slots=True)
class Timeline:
    """Incidents by the day on which they begin, bins without any left out; ``undated`` counts those that have no day."""

    unit: Unit
    total: int
    undated: int
    bins: tuple[Bin, ...]


@dataclass(frozen=True, slots=True)
class IncidentCount:
    """How many incidents share a value of a field; ``label`` is the value as people know it."""

    value: str
    label: str
    count: int


@dataclass(frozen=True, slots=True)
class NamedPlace:
    """A place that claims name: its id of the gazetteer or ``None``, one of its names, where it is, in how many claims."""

    place: str | None
    name: str
    lat: float | None
    lon: float | None
    claims: int


@dataclass(frozen=True, slots=True)
class NamedActor:
    """A known actor that claims name, by its id: in how many it acts, is acted upon, and speaks, and as what it is named."""

    id: str
    actor: int
    target: int
    source: int
    names: tuple[str, ...] = ()


class Queue(StrEnum):
    """Why something waits for a person to look at it."""

    CONTESTED = "contested"
    """An incident that is asserted and denied, or whose figures cannot both be true."""
    LOW_SCORE = "low_score"
    """An incident with an account that was put to the others on little."""
    UNRESOLVED = "unresolved"
    """A claim with a place that is not located."""
    MERGES = "merges"
    """Two incidents that are alike, but not enough to be one."""


@dataclass(frozen=True, slots=True)
class Waiting:
    """Something to decide: ids of incidents, or of a claim; ``score`` is the chance of one happening that is in doubt."""

    incidents: tuple[str, ...]
    claim: str | None
    score: float | None
    name: str = ""
    """The name that is not resolved."""


@dataclass(frozen=True, slots=True)
class WaitingPage:
    """Things to decide, in the order in which to look at them."""

    items: tuple[Waiting, ...]
    total: int
    next: str | None
