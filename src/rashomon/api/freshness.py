"""Incidents that are as new as the ledger, and the tag by which a client knows what it has already.

A question first looks, with two cheap ones, whether something was added or decided since incidents were worked out. Where that is
so, one thread works them out while the question waits. Where that takes long, as for a large ledger after an update of the
program, it is answered from what there is, and so are those that come later in the same round, at once.
"""

from __future__ import annotations

import hashlib
import time
from threading import Event, Lock, Thread

from rashomon.api.ledgers import Ledgers
from rashomon.api.refusals import BUSY, Refused
from rashomon.errors import LedgerError
from rashomon.model.query import Paging
from rashomon.run.fusing import bring_up_to_date, is_up_to_date
from rashomon.run.reader import fuser_id, reader_id
from rashomon.store import open_ledger
from rashomon.store.contract import Ledger

DIGITS = 20
"""Hexadecimal digits of a tag: 80 bits tell all states of a ledger apart."""


PATIENCE = 5.0
"""Seconds that the end of a server waits for what is being worked out: some hundred reports; the rest is for the next time."""


class _Stopped(Exception):
    """The server ends."""


class _Long(Exception):
    """A round takes longer than questions wait for it."""


class Freshness:
    """Works the incidents of a ledger out when that is needed, once at a time.

    ``wait`` is how many seconds of a round questions wait for it. A round that takes longer goes on over a connection of its
    own, so that others who write wait for no more than one of its transactions.
    """

    def __init__(self, ledgers: Ledgers, wait: float) -> None:
        self._ledgers = ledgers
        self._wait = wait
        self._until = 0.0
        self._stopping = False
        self._long = False
        self._since: float | None = None
        self._lock = Lock()
        self._done: Event | None = None
        self._trouble: LedgerError | None = None
        self.progress = (0, 0)
        """How many reports were compared in the present round, of how many; of none while that is not known."""

    @property
    def working(self) -> bool:
        """Whether incidents are being worked out now."""
        return self._done is not None

    def bring(self, ledger: Ledger) -> None:
        """See that incidents are up to date, or wait a while for it; raises ``errors.LedgerError`` where they cannot be."""
        if is_up_to_date(ledger):
            return
        done = self._begin()
        if not done.wait(max(0.0, self._until - time.monotonic())):
            return
        if self._trouble is not None and not is_up_to_date(ledger):
            raise self._trouble

    def demand(self, ledger: Ledger) -> None:
        """The same for who cannot go on from older incidents; raises what ``refuse`` does."""
        if not is_up_to_date(ledger):
            # what comes in behind the round is little, and whoever writes works it out
            done = self._begin()
            done.wait(max(0.0, self._until - time.monotonic()))
            since = self._since  # when the round came to write: it may have waited for others
            if since is not None:
                done.wait(max(0.0, since + self._wait - time.monotonic()))
            self.refuse()

    def refuse(self) -> None:
        """Raises ``refusals.Refused`` (503) while a round takes longer than anybody waits for it."""
        since = self._since
        if self._long or (since is not None and time.monotonic() >= since + self._wait):
            done, of = self.progress
            far = f", {done:,} of {of:,} reports so far" if of else ""
            raise Refused(
                503,
                f"incidents are being worked out anew{far}; decide when that is done",
                headers={"Retry-After": str(BUSY)},
            )

    def went_on(self, done: int, of: int) -> None:
        """Somebody else of this server is at it, for whom questions wait: how far that is; of none at its end."""
        self.progress = (done, of)

    def stop(self) -> None:
        """End the present round after the transaction that it is in, or leave it to end with the program."""
        self._stopping = True
        if (done := self._done) is not None:
            done.wait(PATIENCE)

    def _begin(self) -> Event:
        with self._lock:
            if self._done is None:
                self._done = Event()
                self._until = time.monotonic() + self._wait
                Thread(target=self._work, args=(self._done,), name="incidents", daemon=True).start()
            return self._done

    def _work(self, done: Event) -> None:
        self._trouble = None
        try:
            self._round()
        except _Stopped:
            pass
        except LedgerError as error:
            self._trouble = error
        finally:
            with self._lock:
                self._done = None
                self._long, self._since = False, None
                self.progress = (0, 0)
            done.set()

    def _round(self) -> None:
        try:
            with self._ledgers.writing() as ledger:
                self._since = time.monotonic()
                bring_up_to_date(ledger, self._note_at_first)
        except _Long:
            before, _ = self.progress
            with open_ledger(self._ledgers.location, reader=reader_id(), write=True, create=False) as ledger:
                bring_up_to_date(ledger, lambda done, of: self._note(before + done, of))

    def _note_at_first(self, done: int, of: int) -> None:
        self._note(done, of)
        if done < of and time.monotonic() > self._until:
            self._long = True  # before the lock on the writer is given back
            raise _Long

    def _note(self, done: int, of: int) -> None:
        if self._stopping:
            raise _Stopped
        self.progress = (done, of)


def tag(ledger: Ledger, *more: str) -> str:
    """A weak entity tag for everything that is answered from the present state of a ledger, and what ``more`` depends on."""
    with ledger.incident_rows() as rows:
        state = rows.state()
        last = ledger.log(Paging(1))
    parts = (reader_id(), fuser_id(), str(state), str(last[0].number if last else 0), *more)
    return f'W/"{hashlib.sha256(chr(0).join(parts).encode()).hexdigest()[:DIGITS]}"'
