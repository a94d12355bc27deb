"""Many incidents at once: on a map, over time, and counted."""

from __future__ import annotations

from datetime import date

from pydantic import Field

from rashomon.api.schemas.base import Answer
from rashomon.model.claim import Kind
from rashomon.model.incident import Side, StatusKind
from rashomon.model.incident_view import IncidentField
from rashomon.model.overview import Unit


class Bounds(Answer):
    """Degrees, WGS 84."""

    south: float
    west: float
    north: float
    east: float


class Cluster(Answer):
    """Incidents that lie close together at this zoom: the middle of their points, and the box that holds them."""

    lat: float
    lon: float
    count: int
    contested: int
    vague: int = Field(description="Those whose place is a province, a country or vaguer.")
    box: Bounds


class MapIncident(Answer):
    """An incident by itself at its main place; ``radius_km`` is how far from the point it may have been."""

    id: str
    lat: float
    lon: float
    where_prec: int = Field(description="UCDP's where_prec, 1 (exact) to 7.")
    radius_km: float
    place: str
    start: date | None
    end: date | None
    kinds: list[Kind]
    sides: list[Side]
    status: StatusKind
    title: str


class IncidentMap(Answer):
    """Incidents on a map: clusters, those that stand alone, and how many have no place that is located."""

    zoom: int = Field(
        description="By which it is clustered: less than asked for where that is too much to draw."
    )
    total: int
    unlocated: int
    clusters: list[Cluster]
    incidents: list[MapIncident]


class Bin(Answer):
    """Incidents that begin within some days, both included."""

    start: date
    end: date
    count: int
    contested: int


class Timeline(Answer):
    """Incidents by the day on which they begin; empty bins are left out."""

    unit: Unit
    total: int
    undated: int
    bins: list[Bin]


class IncidentCount(Answer):
    """How many incidents share a value; ``value`` is what the filter of that name takes, ``label`` is for people."""

    value: str
    label: str
    count: int


class IncidentCounts(Answer):
    """Counts by one field, most first."""

    by: IncidentField
    counts: list[IncidentCount]
