"""What a database complains of, in one line that says what to do."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from rashomon.errors import DamagedLedger, LedgerError

if TYPE_CHECKING:
    from sqlalchemy import Engine
    from sqlalchemy.engine import ExceptionContext

ANEW = "what was kept before is whole; give the same input again to go on"

SQLITE: tuple[tuple[str, type[LedgerError], str], ...] = (
    ("database is locked", LedgerError, "another program is writing to it; try again when that has ended"),
    (
        "readonly database",
        LedgerError,
        "may only be read; choose another --ledger, or change its permissions",
    ),
    ("disk is full", LedgerError, f"the disk is full; make room ({ANEW})"),
    ("disk i/o error", LedgerError, f"the disk cannot be read or written ({ANEW})"),
    ("unable to open", LedgerError, "cannot be opened; check the folder and its permissions"),
    ("not a database", DamagedLedger, "is no ledger; choose another file"),
    ("malformed", DamagedLedger, "is damaged; bring back a copy of the file"),
    ("corrupt", DamagedLedger, "is damaged; bring back a copy of the file"),
    ("no such table", DamagedLedger, "is damaged: a table is missing; bring back a copy of the file"),
    ("no such column", DamagedLedger, "is damaged: a column is missing; bring back a copy of the file"),
    ("constraint failed", DamagedLedger, "is damaged: rows contradict each other; run rashomon verify"),
)
"""Words of SQLite's messages, first match first."""

POSTGRESQL: dict[str, tuple[type[LedgerError], str]] = {
    "28P01": (LedgerError, "wrong password; give it in the URL, in PGPASSWORD or in ~/.pgpass"),
    "28000": (LedgerError, "the server does not let this user in; check the name and pg_hba.conf"),
    "3D000": (LedgerError, "there is no such database; make it with createdb"),
    "42501": (LedgerError, "this user may not do that; grant the rights on the schema"),
    "25006": (LedgerError, "may only be read here; write to the primary server"),
    "53100": (LedgerError, f"the server's disk is full; make room ({ANEW})"),
    "42P07": (
        LedgerError,
        "has tables of another program; give the ledger a schema of its own: ?options=-csearch_path=SCHEMA",
    ),
    "53300": (LedgerError, "the server has too many connections; try again later"),
    "55P03": (LedgerError, "another program is writing to it; try again when that has ended"),
    "42P01": (DamagedLedger, "is damaged: a table is missing; bring back a dump"),
    "42703": (DamagedLedger, "is damaged: a column is missing; bring back a dump"),
    "23505": (DamagedLedger, "is damaged: rows contradict each other; run rashomon verify"),
    "23503": (DamagedLedger, "is damaged: rows contradict each other; run rashomon verify"),
    "57P01": (LedgerError, f"the server was shut down ({ANEW})"),
    "57P03": (LedgerError, "the server is starting up or shutting down; try again later"),
}
"""SQLSTATE codes; https://www.postgresql.org/docs/15/errcodes-appendix.html."""

UNREACHABLE = (
    ("password authentication failed", POSTGRESQL["28P01"][1]),
    ("no password supplied", POSTGRESQL["28P01"][1]),
    ("does not exist", "no such database or user there; check the URL"),
    ("connection refused", "no server answers there; check the address, and that PostgreSQL runs"),
    ("could not translate host", "there is no such server; check the address"),
    ("failed to resolve host", "there is no such server; check the address"),
    ("no such file or directory", "no server answers there; check the address, and that PostgreSQL runs"),
    ("timeout", "the server does not answer; check the address, and that PostgreSQL runs"),
)
"""Words of the messages with which connecting fails: libpq gives no code for them."""


def translate(engine: Engine, name: str) -> None:
    """Let every error of the database behind ``engine`` be raised as a ``LedgerError`` about ``name``."""
    from sqlalchemy import event

    worded = _of_sqlite if engine.dialect.name == "sqlite" else _of_postgresql
    event.listen(engine, "handle_error", _listener(worded, name))


def _listener(
    worded: Callable[[BaseException], tuple[type[LedgerError], str]], name: str
) -> Callable[[ExceptionContext], None]:
    def raise_clearly(context: ExceptionContext) -> None:
        kind, words = worded(context.original_exception)
        raise kind(f"{name}: {words}") from context.original_exception

    return raise_clearly


def _of_sqlite(error: BaseException) -> tuple[type[LedgerError], str]:
    said = str(error).lower()
    for words, kind, meaning in SQLITE:
        if words in said:
            return kind, meaning
    return LedgerError, _first_line(error)


def _of_postgresql(error: BaseException) -> tuple[type[LedgerError], str]:
    code = getattr(error, "sqlstate", None)
    if code in POSTGRESQL:
        return POSTGRESQL[code]
    said = str(error).lower()
    for words, meaning in UNREACHABLE:
        if code is None and words in said:
            return LedgerError, meaning
    return LedgerError, _first_line(error)


def _first_line(error: BaseException) -> str:
    """What the database says itself, where nothing better is known."""
    return next(iter(str(error).splitlines()), type(error).__name__)
