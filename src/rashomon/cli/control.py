"""``rashomon control``: who is said to hold a place, and since when."""

from __future__ import annotations

from typing import Annotated

import typer

from rashomon.cli.incident_ledger import fused
from rashomon.cli.ledger import DEFAULT, LedgerOption, RowsFormat, print_lines, print_view, standard_output


def control(
    place: Annotated[str, typer.Argument(metavar="PLACE", help="A name, or an id of the gazetteer.")],
    ledger: LedgerOption = DEFAULT,
    format: Annotated[RowsFormat, typer.Option("--format", "-f", help="How to write.")] = RowsFormat.TABLE,
) -> int:
    """Show who is said to have taken, held and left a place, by whom, and what contradicts each other."""
    from rashomon.export.incident_json import control_cells, control_fields
    from rashomon.export.ledger_json import to_json
    from rashomon.run.incident_viewing import control_of

    with fused(ledger) as kept:
        entries, claims = control_of(kept, place)
    if format is RowsFormat.TABLE:
        from rashomon.export.incident_control import control_view

        print_view(lambda: control_view(place, entries, claims))
    elif format is RowsFormat.CSV:
        from rashomon.export.incident_csv import write_cells

        write_cells((control_cells(e, claims) for e in entries), standard_output())
    elif format is RowsFormat.JSON:
        told = [control_fields(e, claims) for e in entries]
        print_lines(iter([to_json({"place": place, "entries": told})]))
    else:
        print_lines(to_json(control_fields(e, claims), None) for e in entries)
    return 0
