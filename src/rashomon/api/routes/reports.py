"""Reports as they were read, and what counts as one witness."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Query

from rashomon.api.filters import NamedPageAsked
from rashomon.api.judgements import judgements
from rashomon.api.reading import Fused, Id, Read
from rashomon.api.schemas.reports import Origin, Report, ReportPage
from rashomon.export.ledger_json import plain, report_fields, report_line_fields
from rashomon.export.mark_fields import mark_fields

router = APIRouter(tags=["reports"])


@router.get("/reports", operation_id="listReports", response_model=ReportPage)
def reports(ledger: Read, asked: Annotated[NamedPageAsked, Query()]) -> dict[str, Any]:
    """Reports with all the words in title or text: as ``rashomon search --reports -f json``."""
    lines, total, following = ledger.reports(asked.text or "", asked.paging())
    return {"total": total, "next": following, "reports": [report_line_fields(line) for line in lines]}


@router.get("/reports/{id}", operation_id="getReport", response_model=Report)
def report(ledger: Fused, id: Id) -> dict[str, Any]:
    """A report with its text, claims, notices and origins: as ``rashomon show ID -f json``, with what became of its claims."""
    found = ledger.report(id)
    with ledger.incident_rows() as rows:
        kept = rows.mates(claim.id for claim in found.claims)
    own = {claim.id for claim in found.claims}
    incidents = sorted((c, incident) for incident, mates in kept.items() for c in mates if c in own)
    return {
        **report_fields(found),
        "incidents": [{"claim": c, "incident": i} for c, i in incidents],
        "judged": judgements(ledger, own),
        "marks": mark_fields(c.claim for c in found.claims),
    }


@router.get("/origins/{id}", operation_id="getOrigin", response_model=Origin)
def origin(ledger: Read, id: Id) -> dict[str, Any]:
    """What counts as one witness, and why each report goes back to it: as ``rashomon show ORIGIN -f json``."""
    found: dict[str, Any] = plain(ledger.origin(id))
    return found
