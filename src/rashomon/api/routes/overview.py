"""Incidents on a map, over time, and counted."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Query
from pydantic import Field

from rashomon.api.filters import MOST, Degrees, IncidentFilters
from rashomon.api.reading import Fused
from rashomon.api.schemas.overview import IncidentCounts, IncidentMap, Timeline
from rashomon.export.incident_json import count_fields, map_fields
from rashomon.export.ledger_json import plain
from rashomon.model.incident_view import IncidentField
from rashomon.run.asking import box_of

router = APIRouter(prefix="/overview", tags=["overview"])


class MapAsked(IncidentFilters):
    """Incidents on a map."""

    zoom: int = Field(2, ge=0, le=22, description="Of a map with tiles of 256 pixels.")
    view: Degrees | None = Field(
        None,
        description="The part of the map that is seen, SOUTH,WEST,NORTH,EAST: what is outside is left out.",
    )


class CountsAsked(IncidentFilters):
    """Counts of incidents by a field."""

    by: IncidentField = Field(description="Count by this.")
    limit: int = Field(20, ge=1, le=MOST, description="How many values at most.")


@router.get("/map", operation_id="mapIncidents", response_model=IncidentMap)
def on_map(ledger: Fused, asked: Annotated[MapAsked, Query()]) -> dict[str, Any]:
    """Incidents that fit at their main places, clustered for a zoom; at most some 2,000 things."""
    with ledger.overview() as overview:
        return map_fields(overview.map(asked.query(), asked.zoom, box_of(asked.view, "view")))


@router.get("/timeline", operation_id="incidentTimeline", response_model=Timeline)
def timeline(ledger: Fused, asked: Annotated[IncidentFilters, Query()]) -> dict[str, Any]:
    """Incidents that fit by the day on which they begin: bins of days, months or years, as the whole time asks for."""
    with ledger.overview() as overview:
        found: dict[str, Any] = plain(overview.timeline(asked.query()))
    return found


@router.get("/counts", operation_id="countIncidents", response_model=IncidentCounts)
def counts(ledger: Fused, asked: Annotated[CountsAsked, Query()]) -> dict[str, Any]:
    """How many incidents that fit share each value of a field, most first."""
    with ledger.overview() as overview:
        found = overview.counts(asked.query(), asked.by, asked.limit)
    return {"by": asked.by, "counts": [count_fields(asked.by, counted) for counted in found]}
