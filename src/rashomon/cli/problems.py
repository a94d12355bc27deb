"""``rashomon problems``: what could not be read."""

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


def problems(
    ledger: LedgerOption = DEFAULT,
    format: Annotated[RowsFormat, typer.Option("--format", "-f", help="How to write.")] = RowsFormat.TABLE,
) -> int:
    """List what could not be read, or not wholly, and why. Add the same input again to try again."""
    from rashomon.export.ledger_json import to_json

    with opened(ledger) as kept:
        found = kept.problems()
    if format is RowsFormat.TABLE:
        from rashomon.export.ledger_terminal import problems_view

        print_view(lambda: problems_view(found))
    elif format is RowsFormat.CSV:
        from rashomon.export.ledger_csv import write_rows

        write_rows(found, ("number", "at", "address", "part", "reason", "kept"), standard_output())
    elif format is RowsFormat.JSON:
        print_lines(iter([to_json(found)]))
    else:
        print_lines(to_json(problem, None) for problem in found)
    return 0
