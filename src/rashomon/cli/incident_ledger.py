"""A ledger whose incidents are up to date, as the commands on incidents open it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from rashomon.cli.ledger import opened
from rashomon.errors import LedgerError

if TYPE_CHECKING:
    from rashomon.store.contract import Ledger


@contextmanager
def fused(location: str, *, write: bool = False, rebuild: bool = False) -> Iterator[Ledger]:
    """The ledger of that name, which has to be there; it is written to only where something came since.

    Raises ``errors.LedgerError``.
    """
    from rashomon.run.fusing import is_up_to_date
    from rashomon.run.reader import reader_id
    from rashomon.store import open_ledger

    if not (write or rebuild):
        try:
            with opened(location) as kept:
                current = is_up_to_date(kept)
        except LedgerError:  # perhaps it is of an older version: opening it for writing tells
            current = False
        if current:
            with opened(location) as kept:
                yield kept
            return
    with open_ledger(location, reader=reader_id(), write=True, create=False) as kept:
        refresh(kept, rebuild)
        yield kept


def refresh(ledger: Ledger, rebuild: bool = False) -> None:
    """Bring incidents up to date, with a bar where that takes long."""
    from rashomon.cli.progress import Bar
    from rashomon.run.fusing import bring_up_to_date

    with Bar(None, "comparing reports") as bar:

        def progress(done: int, of: int) -> None:
            bar.total = of
            bar.advance(done - bar.done, f"{done:,} of {of:,}")

        bring_up_to_date(ledger, progress, rebuild)
