"""Incidents: pages of them, all as JSON lines, and one with everything that is said of it."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Query, Response
from fastapi.responses import StreamingResponse

from rashomon.api.filters import IncidentFilters, IncidentPageAsked, Words
from rashomon.api.reading import Connections, Fused, Id
from rashomon.api.schemas.incidents import IncidentLine, IncidentPage, IncidentView
from rashomon.api.streaming import lines_response, stream
from rashomon.export.incident_json import line_fields, view_fields
from rashomon.model.incident import Policy
from rashomon.model.query import Paging
from rashomon.run.incident_viewing import incident_view
from rashomon.run.versions import each_version, version
from rashomon.store.contract import Ledger

router = APIRouter(tags=["incidents"])


@router.get("/incidents", operation_id="listIncidents", response_model=IncidentPage)
def incidents(ledger: Fused, asked: Annotated[IncidentPageAsked, Query()]) -> dict[str, Any]:
    """Incidents that have a claim that fits, the newest day first: as ``rashomon incidents -f json``."""
    page = ledger.incidents(asked.query(), asked.paging())
    return {"total": page.total, "next": page.next, "incidents": [line_fields(x) for x in page.lines]}


@router.get(
    "/incidents.jsonl",
    operation_id="streamIncidents",
    response_class=StreamingResponse,
    responses={200: lines_response(IncidentLine)},
)
def incident_lines(
    ledger: Fused, connections: Connections, response: Response, asked: Annotated[IncidentFilters, Query()]
) -> StreamingResponse:
    """All incidents that fit, a line of JSON each: as ``rashomon incidents -f jsonl``."""
    query = asked.query()
    ledger.incidents(query, Paging(1))  # what cannot be asked is refused before the first line

    def page(reading: Ledger, paging: Paging) -> tuple[list[dict[str, Any]], str | None]:
        found = reading.incidents(query, paging)
        return [line_fields(line) for line in found.lines], found.next

    return stream(connections, page, response)


@router.get("/incidents/{id}", operation_id="getIncident", response_model=IncidentView)
def incident(
    ledger: Fused,
    id: Id,
    policy: Annotated[Policy, Query(description="Whose rule chooses the figures.")] = Policy.ORIGINS,
    without: Annotated[
        list[Words],
        Query(description="A claim, report, origin, publisher or source to leave out.", max_length=50),
    ] = [],  # noqa: B006
    why: Annotated[bool, Query(description="Say why each claim is in it.")] = True,
) -> dict[str, Any]:
    """One incident as each side tells it: as ``rashomon incident ID -f json``. A former id finds the present incident."""
    view = incident_view(ledger, id, policy, without, why)
    own = [*(c.id for c in (*view.incident.claims, *view.rejected)), *view.left_out]
    return {
        **view_fields(view),
        "asked": view.asked,
        "version": version(own, view.decisions),
        "claim_versions": each_version(own, view.decisions),
    }
