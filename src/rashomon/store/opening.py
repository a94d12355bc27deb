"""From the location of a ledger to a database that is up to date."""

from __future__ import annotations

from sqlalchemy import Engine

from rashomon.errors import LedgerError
from rashomon.store import postgresql, sqlite
from rashomon.store.database import Database, Flavour
from rashomon.store.upgrading import bring_up_to_date


def open_database(location: str, *, write: bool, create: bool) -> Database:
    """The database of a ledger, made or migrated where that is wanted; raises ``errors.LedgerError``."""
    engine: Engine
    flavour: Flavour
    if postgresql.is_address(location):
        engine, name = postgresql.connect(location)
        flavour = postgresql.Postgresql()
    elif "://" in location:
        raise LedgerError(f"{location}: is neither a file nor {postgresql.EXAMPLE}")
    else:
        engine, name = sqlite.connect(location, write=write, create=create), location
        flavour = sqlite.Sqlite()
    database = Database(engine, flavour, name, write)
    try:
        bring_up_to_date(database, create=create)
    except BaseException:
        database.close()
        raise
    return database
