"""A database that is open: transactions that read and transactions that write, and how the two kinds of it differ."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from typing import Any, Protocol

from sqlalchemy import ColumnElement, Connection, Engine

from rashomon.errors import LedgerError
from rashomon.store.words import Words


class Flavour(Protocol):
    """What SQLite and PostgreSQL do each in their own way."""

    words: Words
    """The full-text index."""

    def begin_reading(self, connection: Connection) -> None:
        """Begin a transaction that sees the ledger as it is now, whatever is added meanwhile."""

    def begin_writing(self, connection: Connection) -> None:
        """Begin a transaction as the only writer; waits for another one to end."""

    def day(self, column: ColumnElement[Any]) -> ColumnElement[int]:
        """A date in days, 1 January of year 1 being 1; 0 where there is none."""

    def period(self, day: ColumnElement[int], unit: str) -> ColumnElement[str]:
        """The day, month or year (``unit``) in which a day falls, as ISO 8601 writes it."""

    def check(self, connection: Connection) -> Iterator[str]:
        """What the database itself finds damaged, a line each."""


@dataclass(slots=True)
class Database:
    """One connection to read and one to write, each made when it is first used."""

    engine: Engine
    flavour: Flavour
    name: str
    writable: bool
    _reader: Connection | None = None
    _writer: Connection | None = None
    _depth: int = field(default=0)

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A transaction that reads; within another one it is the same."""
        if self._reader is None:
            self._reader = self.engine.connect()
        reader = self._reader
        try:
            if self._depth == 0:
                self.flavour.begin_reading(reader)
            self._depth += 1
            try:
                yield reader
            finally:
                self._depth -= 1
        finally:
            if self._depth == 0 and not _rolled_back(reader):
                self._reader = None

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A transaction of the only writer: kept as a whole, or not at all when anything is raised."""
        if not self.writable:
            raise LedgerError(f"{self.name}: was opened to be read only")
        if self._writer is None:
            self._writer = self.engine.connect()
        writer = self._writer
        try:
            self.flavour.begin_writing(writer)
            yield writer
            writer.commit()
        except BaseException:
            if not _rolled_back(writer):
                self._writer = None
            raise

    def close(self) -> None:
        """Give the connections back."""
        for connection in (self._reader, self._writer):
            if connection is not None:
                with suppress(LedgerError):
                    connection.close()
        self._reader = self._writer = None
        self.engine.dispose()


def _rolled_back(connection: Connection) -> bool:
    """End a transaction; whether the connection can be used again: not when the server has gone away."""
    with suppress(LedgerError):
        connection.rollback()
        if not connection.invalidated:
            return True
    connection.invalidate()
    connection.close()
    return False
