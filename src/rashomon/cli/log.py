"""``rashomon log``: everything that was done to a ledger."""

from __future__ import annotations

from typing import Annotated

import typer

from rashomon.cli.ledger import (
    DEFAULT,
    LedgerOption,
    RowsFormat,
    opened,
    print_lines,
    print_view,
    standard_output,
)
from rashomon.model.query import Paging


def log(
    ledger: LedgerOption = DEFAULT,
    limit: Annotated[int, typer.Option(metavar="N", min=1, help="How many entries.")] = 20,
    after: Annotated[str | None, typer.Option(metavar="ENTRY", help="Entries before this one.")] = None,
    format: Annotated[RowsFormat, typer.Option("--format", "-f", help="How to write.")] = RowsFormat.TABLE,
) -> int:
    """List the hash-chained log of additions and decisions, newest first."""
    from rashomon.export.ledger_json import to_json

    with opened(ledger) as kept:
        entries = kept.log(Paging(limit, after))
    if format is RowsFormat.TABLE:
        from rashomon.export.ledger_terminal import log_view

        print_view(lambda: log_view(entries))
    elif format is RowsFormat.CSV:
        from rashomon.export.ledger_csv import write_rows

        columns = ("number", "at", "author", "action", "subject", "details", "previous", "hash")
        write_rows(entries, columns, standard_output())
    elif format is RowsFormat.JSON:
        print_lines(iter([to_json(entries)]))
    else:
        print_lines(to_json(entry, None) for entry in entries)
    return 0
