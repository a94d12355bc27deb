"""The ledger: one contract (``contract.Ledger``), SQLite by default and PostgreSQL for a team."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rashomon.store.contract import Ledger

__all__ = ["open_ledger"]


def open_ledger(location: str, *, reader: str, write: bool = True, create: bool = True) -> Ledger:
    """Open the ledger at ``location``: a path, or ``postgresql://user:password@host/database``.

    ``reader`` is the version of the program that reads reports, kept with each reading. With ``create`` a ledger is made where
    there is none; an older one is brought up to date when it is opened for writing. Close it, or use it as a context manager.
    Raises ``errors.LedgerError``, ``errors.NewerLedger`` and ``errors.DamagedLedger``.
    """
    from rashomon.store.ledger import DatabaseLedger
    from rashomon.store.opening import open_database

    return DatabaseLedger(open_database(location, write=write, create=create), reader)
