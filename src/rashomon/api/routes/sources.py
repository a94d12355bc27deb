"""What each source claims, and how the others stand to it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Query, Request, Response
from pydantic import Field

from rashomon.api.filters import MOST, Asked, Day, Words
from rashomon.api.reading import Fused, Id
from rashomon.api.refusals import Refused
from rashomon.api.remembered import Remembered
from rashomon.api.schemas.sources import Sources
from rashomon.export.ledger_json import plain
from rashomon.model.incident import SourceRecord
from rashomon.model.query import Query as ClaimQuery
from rashomon.run.asking import day_of
from rashomon.run.incident_viewing import records_of

router = APIRouter(tags=["sources"])


class SourcesAsked(Asked):
    """The filters of ``rashomon sources``."""

    place: Words | None = Field(None, description="A name, a part of one, or an id.")
    party: Words | None = Field(None, description="A name, a part of one, or an id.")
    since: Day | None = Field(None, description="A day as YYYY-MM-DD, included.")
    until: Day | None = Field(None, description="A day as YYYY-MM-DD, included.")
    limit: int = Field(20, ge=1, le=MOST, description="How many.")

    def query(self) -> ClaimQuery:
        """The question about claims."""
        return ClaimQuery(
            place=self.place or None,
            party=self.party or None,
            since=day_of(self.since, "since"),
            until=day_of(self.until, "until"),
        )


Records = Callable[[ClaimQuery, str | None], tuple[SourceRecord, ...]]


def _records(ledger: Fused, request: Request, response: Response) -> Records:
    """The records of sources, worked out once for each state of the ledger: all incidents that fit are gone through."""
    kept: Remembered[tuple[SourceRecord, ...]] = request.app.state.records
    tag = response.headers["ETag"]

    def records(query: ClaimQuery, name: str | None) -> tuple[SourceRecord, ...]:
        return kept.result((tag, query, name), lambda: records_of(ledger, query, name))

    return records


@router.get("/sources", operation_id="listSources", response_model=Sources)
def sources(
    records: Annotated[Records, Depends(_records)], asked: Annotated[SourcesAsked, Query()]
) -> dict[str, Any]:
    """Sources with what they claim alone, what others tell too, deny and count otherwise: as ``rashomon sources -f json``."""
    return _told(records(asked.query(), None), asked.limit)


@router.get("/sources/{id:path}", operation_id="getSource", response_model=Sources)
def source(
    records: Annotated[Records, Depends(_records)], name: Id, asked: Annotated[SourcesAsked, Query()]
) -> dict[str, Any]:
    """The sources of that name, a part of one, or an id of an actor: as ``rashomon sources NAME -f json``."""
    found = records(asked.query(), name)
    if not found:
        raise Refused(404, f"{name}: no source of that name is in what is asked for")
    return _told(found, asked.limit)


def _told(found: tuple[SourceRecord, ...], limit: int) -> dict[str, Any]:
    return {"total": len(found), "sources": plain(found[:limit])}
