"""The incidents of a ledger, brought up to date when they are asked for.

Reports that came since are fused some at a time, each time in one transaction: stopped at any moment, the incidents are those of
the reports so far, and the next question goes on from there. Everything is worked out anew when the program fuses otherwise than
before, or when reports were read again, for their claims are others then.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from threading import Lock

from rashomon.fuse import Grouping, Identities
from rashomon.model.incident_view import FusionState
from rashomon.run.judging import Judging
from rashomon.run.reader import fuser_id
from rashomon.run.remembering import LedgerMemory
from rashomon.store.contract import Ledger
from rashomon.store.incident_contract import IncidentRows

AT_ONCE = 200
"""Reports that are fused in one transaction: some seconds, for which other writers wait."""
PAUSE = 0.12
"""Seconds between two transactions: a writer that waits for SQLite looks every tenth of a second whether it may."""
IN_MEMORY = 40_000
"""Mentions that are kept in memory between transactions: some 500 MB."""

KEPT = 5_000
"""Mentions that are kept in memory until the next time, with what incidents are named after: some 60 MB."""
_LOCK = Lock()


def is_up_to_date(ledger: Ledger) -> bool:
    """Whether all that was added and decided is in the incidents that are kept."""
    with ledger.incident_rows() as rows:
        state = rows.state()
        return (
            state is not None
            and state.version == fuser_id()
            and rows.newest() == (state.reading, state.decision)
        )


def bring_up_to_date(
    ledger: Ledger, progress: Callable[[int, int], None] = lambda done, of: None, rebuild: bool = False
) -> int:
    """Fuse what is not fused yet; gives how many reports that were. Raises ``errors.LedgerError``."""
    if not rebuild and is_up_to_date(ledger):
        return 0
    with _LOCK:  # another thread may be at it: then there is nothing left to do
        return 0 if not rebuild and is_up_to_date(ledger) else _brought(ledger, progress, rebuild)


def _brought(ledger: Ledger, progress: Callable[[int, int], None], rebuild: bool) -> int:
    with ledger.incident_rows() as rows:
        name = rows.judged_by()[0]
    run = _KEPT.pop(name, None) or _Run()
    done, total = 0, ledger.totals()["reports"]
    while True:
        with ledger.incident_rows(write=True) as rows:
            fused, finished = run.turn(rows, rebuild)
        rebuild = False
        done += fused
        progress(done, max(total, done))
        if finished:
            break
        time.sleep(PAUSE)
    _KEPT.clear()
    if len(run.memory.mentions) <= KEPT:  # what was met on an error is not kept: it may not be in the ledger
        _KEPT[name] = run
    return done


class _Run:
    """What is remembered from one transaction to the next, as long as nobody else fuses between them."""

    def __init__(self) -> None:
        self.state: FusionState | None = None
        self._begin()

    def _begin(self) -> None:
        self.memory = LedgerMemory()
        self.grouping = Grouping(self.memory.memory())
        self.identities: Identities | None = None

    def turn(self, rows: IncidentRows, rebuild: bool) -> tuple[int, bool]:
        """Fuse some reports; gives how many, and whether nothing is left."""
        state = self._state(rows, rebuild)
        newest, decision = rows.newest()
        some = rows.unfused(state.reading, AT_ONCE)
        for report in some:
            self.grouping.add(report.claims, report.text)
        settled = self.grouping.settle()
        if self.identities is None:
            self.identities = Identities(rows.founders())
        Judging(self.grouping, rows, self.identities).keep(settled.changed, state.decision)
        self.memory.save(settled.touched)
        finished = len(some) < AT_ONCE
        reading = newest if finished else some[-1].reading
        self.state = FusionState(state.version, reading, decision, state.turn + 1)
        rows.reached(self.state)
        return len(some), finished

    def _state(self, rows: IncidentRows, rebuild: bool) -> FusionState:
        state = rows.state()
        if state != self.state or len(self.memory.mentions) > IN_MEMORY:
            self._begin()
        self.memory.use(rows)
        if state is None:
            return FusionState(fuser_id(), 0, 0, 0)
        if rebuild or state.version != fuser_id() or rows.reread_since(state.reading):
            self._begin()
            self.memory.use(rows)
            rows.forget()
            return FusionState(fuser_id(), 0, 0, state.turn)
        return state


_KEPT: dict[str, _Run] = {}
"""What the last round remembers of its ledger, by the hash of the first entry of that one's log."""
