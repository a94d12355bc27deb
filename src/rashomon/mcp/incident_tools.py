"""Tools on incidents, on who holds a place, and on sources."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import Field

from rashomon.errors import NoSuchRecord
from rashomon.export.incident_json import control_fields, line_fields
from rashomon.export.incident_words import REPORTING
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
from rashomon.model.incident import Policy, StatusKind
from rashomon.model.incident_view import IncidentQuery, IncidentView
from rashomon.model.query import Paging, Query
from rashomon.run.asking import day_of
from rashomon.run.incident_viewing import control_of, incident_view, records_of


class IncidentTools:
    """Answers from a ledger whose incidents are up to date, opened for each question."""

    def __init__(self, fused: Opened) -> None:
        self.fused = fused

    def search_incidents(
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
        status: Annotated[list[StatusKind] | None, Field(description="How well reported it is.")] = None,
        at_least: AtLeast = None,
        at_most: AtMost = None,
        report: Report = None,
        origin: Origin = None,
        limit: Limit = 20,
        after: After = None,
    ) -> dict[str, Any]:
        """List incidents (what claims of many reports say about one happening) that have a claim that fits, the newest first.

        show_incident has who says what of each.
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
        with self.fused() as ledger:
            page = ledger.incidents(IncidentQuery(asked, tuple(status or ())), Paging(limit, after))
        lines = [line_fields(line) for line in page.lines]
        return {"total": page.total, "next": page.next, "note": REPORTING, "incidents": lines}

    def show_incident(
        self,
        incident: Annotated[str, Field(description="The id of an incident, or the beginning of one.")],
        policy: Annotated[Policy, Field(description="Whose rule chooses the figures.")] = Policy.ORIGINS,
        without: Annotated[
            list[str] | None,
            Field(description="Claims, reports, origins (ids), publishers or sources (names) to leave out."),
        ] = None,
    ) -> dict[str, Any]:
        """Show one incident as each side tells it: claims with speakers and quotes, denials, blame, figures with their rule."""
        with self.fused() as ledger:
            return _view_told(incident_view(ledger, incident, policy, tuple(without or ())))

    def control_of_place(
        self, place: Annotated[str, Field(description="A name, or an id of the gazetteer.")]
    ) -> dict[str, Any]:
        """Show who is said to have taken, held and left a place, by whom, in which words, and what contradicts each other."""
        with self.fused() as ledger:
            entries, claims = control_of(ledger, place)
        told = [
            {**control_fields(entry, claims), "publisher": claims[entry.claim].report.publisher}
            for entry in entries
        ]
        return {"place": place, "note": REPORTING, "entries": told}

    def source_record(
        self,
        name: Annotated[str, Field(description="A source by its name, a part of it, or its id.")],
        place: Place = None,
        party: Party = None,
        since: Since = None,
        until: Until = None,
        limit: Limit = 5,
    ) -> dict[str, Any]:
        """Show what a source claims: alone, what others tell too, deny and count otherwise, and its partisan words."""
        with self.fused() as ledger:
            found = records_of(ledger, _on(place, party, since, until), name)
        if not found:
            raise NoSuchRecord(f"{name}: no source of that name claims anything here")
        return {"total": len(found), "note": REPORTING, "sources": plain(found[:limit])}


def _on(place: str | None, party: str | None, since: str | None, until: str | None) -> Query:
    return Query(
        place=place or None,
        party=party or None,
        since=day_of(since or None, "since"),
        until=day_of(until or None, "until"),
    )


def _view_told(view: IncidentView) -> dict[str, Any]:
    incident = view.incident
    return {
        "id": incident.id,
        "former_ids": list(incident.former),
        "kinds": plain(incident.kinds),
        "start": plain(incident.start),
        "end": plain(incident.end),
        "places": plain(incident.places),
        "status": plain(view.status),
        "note": REPORTING,
        "figures": plain(view.figures),
        "accounts": [
            {**plain(account), "claims": [claim_told(c) for c in account.claims]} for account in view.accounts
        ],
        "rejected_by_people": [claim_told(c) for c in view.rejected],
        "corrected_by_people": plain(view.corrections),
        "left_out": list(view.left_out),
    }
