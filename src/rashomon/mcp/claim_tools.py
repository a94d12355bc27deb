"""Tools on claims and reports."""

from __future__ import annotations

from dataclasses import replace
from typing import Annotated, Any

from pydantic import Field

from rashomon.export.ledger_json import plain
from rashomon.mcp.ledgers import Opened
from rashomon.mcp.options import (
    After,
    Asserted,
    AtLeast,
    AtMost,
    Degrees,
    Kinds,
    Limit,
    Modalities,
    Origin,
    Party,
    Place,
    Publisher,
    Report,
    Since,
    Source,
    Stances,
    Until,
    Words,
    query,
)
from rashomon.mcp.telling import claim_told
from rashomon.model.ledger import LedgerReport
from rashomon.model.query import ClaimStatus, Paging

WINDOW = 6_000
"""Characters of a report's text that one answer has, where no other number is asked for."""
LONGEST = 50_000


class ClaimTools:
    """Answers from a ledger that is opened for each question."""

    def __init__(self, opened: Opened) -> None:
        self.opened = opened

    def search_claims(
        self,
        text: Words = None,
        kind: Kinds = None,
        party: Party = None,
        place: Place = None,
        box: Degrees = None,
        since: Since = None,
        until: Until = None,
        source: Source = None,
        publisher: Publisher = None,
        stance: Stances = None,
        modality: Modalities = None,
        polarity: Asserted = None,
        status: Annotated[list[ClaimStatus] | None, Field(description="How it stands in its report.")] = None,
        at_least: AtLeast = None,
        at_most: AtMost = None,
        report: Report = None,
        origin: Origin = None,
        headlines: Annotated[bool, Field(description="Claims of headlines too.")] = False,
        limit: Limit = 20,
        after: After = None,
    ) -> dict[str, Any]:
        """Find claims by words, kind, party, place, date, source, stance, figure and status.

        Each claim has who says so, the exact words, and the report.
        """
        asked = query(
            text=text,
            kind=kind,
            party=party,
            place=place,
            box=box,
            since=since,
            until=until,
            source=source,
            publisher=publisher,
            stance=stance,
            modality=modality,
            polarity=polarity,
            at_least=at_least,
            at_most=at_most,
            report=report,
            origin=origin,
        )
        asked = replace(asked, statuses=tuple(status or ()), headlines=headlines)
        with self.opened() as ledger:
            page = ledger.search(asked, Paging(limit, after))
        return {"total": page.total, "next": page.next, "claims": [claim_told(c) for c in page.claims]}

    def show_report(
        self,
        report: Annotated[str, Field(description="The id of a report, or the beginning of one.")],
        start: Annotated[int, Field(ge=0, description="The first character of the text to give.")] = 0,
        length: Annotated[int, Field(ge=0, le=LONGEST, description="How many characters.")] = WINDOW,
    ) -> dict[str, Any]:
        """Show a report: where it is from, its text, what it claims and who says so, and whose text it repeats."""
        with self.opened() as ledger:
            found = ledger.report(report)
        return _report_told(found, start, length)


def _report_told(found: LedgerReport, start: int, length: int) -> dict[str, Any]:
    document = found.document
    return {
        "id": found.id,
        "title": document.title,
        "publisher": document.publisher,
        "published": plain(document.published),
        "url": document.url,
        "credited_to": document.origin,
        "found_in": [s.address for s in found.sightings],
        "notices": [n.message for n in found.reading.notices],
        "origins": plain(found.origins),
        "characters": len(document.text),
        "start": start,
        "text": document.text[start : start + length],
        "claims": [claim_told(c) for c in found.claims],
    }
