"""What every store of a ledger can do: one contract, SQLite and PostgreSQL behind it.

A ledger has one writer at a time (a second one waits) and any number of readers, which are never blocked and see
whole transactions only. All methods raise subclasses of ``errors.LedgerError``, and ``errors.NoSuchRecord`` for ids.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Any, BinaryIO, Protocol

from rashomon.model.capture import Capture
from rashomon.model.claim import Claim
from rashomon.model.decision import Decision, NewDecision
from rashomon.model.document import Document
from rashomon.model.incident_view import IncidentPage, IncidentQuery, KeptIncident
from rashomon.model.ledger import (
    ClaimPage,
    Count,
    LedgerClaim,
    LedgerOrigin,
    LedgerReport,
    LogEntry,
    NewReport,
    OriginLink,
    Problem,
    ReportLine,
    Verification,
)
from rashomon.model.origin import OriginRef
from rashomon.model.query import Field, Paging, Query
from rashomon.store.incident_contract import IncidentRows
from rashomon.store.overview_contract import Overview
from rashomon.store.user_contract import UserRows


@dataclass(frozen=True, slots=True)
class Begun:
    """A capture that is being taken in.

    ``known`` are the keys of parts of these bytes that are in the ledger already (under whatever address), ``failed``
    those that could not be read. ``finished`` tells that all parts were gone through before.
    """

    capture: int
    known: frozenset[str]
    failed: frozenset[str]
    finished: bool


@dataclass(frozen=True, slots=True)
class KeptReport:
    """A report as far as reading it again and telling its origins need it."""

    id: str
    document: Document
    reader: str
    claims: tuple[Claim, ...]


class Writer(Protocol):
    """One transaction: everything that is done with it is kept together or not at all."""

    def holds(self, report: str) -> bool:
        """Whether a report of that id is in the ledger."""

    def owners(self, hashes: Sequence[int]) -> Mapping[str, int]:
        """The reports that first had these fingerprints, each with how many of them."""

    def document(self, report: str) -> Document:
        """The document of a report."""

    def add(
        self,
        capture: int,
        new: NewReport,
        links: Sequence[OriginLink],
        origins: Sequence[OriginRef],
    ) -> str:
        """Keep a report that is not held yet, with an origin for each of its claims; gives its id.

        Of its fingerprints it becomes the owner of those that nobody owned before.
        """

    def sight(self, capture: int, part: str, report: str) -> None:
        """Note that a report which is held was met in (another) place; nothing happens where that is noted already."""

    def problem(self, capture: int | None, address: str, part: str, reason: str, kept: bool = False) -> None:
        """Record what could not be read; the same problem is recorded once, and ended when its part is added."""

    def reread(
        self, report: str, new: NewReport, links: Sequence[OriginLink], origins: Sequence[OriginRef]
    ) -> None:
        """Make a new reading the current one, with its origins; the old one stays as a former reading."""

    def log(self, action: str, subject: str, details: Mapping[str, Any], author: str = "") -> None:
        """Chain an entry to the log; the writer's own methods log what they do themselves."""


class Ledger(Protocol):
    """A ledger that is open; ``close`` it, or use it as a context manager."""

    def begin(self, capture: Capture, opened: Callable[[], BinaryIO]) -> Begun:
        """Archive the bytes under their SHA-256 where they are not yet, and note the address that they came from.

        ``opened`` gives the original bytes; raises ``errors.LedgerError`` when they are not those of ``capture.sha256``.
        """

    def finish(self, capture: int) -> None:
        """Note that all parts of a capture were gone through."""

    def write(self) -> AbstractContextManager[Writer]:
        """A transaction of the only writer; waits for another one to end."""

    def search(self, query: Query, paging: Paging) -> ClaimPage:
        """Claims of current readings that fit: with words the shortest quote first (they make up most of it), else by day.

        The newest day comes first, and of one day what was added last; the order is the same on every database. Raises
        ``errors.InputError`` for an ``after`` that is no page of this question.
        """

    def reports(self, words: str, paging: Paging) -> tuple[Sequence[ReportLine], int, str | None]:
        """Reports whose title or text has all the words, how many there are, and the next page; all reports without words.

        Those with all words in the title come first, then the newest.
        """

    def count(self, query: Query, by: Field, limit: int) -> Sequence[Count]:
        """How many of the claims that fit share each value of a field, most first (days, months and years in order).

        Claims without a value are counted under ``""``; so are those that span several days, months or years.
        """

    def report(self, report: str) -> LedgerReport:
        """A report by its id, or by the beginning of one."""

    def claim(self, claim: str) -> LedgerClaim:
        """A claim by its id ``<report>:<claim>``, the report's id possibly only begun."""

    def origin(self, origin: str) -> LedgerOrigin:
        """An origin with its reports, by its id or by the beginning of one."""

    def incidents(self, query: IncidentQuery, paging: Paging) -> IncidentPage:
        """Incidents that have a claim that fits, the newest day first, as they were worked out last.

        Raises ``errors.InputError`` for an ``after`` that is no page of this question.
        """

    def incident(self, incident: str) -> KeptIncident:
        """An incident by its id, by an id that it had, or by the beginning of either."""

    def incident_rows(self, *, write: bool = False) -> AbstractContextManager[IncidentRows]:
        """Everything that is kept of incidents, in one transaction: of the only writer, or to be looked at."""

    def overview(self) -> AbstractContextManager[Overview]:
        """Questions about many incidents at once, in one transaction."""

    def decide(
        self, what: NewDecision, author: str, note: str, as_of: tuple[int, int] | None = None
    ) -> int | None:
        """Keep a decision of a person, in the log as well; gives its number.

        ``as_of`` is how often incidents had been worked out (``FusionState.turn``, 0 for never) and the number of the newest
        decision when this one was thought over: with others now nothing is kept, which gives ``None``.
        """

    def decisions(self) -> Sequence[Decision]:
        """All decisions of people, in their order."""

    def user_rows(self, *, write: bool = False) -> AbstractContextManager[UserRows]:
        """Users and their sessions, in one transaction: of the only writer, or to be looked at."""

    def problems(self) -> Sequence[Problem]:
        """What could not be read and still cannot, oldest first."""

    def log(self, paging: Paging) -> Sequence[LogEntry]:
        """The log, newest first."""

    def unread(self, reader: str) -> Iterator[KeptReport]:
        """Reports whose current reading is by another reader than this one, in the order of their ids."""

    def original(self, sha256: str) -> BinaryIO:
        """The archived bytes of a capture."""

    def headers_of(self, address: str) -> Mapping[str, str] | None:
        """The headers with which an address was answered last, for a conditional request.

        Only answers count of which all parts were gone through: others have to be fetched again. ``None`` where there is none.
        """

    def totals(self) -> Mapping[str, int]:
        """How many captures, reports, claims, origins and problems there are."""

    def verify(
        self, head: str | None = None, progress: Callable[[int, int], None] = lambda done, of: None
    ) -> Verification:
        """Compare everything kept with its hashes and with the log; never raises for damage, but lists it.

        ``head`` is the hash of a log entry that was noted elsewhere: a log that no longer has it was cut or written anew.
        """

    def close(self) -> None:
        """Give the file or the connection back."""

    def __enter__(self) -> Ledger: ...

    def __exit__(self, *exception: object) -> None: ...
