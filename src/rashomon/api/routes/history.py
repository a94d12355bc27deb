"""What could not be read, what people decided, and everything that was done."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Query
from pydantic import Field

from rashomon.api.filters import Asked, Paged, Words
from rashomon.api.reading import Fused, Read
from rashomon.api.schemas.decisions import Decisions, LogPage, Problems
from rashomon.export.incident_json import decision_fields
from rashomon.export.ledger_json import plain
from rashomon.run.deciding import decisions_on

router = APIRouter(tags=["history"])


class LogAsked(Asked, Paged):
    """A page of the log."""


class DecisionsAsked(Asked):
    """Which decisions."""

    about: Words | None = Field(None, description="The id of an incident or a claim: only what is about it.")


@router.get("/decisions", operation_id="listDecisions", response_model=Decisions)
def decisions(ledger: Fused, asked: Annotated[DecisionsAsked, Query()]) -> dict[str, Any]:
    """Decisions with author, time and how each stands: as ``rashomon decisions -f json``."""
    return {"decisions": [decision_fields(d) for d in decisions_on(ledger, asked.about)]}


@router.get("/problems", operation_id="listProblems", response_model=Problems)
def problems(ledger: Read) -> dict[str, Any]:
    """What could not be read, or not wholly, and why: as ``rashomon problems -f json``."""
    return {"problems": plain(ledger.problems())}


@router.get("/log", operation_id="listLog", response_model=LogPage)
def log(ledger: Read, asked: Annotated[LogAsked, Query()]) -> dict[str, Any]:
    """The hash-chained log of additions and decisions, newest first: as ``rashomon log -f json``."""
    paging = asked.paging()
    entries = ledger.log(paging)
    last = entries[-1].number if len(entries) == paging.limit else 1
    return {"next": str(last) if last > 1 else None, "entries": plain(entries)}
