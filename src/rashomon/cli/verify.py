"""``rashomon verify``: whether a ledger is as it was written."""

from __future__ import annotations

from typing import Annotated

import typer

from rashomon.cli.ledger import DEFAULT, LedgerOption, OneFormat, opened, print_lines, print_view
from rashomon.errors import DamagedLedger


def verify(
    ledger: LedgerOption = DEFAULT,
    head: Annotated[
        str | None,
        typer.Option(
            metavar="HASH", help="A head of the log noted earlier: it must still be part of the log."
        ),
    ] = None,
    format: Annotated[OneFormat, typer.Option("--format", "-f", help="How to write.")] = OneFormat.TEXT,
) -> int:
    """Compare every byte that is kept with its hashes and the log; exit status 4 when anything differs."""
    from rashomon.cli.progress import Bar
    from rashomon.export.ledger_json import to_json
    from rashomon.export.ledger_terminal import verification_view

    with opened(ledger) as kept, Bar(None, "verifying") as bar:

        def progress(done: int, of: int) -> None:
            bar.total = of
            bar.advance(done - bar.done, f"{done:,} of {of:,}")

        found = kept.verify(head=head, progress=progress)
    if format is OneFormat.JSON:
        print_lines(iter([to_json(found)]))
    else:
        print_view(lambda: verification_view(found))
    return DamagedLedger.exit_status if found.damages else 0
