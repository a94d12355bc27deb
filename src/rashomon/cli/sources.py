"""``rashomon sources``: what each source claims, and how the others stand to it."""

from __future__ import annotations

from typing import Annotated

import typer

from rashomon.cli.claim_options import Day, Name, parse_day
from rashomon.cli.incident_ledger import fused
from rashomon.cli.ledger import DEFAULT, LedgerOption, RowsFormat, print_lines, print_view, standard_output
from rashomon.model.query import Query


def sources(
    name: Annotated[
        str | None, typer.Argument(metavar="[NAME]", help="A source by its name, a part of it, or its id.")
    ] = None,
    ledger: LedgerOption = DEFAULT,
    place: Name = None,
    party: Name = None,
    since: Day = None,
    until: Day = None,
    limit: Annotated[int, typer.Option(metavar="N", min=1, max=100_000, help="How many.")] = 20,
    format: Annotated[RowsFormat, typer.Option("--format", "-f", help="How to write.")] = RowsFormat.TABLE,
) -> int:
    """List sources with what they claim alone, what others tell too, deny and count otherwise, and their partisan words."""
    from rashomon.export.incident_json import record_cells
    from rashomon.export.ledger_json import to_json
    from rashomon.run.incident_viewing import records_of

    query = Query(place=place, party=party, since=parse_day(since), until=parse_day(until))
    with fused(ledger) as kept:
        found = records_of(kept, query, name)
    if format is RowsFormat.TABLE:
        from rashomon.export.incident_sources import source_view, sources_view

        print_view(lambda: source_view(found[0]) if name and len(found) == 1 else sources_view(found, limit))
    elif format is RowsFormat.CSV:
        from rashomon.export.incident_csv import write_cells

        write_cells(map(record_cells, found[:limit]), standard_output())
    elif format is RowsFormat.JSON:
        print_lines(iter([to_json({"total": len(found), "sources": found[:limit]})]))
    else:
        print_lines(to_json(record, None) for record in found[:limit])
    return 0
