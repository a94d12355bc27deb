"""``rashomon decisions``: what people decided, and what of it counts now."""

from __future__ import annotations

from typing import Annotated

import typer

from rashomon.cli.incident_ledger import fused
from rashomon.cli.ledger import DEFAULT, LedgerOption, RowsFormat, print_lines, print_view, standard_output


def decisions(
    id: Annotated[
        str | None, typer.Argument(metavar="[ID]", help="Of an incident or a claim: only what is about it.")
    ] = None,
    ledger: LedgerOption = DEFAULT,
    format: Annotated[RowsFormat, typer.Option("--format", "-f", help="How to write.")] = RowsFormat.TABLE,
) -> int:
    """List decisions with author, time and how each stands: in force, revoked, overruled or waiting."""
    from rashomon.export.incident_json import decision_cells, decision_fields
    from rashomon.export.ledger_json import to_json
    from rashomon.run.deciding import decisions_on

    with fused(ledger) as kept:
        found = decisions_on(kept, id)
    if format is RowsFormat.TABLE:
        from rashomon.export.incident_decisions import decisions_view

        print_view(lambda: decisions_view(found))
    elif format is RowsFormat.CSV:
        from rashomon.export.incident_csv import write_cells

        write_cells(map(decision_cells, found), standard_output())
    elif format is RowsFormat.JSON:
        print_lines(iter([to_json({"decisions": [decision_fields(d) for d in found]})]))
    else:
        print_lines(to_json(decision_fields(d), None) for d in found)
    return 0
