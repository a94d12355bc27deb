"""The contract on a database of either kind."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import BinaryIO

from sqlalchemy import select

from rashomon.errors import InputError
from rashomon.model.capture import Capture
from rashomon.model.decision import Decision, NewDecision
from rashomon.model.incident_view import IncidentPage, IncidentQuery, KeptIncident
from rashomon.model.ledger import (
    ClaimPage,
    Count,
    LedgerClaim,
    LedgerOrigin,
    LedgerReport,
    LogEntry,
    Problem,
    ReportLine,
    Verification,
)
from rashomon.model.query import Field, Paging, Query
from rashomon.store import archiving, chain, counting, decision_rows, incident_searching, records, searching
from rashomon.store.contract import Begun, KeptReport
from rashomon.store.database import Database
from rashomon.store.incident_rows import DatabaseIncidents
from rashomon.store.known import Known
from rashomon.store.overview import DatabaseOverview
from rashomon.store.tables import log
from rashomon.store.user_rows import DatabaseUsers
from rashomon.store.verifying import verify
from rashomon.store.writer import DatabaseWriter


@dataclass(slots=True)
class DatabaseLedger:
    """See ``contract.Ledger``."""

    database: Database
    reader: str
    _known: Known = field(default_factory=Known)
    _tail: tuple[int, str] | None = None
    """The end of the log as this process left it: as long as it is the end, nobody else has written."""

    # --- writing ----------------------------------------------------------------------------------------------------

    @contextmanager
    def write(self) -> Iterator[DatabaseWriter]:
        """A transaction of the only writer."""
        try:
            with self.database.writing() as connection:
                writer = DatabaseWriter(connection, self.database.flavour.words, self.reader, self._known)
                if writer.tail != self._tail:
                    self._known.count_on(connection)
                yield writer
        except BaseException:
            self._known, self._tail = Known(), None  # what was learnt in it may not be there
            raise
        self._tail = writer.tail
        self._known.shrink()

    def begin(self, capture: Capture, opened: Callable[[], BinaryIO]) -> Begun:
        """Archive the bytes and note the address that they came from."""
        with self.write() as writer:
            return archiving.begin(writer, capture, opened)

    def finish(self, capture: int) -> None:
        """Note that all parts of a capture were gone through."""
        with self.write() as writer:
            archiving.finish(writer, capture)

    def decide(
        self, what: NewDecision, author: str, note: str, as_of: tuple[int, int] | None = None
    ) -> int | None:
        """Keep a decision of a person."""
        with self.write() as writer:
            rows = DatabaseIncidents(writer.connection)
            state = rows.state()
            if as_of not in (None, (0 if state is None else state.turn, rows.newest()[1])):
                return None
            number, details = decision_rows.insert(writer.connection, what, author, note)
            writer.log("decide", f"decision {number}", details, author)
            return number

    @contextmanager
    def incident_rows(self, *, write: bool = False) -> Iterator[DatabaseIncidents]:
        """Everything that is kept of incidents, in one transaction."""
        with self.database.writing() if write else self.database.reading() as connection:
            yield DatabaseIncidents(connection)

    @contextmanager
    def user_rows(self, *, write: bool = False) -> Iterator[DatabaseUsers]:
        """Users and their sessions, in one transaction."""
        with self.database.writing() if write else self.database.reading() as connection:
            yield DatabaseUsers(connection)

    @contextmanager
    def overview(self) -> Iterator[DatabaseOverview]:
        """Questions about many incidents at once, in one transaction."""
        with self.database.reading() as connection:
            yield DatabaseOverview(connection, self.database.flavour)

    # --- asking -----------------------------------------------------------------------------------------------------

    def search(self, query: Query, paging: Paging) -> ClaimPage:
        """Claims that fit."""
        with self.database.reading() as connection:
            return searching.search(connection, query, paging, self.database.flavour)

    def reports(self, words: str, paging: Paging) -> tuple[Sequence[ReportLine], int, str | None]:
        """Reports that fit."""
        with self.database.reading() as connection:
            return searching.search_reports(connection, words, paging, self.database.flavour)

    def count(self, query: Query, by: Field, limit: int) -> Sequence[Count]:
        """Counts by a field."""
        with self.database.reading() as connection:
            return counting.count(connection, query, by, limit, self.database.flavour)

    def report(self, report: str) -> LedgerReport:
        """A report by its id."""
        with self.database.reading() as connection:
            return records.ledger_report(connection, report)

    def claim(self, claim: str) -> LedgerClaim:
        """A claim by its id."""
        with self.database.reading() as connection:
            return records.ledger_claim(connection, claim)

    def origin(self, origin: str) -> LedgerOrigin:
        """An origin by its id."""
        with self.database.reading() as connection:
            return records.ledger_origin(connection, origin)

    def incidents(self, query: IncidentQuery, paging: Paging) -> IncidentPage:
        """Incidents that fit."""
        with self.database.reading() as connection:
            return incident_searching.search_incidents(connection, query, paging, self.database.flavour)

    def incident(self, incident: str) -> KeptIncident:
        """An incident by an id of it."""
        with self.database.reading() as connection:
            return incident_searching.find_incident(connection, incident)

    def decisions(self) -> Sequence[Decision]:
        """All decisions of people."""
        with self.database.reading() as connection:
            return decision_rows.decisions(connection)

    def problems(self) -> Sequence[Problem]:
        """What could not be read."""
        with self.database.reading() as connection:
            return records.problems(connection)

    def log(self, paging: Paging) -> Sequence[LogEntry]:
        """The log, newest first; ``after`` is the number of an entry."""
        before = _entry(paging.after)
        question = select(log).order_by(log.c.number.desc()).limit(paging.limit + 1)
        with self.database.reading() as connection:
            rows = connection.execute(
                question if before is None else question.where(log.c.number < before)
            ).all()
        hashes = [row.hash for row in rows[1:]] + [chain.START]
        shown = zip(rows[: paging.limit], hashes, strict=False)
        return [chain.entry_of(row, previous) for row, previous in shown]

    def unread(self, reader: str) -> Iterator[KeptReport]:
        """Reports that were read by another reader than this one."""
        return records.unread(self.database, reader)

    def original(self, sha256: str) -> BinaryIO:
        """The archived bytes of a capture."""
        return archiving.original(self.database, sha256)

    def headers_of(self, address: str) -> Mapping[str, str] | None:
        """The headers with which an address was answered last."""
        with self.database.reading() as connection:
            return archiving.headers_of(connection, address)

    def totals(self) -> Mapping[str, int]:
        """How many there are of everything."""
        with self.database.reading() as connection:
            return records.totals(connection)

    def verify(
        self, head: str | None = None, progress: Callable[[int, int], None] = lambda done, of: None
    ) -> Verification:
        """Compare everything kept with its hashes and with the log."""
        with self.database.reading() as connection:
            return verify(connection, self.database.flavour, head, progress)

    def close(self) -> None:
        """Give the file or the connection back."""
        self.database.close()

    def __enter__(self) -> DatabaseLedger:
        return self

    def __exit__(self, *exception: object) -> None:
        self.close()


def _entry(after: str | None) -> int | None:
    if after is None:
        return None
    if not (after.isascii() and after.isdigit() and len(after) < 19):
        raise InputError(f"{after}: is no entry of the log; give the number of one", field="after")
    return int(after)
