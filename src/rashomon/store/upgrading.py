"""The version of a ledger's tables: made, migrated, or refused."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Connection, inspect, text

from rashomon.errors import LedgerError, NewerLedger
from rashomon.store.chain import append
from rashomon.store.database import Database

REVISIONS = ("0001", "0002", "0003", "0004")
"""The migrations in their order; the last one is what this version of the program reads and writes."""
VERSION_TABLE = "rashomon_version"


def bring_up_to_date(database: Database, *, create: bool) -> None:
    """Make or migrate the tables when the database is open for writing, else see that they can be read."""
    with database.reading() as connection:
        found = _revision(connection)
    if found == REVISIONS[-1]:
        return
    _refuse_newer(database.name, found)
    if not database.writable:
        if found is None:
            raise LedgerError(f"{database.name}: there is no ledger here; make one with rashomon add")
        raise LedgerError(
            f"{database.name}: is of an older version; open it for writing once, with rashomon add or rashomon reread"
        )
    if found is None and not create:
        raise LedgerError(f"{database.name}: there is no ledger here; make one with rashomon add")
    with database.writing() as connection:
        found = _revision(connection)  # another program may have been quicker
        _refuse_newer(database.name, found)
        if found != REVISIONS[-1]:
            migrate(connection, REVISIONS[-1])
            action = "migrate" if found else "create"
            append(connection, action, f"tables {REVISIONS[-1]}", {"from": found or ""})


def _revision(connection: Connection) -> str | None:
    if not inspect(connection).has_table(VERSION_TABLE):
        return None
    found = connection.execute(text(f"SELECT version_num FROM {VERSION_TABLE}")).scalar()
    return None if found is None else str(found)


def _refuse_newer(name: str, found: str | None) -> None:
    if found is not None and found not in REVISIONS:
        raise NewerLedger(
            f"{name}: was written by a newer version of rashomon; update the program to open it"
        )


def migrate(connection: Connection, revision: str) -> None:
    """Run the migrations up to ``revision`` within the transaction of ``connection``."""
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).with_name("migrations")).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    command.upgrade(config, revision)
