"""``rashomon incidents``: what claims of many reports say about one happening each."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from rashomon.cli.claim_options import (
    After,
    Asserted,
    AtLeast,
    AtMost,
    Day,
    Degrees,
    Kinds,
    Limit,
    Modalities,
    Name,
    Stances,
    Words,
    parse_box,
    parse_day,
)
from rashomon.cli.incident_ledger import fused
from rashomon.cli.ledger import DEFAULT, LedgerOption, RowsFormat, print_lines, print_view, standard_output
from rashomon.model.incident import Side, StatusKind
from rashomon.model.query import Paging, Query

if TYPE_CHECKING:
    from rashomon.model.incident_view import IncidentPage


def incidents(
    words: Words = None,
    ledger: LedgerOption = DEFAULT,
    kind: Kinds = None,
    party: Name = None,
    place: Name = None,
    box: Degrees = None,
    since: Day = None,
    until: Day = None,
    source: Name = None,
    publisher: Name = None,
    stance: Stances = None,
    modality: Modalities = None,
    polarity: Asserted = None,
    status: Annotated[list[StatusKind] | None, typer.Option(help="How well reported it is.")] = None,
    side: Annotated[list[Side] | None, typer.Option(help="A speaker of that side has an account.")] = None,
    at_least: AtLeast = None,
    at_most: AtMost = None,
    report: Annotated[str | None, typer.Option(metavar="ID", help="With a claim of one report.")] = None,
    origin: Annotated[str | None, typer.Option(metavar="ID", help="With a claim of one origin.")] = None,
    rebuild: Annotated[
        bool, typer.Option("--rebuild", help="Work all incidents out anew; ids and decisions stay.")
    ] = False,
    limit: Limit = 20,
    after: After = None,
    format: Annotated[RowsFormat, typer.Option("--format", "-f", help="How to write.")] = RowsFormat.TABLE,
) -> int:
    """List incidents that have a claim that fits, the newest first, with figures and how well reported they are."""
    from rashomon.model.incident_view import IncidentQuery

    query = Query(
        text=" ".join(words or []) or None,
        kinds=tuple(kind or ()),
        party=party,
        place=place,
        box=parse_box(box),
        since=parse_day(since),
        until=parse_day(until),
        source=source,
        stances=tuple(stance or ()),
        modalities=tuple(modality or ()),
        polarity=polarity,
        publisher=publisher,
        at_least=at_least,
        at_most=at_most,
        report=report,
        origin=origin,
    )
    with fused(ledger, rebuild=rebuild) as kept:
        asked = IncidentQuery(query, tuple(status or ()), tuple(side or ()))
        _print(kept.incidents(asked, Paging(limit, after)), format)
    return 0


def _print(page: IncidentPage, format: RowsFormat) -> None:
    from rashomon.export.incident_json import line_cells, line_fields
    from rashomon.export.ledger_json import to_json

    if format is RowsFormat.TABLE:
        from rashomon.export.incident_lists import incidents_view

        print_view(lambda: incidents_view(page))
    elif format is RowsFormat.CSV:
        from rashomon.export.incident_csv import write_cells

        write_cells(map(line_cells, page.lines), standard_output())
    elif format is RowsFormat.JSON:
        whole = {"total": page.total, "next": page.next, "incidents": [line_fields(x) for x in page.lines]}
        print_lines(iter([to_json(whole)]))
    else:
        print_lines(to_json(line_fields(line), None) for line in page.lines)
