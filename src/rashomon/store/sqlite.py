"""SQLite: one file, with a log of changes beside it (WAL) so that readers and the writer are not in each other's way."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any
from urllib.parse import quote

from sqlalchemy import (
    ColumnElement,
    Connection,
    Engine,
    Integer,
    Text,
    bindparam,
    cast,
    create_engine,
    event,
    func,
    text,
)
from sqlalchemy.pool import NullPool

from rashomon.errors import DamagedLedger, LedgerError
from rashomon.store.failures import translate
from rashomon.store.words import Words

APPLICATION_ID = 0x5261736F
"""Says in the file's head that it is a ledger: "Raso"; https://www.sqlite.org/pragma.html#pragma_application_id."""
MAGIC = b"SQLite format 3\0"
ID_AT = slice(68, 72)
"""Where the head of the file has the id of the application; https://www.sqlite.org/fileformat.html."""
PATIENCE = 120
"""Seconds that a writer waits for another one: archiving the largest files that are read takes less."""
CACHE = 16 * 1024
"""KiB of pages a connection keeps in memory. More makes nothing faster that was measured: the system keeps the file itself."""
DAY_ZERO = 1_721_424.5
"""The Julian day on which the day before 1 January of year 1 begins."""
PERIODS = {"day": "%Y-%m-%d", "month": "%Y-%m", "year": "%Y"}
NONE = "there is no ledger here; make one with rashomon add INPUT... --ledger FILE"


def connect(path: str, *, write: bool, create: bool) -> Engine:
    """An engine for the file; raises ``DamagedLedger`` for a file that is no ledger and leaves it as it is."""
    _check_file(path, create=write and create)
    if write:
        return _engine(path, "rwc" if create else "rw", write=True)
    for mode in ("ro", "ro&immutable=1"):
        engine = _engine(path, mode, write=False)
        try:
            with engine.connect() as connection:
                connection.exec_driver_sql("SELECT count(*) FROM sqlite_master").scalar()
        except LedgerError as error:
            # where not even the index of the log of changes can be made; without a log nothing is missed without it
            if mode != "ro" or isinstance(error, DamagedLedger) or _has_changes(path):
                raise
            engine.dispose()
        else:
            return engine
    raise LedgerError(f"{path}: cannot be opened")  # pragma: no cover - the loop ends before


def _has_changes(path: str) -> bool:
    log = Path(f"{path}-wal")
    return log.exists() and log.stat().st_size > 0


def _check_file(path: str, create: bool) -> None:
    file = Path(path)
    if file.is_dir():
        raise LedgerError(f"{path}: is a folder; name a file in it")
    if not file.exists():
        if not create:
            raise LedgerError(f"{path}: {NONE}")
        if not file.parent.is_dir():
            raise LedgerError(f"{path}: there is no folder {file.parent}; make it first")
        return
    try:
        with file.open("rb") as opened:
            head = opened.read(100)
    except OSError as error:
        raise LedgerError(f"{path}: cannot be opened ({error.strerror}); check its permissions") from None
    if not head:
        if not create:
            raise LedgerError(f"{path}: {NONE}")
    elif not head.startswith(MAGIC) or head[ID_AT] != APPLICATION_ID.to_bytes(4, "big"):
        raise DamagedLedger(f"{path}: is no ledger; choose another file")


def _engine(path: str, mode: str, write: bool) -> Engine:
    address = f"file:{quote(str(Path(path).absolute()))}?mode={mode}"

    def creator() -> sqlite3.Connection:
        # transactions are begun and ended by us alone
        return sqlite3.connect(
            address, uri=True, isolation_level=None, timeout=PATIENCE, check_same_thread=False
        )

    engine = create_engine("sqlite://", creator=creator, poolclass=NullPool)
    translate(engine, path)

    @event.listens_for(engine, "connect")
    def prepare(connection: sqlite3.Connection, _record: Any) -> None:
        connection.execute(f"PRAGMA cache_size = -{CACHE}")
        connection.execute("PRAGMA foreign_keys = ON")
        if write:
            _begin_file(connection)
            connection.execute("PRAGMA synchronous = NORMAL")

    return engine


def _begin_file(connection: sqlite3.Connection) -> None:
    """Mark an empty file as a ledger and let it keep a log of changes; several programs may do so at once."""
    if connection.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    if connection.execute("PRAGMA journal_mode").fetchone()[0] != "wal":
        connection.execute("PRAGMA journal_mode = WAL")


class SqliteWords:
    """FTS5 tables ``claim_words`` (the index alone) and ``report_words`` (over the columns of ``report``)."""

    def add_claims(self, connection: Connection, claims: Sequence[tuple[int, str]]) -> None:
        """Index claims."""
        if claims:
            connection.exec_driver_sql("INSERT INTO claim_words(rowid, words) VALUES(?, ?)", list(claims))

    def drop_claims(self, connection: Connection, claims: Sequence[tuple[int, str]]) -> None:
        """Take claims out; the index has to be told what it was given."""
        if claims:
            drop = "INSERT INTO claim_words(claim_words, rowid, words) VALUES('delete', ?, ?)"
            connection.exec_driver_sql(drop, list(claims))

    def add_report(self, connection: Connection, report: int, title: str, text: str) -> None:
        """Index a report."""
        insert = "INSERT INTO report_words(rowid, title, text) VALUES(?, ?, ?)"
        connection.exec_driver_sql(insert, (report, title, text))

    def in_claim(self, number: ColumnElement[int], phrases: Sequence[str]) -> ColumnElement[bool]:
        """Whether the claim of that number has all phrases."""
        found = text("SELECT rowid FROM claim_words WHERE claim_words MATCH :claim_phrases")
        return number.in_(found.bindparams(bindparam("claim_phrases", _match(phrases))))

    def in_report(
        self, number: ColumnElement[int], phrases: Sequence[str], title: bool
    ) -> ColumnElement[bool]:
        """Whether the report of that number has all phrases."""
        name = "title_phrases" if title else "report_phrases"
        asked = f"title : ({_match(phrases)})" if title else _match(phrases)
        found = text(f"SELECT rowid FROM report_words WHERE report_words MATCH :{name}")
        return number.in_(found.bindparams(bindparam(name, asked)))

    def indexed(self, connection: Connection) -> tuple[int, int]:
        """How many claims and how many reports the index has."""
        names = ("claim_words_docsize", "report_words_docsize")
        claims, reports = (
            connection.exec_driver_sql(f"SELECT count(*) FROM {name}").scalar_one() for name in names
        )
        return claims, reports


def _match(phrases: Sequence[str]) -> str:
    """FTS5's language: strings, all of which must be met; nothing within one is an operator."""
    return " AND ".join('"' + phrase.replace('"', " ").replace("\0", " ") + '"' for phrase in phrases)


class Sqlite:
    """Transactions of SQLite."""

    words: Words = SqliteWords()

    def begin_reading(self, connection: Connection) -> None:
        """A deferred transaction: from its first question on it sees one state of the file."""
        connection.exec_driver_sql("BEGIN")

    def begin_writing(self, connection: Connection) -> None:
        """An immediate one: others that write wait here."""
        connection.exec_driver_sql("BEGIN IMMEDIATE")

    def day(self, column: ColumnElement[Any]) -> ColumnElement[int]:
        """A date in days, 1 January of year 1 being 1; 0 where there is none."""
        return func.coalesce(cast(func.julianday(column) - DAY_ZERO, Integer), 0)

    def period(self, day: ColumnElement[int], unit: str) -> ColumnElement[str]:
        """The day, month or year in which a day falls."""
        return func.strftime(PERIODS[unit], day + DAY_ZERO, type_=Text)

    def check(self, connection: Connection) -> Iterator[str]:
        """Damage to pages, indexes that differ from their tables, references to nothing."""
        for (line,) in connection.exec_driver_sql("PRAGMA integrity_check(20)"):
            if line != "ok":
                yield f"the file itself: {line}"
        for table, row, parent, _ in connection.exec_driver_sql("PRAGMA foreign_key_check").fetchmany(20):
            yield f"table {table}, row {row}: refers to something missing in table {parent}"
