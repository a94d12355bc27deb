"""``rashomon reread``: read the reports of a ledger again with this version of the program."""

from __future__ import annotations

from typing import Annotated

import typer

from rashomon.cli.ledger import DEFAULT, LedgerOption, opened
from rashomon.cli.reader_option import ReaderOption, asked


def reread(
    ledger: LedgerOption = DEFAULT,
    workers: Annotated[
        int | None, typer.Option(metavar="N", min=1, help="Processes that read.  [default: one a core]")
    ] = None,
    reader: ReaderOption = None,
) -> int:
    """Read again what another version read; its claims stay as a former reading (rashomon show ID --readings)."""
    from rashomon.cli.progress import Bar
    from rashomon.export.ledger_terminal import numbered
    from rashomon.run.pool import cores
    from rashomon.run.rereading import reread_all

    by = asked(reader)
    with opened(ledger, write=True, reader=by) as kept, Bar(None, "reading again") as bar:

        def progress(done: int, of: int) -> None:
            bar.total = of
            bar.advance(1, f"{done:,} of {of:,}")

        outcome = reread_all(kept, workers or cores(), progress, by)
    print(
        f"{numbered(outcome.read, 'report')} read again: {outcome.changed:,} with other claims than before"
        if outcome.read
        else "Every report was read by this version of the program already."
    )
    return 0
