"""What could not be read, what people decided, and everything that was done."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Query
from pydantic import Field

from rashomon.api.filters import Asked, Paged, Words
from rashomon.api.numbered import numbered_page
from rashomon.api.reading import Fused, Read
from rashomon.api.schemas.decisions import Decisions, LogPage, Problems
from rashomon.export.incident_json import decision_fields
from rashomon.export.ledger_json import plain
from rashomon.run.deciding import decisions_on

router = APIRouter(tags=["history"])


class LogAsked(Asked, Paged):
    """A page of the log."""


class DecisionsAsked(Asked, Paged):
    """A page of decisions."""

    about: Words | None = Field(None, description="The id of an incident or a claim: only what is about it.")
    newest: bool = Field(False, description="The newest first; else in the order in which they were taken.")


class ProblemsAsked(Asked, Paged):
    """A page of problems."""


@router.get("/decisions", operation_id="listDecisions", response_model=Decisions)
def decisions(ledger: Fused, asked: Annotated[DecisionsAsked, Query()]) -> dict[str, Any]:
    """Decisions with author, time and how each stands: as ``rashomon decisions -f json``, page by page."""
    found = decisions_on(ledger, asked.about)
    page, following = numbered_page(found, lambda d: d.decision.number, asked.paging(), asked.newest)
    return {"total": len(found), "next": following, "decisions": [decision_fields(d) for d in page]}


@router.get("/problems", operation_id="listProblems", response_model=Problems)
def problems(ledger: Read, asked: Annotated[ProblemsAsked, Query()]) -> dict[str, Any]:
    """What could not be read, or not wholly, and why, oldest first: as ``rashomon problems -f json``, page by page."""
    found = ledger.problems()
    page, following = numbered_page(found, lambda p: p.number, asked.paging())
    return {"total": len(found), "next": following, "problems": plain(page)}


@router.get("/log", operation_id="listLog", response_model=LogPage)
def log(ledger: Read, asked: Annotated[LogAsked, Query()]) -> dict[str, Any]:
    """The hash-chained log of additions and decisions, newest first: as ``rashomon log -f json``."""
    paging = asked.paging()
    entries = ledger.log(paging)
    last = entries[-1].number if len(entries) == paging.limit else 1
    return {"next": str(last) if last > 1 else None, "entries": plain(entries)}
