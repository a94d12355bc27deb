"""Incidents that are as new as the ledger, and the tag by which a client knows what it has already.

A question first looks, with two cheap ones, whether something was added or decided since incidents were worked out. Where that is
so, one thread works them out while the question waits; where that takes long, it is answered from what there is.
"""

from __future__ import annotations

import hashlib
from threading import Event, Lock, Thread

from rashomon.api.ledgers import Ledgers
from rashomon.errors import LedgerError
from rashomon.model.query import Paging
from rashomon.run.fusing import bring_up_to_date, is_up_to_date
from rashomon.run.reader import fuser_id, reader_id
from rashomon.store.contract import Ledger

DIGITS = 20
"""Hexadecimal digits of a tag: 80 bits tell all states of a ledger apart."""


class Freshness:
    """Works incidents out when that is needed, once at a time."""

    def __init__(self, ledgers: Ledgers, wait: float) -> None:
        self._ledgers = ledgers
        self._wait = wait
        self._lock = Lock()
        self._done: Event | None = None
        self._trouble: LedgerError | None = None
        self.progress = (0, 0)
        """How many reports were compared in the present round, of how many."""

    @property
    def working(self) -> bool:
        """Whether incidents are being worked out now."""
        return self._done is not None

    def bring(self, ledger: Ledger) -> None:
        """See that incidents are up to date, or wait a while for it; raises ``errors.LedgerError`` where they cannot be."""
        if is_up_to_date(ledger):
            return
        if self._begin().wait(self._wait) and self._trouble is not None and not is_up_to_date(ledger):
            raise self._trouble

    def _begin(self) -> Event:
        with self._lock:
            if self._done is None:
                self._done = Event()
                Thread(target=self._work, args=(self._done,), name="incidents", daemon=True).start()
            return self._done

    def _work(self, done: Event) -> None:
        self._trouble = None
        try:
            with self._ledgers.writing() as ledger:
                bring_up_to_date(ledger, self._note)
        except LedgerError as error:
            self._trouble = error
        finally:
            with self._lock:
                self._done = None
                self.progress = (0, 0)
            done.set()

    def _note(self, done: int, of: int) -> None:
        self.progress = (done, of)


def tag(ledger: Ledger, *more: str) -> str:
    """A weak entity tag for everything that is answered from the present state of a ledger, and what ``more`` depends on."""
    with ledger.incident_rows() as rows:
        state = rows.state()
        last = ledger.log(Paging(1))
    parts = (reader_id(), fuser_id(), str(state), str(last[0].number if last else 0), *more)
    return f'W/"{hashlib.sha256(chr(0).join(parts).encode()).hexdigest()[:DIGITS]}"'
