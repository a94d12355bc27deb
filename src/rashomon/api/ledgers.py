"""Connections to the one ledger of a server: readers that are kept for the next request, and one writer at a time."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from queue import Empty, Full, LifoQueue
from threading import Lock

from rashomon.api.refusals import Refused
from rashomon.errors import InputError
from rashomon.run.reader import reader_id
from rashomon.store import open_ledger
from rashomon.store.contract import Ledger

KEPT = 40
"""Readers that wait for the next request: one for each thread that answers. Opening one takes longer than most questions."""


class Ledgers:
    """Opens the ledger at ``location`` as often as it is needed; all methods may be called from any thread."""

    def __init__(self, location: str) -> None:
        self.location = location
        self._idle: LifoQueue[Ledger] = LifoQueue(KEPT)
        self._writing = Lock()
        self._writer: Ledger | None = None

    @property
    def name(self) -> str:
        """What people call it: the file's name, or the database's."""
        return self.location.partition("?")[0].rstrip("/").rpartition("/")[2]

    def prepare(self) -> None:
        """Make the ledger where there is none and bring its tables up to date; raises ``errors.LedgerError``."""
        with self.writing():
            pass

    @contextmanager
    def reading(self) -> Iterator[Ledger]:
        """A ledger to ask; all that is asked of it sees one state only within its own transactions."""
        ledger = self._reader()
        try:
            yield ledger
        except InputError:  # of the question, not of the connection
            self._give_back(ledger)
            raise
        except BaseException:
            ledger.close()
            raise
        self._give_back(ledger)

    @contextmanager
    def writing(self) -> Iterator[Ledger]:
        """The ledger to write to, for one thread of this server after the other; other programs wait in the database."""
        with self._writing:
            if self._writer is None:
                self._writer = open_ledger(self.location, reader=reader_id(), write=True, create=True)
            try:
                yield self._writer
            except (InputError, Refused):  # of the question, not of the connection
                raise
            except BaseException:
                self._writer.close()
                self._writer = None
                raise

    def close(self) -> None:
        """Close what is not in use."""
        with suppress(Empty):
            while True:
                self._idle.get_nowait().close()
        with self._writing:
            if self._writer is not None:
                self._writer.close()
                self._writer = None

    def _reader(self) -> Ledger:
        with suppress(Empty):
            return self._idle.get_nowait()
        return open_ledger(self.location, reader=reader_id(), write=False, create=False)

    def _give_back(self, ledger: Ledger) -> None:
        try:
            self._idle.put_nowait(ledger)
        except Full:
            ledger.close()
