"""Single claims: pages, all as JSON lines, counts, and one."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Query, Response
from fastapi.responses import StreamingResponse
from pydantic import Field

from rashomon.api.filters import MOST, ClaimFilters, ClaimPageAsked
from rashomon.api.reading import Connections, Id, Read
from rashomon.api.schemas.claims import ClaimCounts, ClaimPage, LedgerClaim
from rashomon.api.streaming import lines_response, stream
from rashomon.export.ledger_json import ledger_claim_fields, page_fields, plain
from rashomon.model.query import Field as By
from rashomon.model.query import Paging
from rashomon.store.contract import Ledger

router = APIRouter(tags=["claims"])


class CountsAsked(ClaimFilters):
    """Counts of claims by a field."""

    by: By = Field(description="Count by this.")
    limit: int = Field(50, ge=1, le=MOST, description="How many values at most.")


@router.get("/claims", operation_id="listClaims", response_model=ClaimPage)
def claims(ledger: Read, asked: Annotated[ClaimPageAsked, Query()]) -> dict[str, Any]:
    """Claims that fit: as ``rashomon search -f json``; with words the shortest quote first, else the newest day."""
    return page_fields(ledger.search(asked.query(), asked.paging()))


@router.get(
    "/claims.jsonl",
    operation_id="streamClaims",
    response_class=StreamingResponse,
    responses={200: lines_response(LedgerClaim)},
)
def claim_lines(
    ledger: Read, connections: Connections, response: Response, asked: Annotated[ClaimFilters, Query()]
) -> StreamingResponse:
    """All claims that fit, a line of JSON each: as ``rashomon search -f jsonl``."""
    query = asked.query()
    ledger.search(query, Paging(1))  # what cannot be asked is refused before the first line

    def page(reading: Ledger, paging: Paging) -> tuple[list[dict[str, Any]], str | None]:
        found = reading.search(query, paging)
        return [ledger_claim_fields(claim) for claim in found.claims], found.next

    return stream(connections, page, response)


@router.get("/claims/counts", operation_id="countClaims", response_model=ClaimCounts)
def counts(ledger: Read, asked: Annotated[CountsAsked, Query()]) -> dict[str, Any]:
    """How many claims, reports and origins share each value of a field: as ``rashomon search --by``."""
    return {"by": asked.by, "counts": plain(ledger.count(asked.query(), asked.by, asked.limit))}


@router.get("/claims/{id}", operation_id="getClaim", response_model=LedgerClaim)
def claim(ledger: Read, id: Id) -> dict[str, Any]:
    """One claim by its id ``<report>:<claim>``: as ``rashomon show ID -f json``."""
    return ledger_claim_fields(ledger.claim(id))
