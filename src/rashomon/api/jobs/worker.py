"""The one worker: it does one job after the other, and what is read in a moment between the reports of a long one.

It keeps the reader in memory, has a connection of its own, and brings incidents up to date before a job is over. Stopped, it ends
behind the report that it is at: each report is kept as a whole or not at all.
"""

from __future__ import annotations

import logging
from collections import OrderedDict, deque
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Condition, Thread

from rashomon.api.jobs.giving import pasted_report, resources
from rashomon.api.jobs.job import Job, JobKind, JobState
from rashomon.api.jobs.patience import ahead
from rashomon.api.refusals import Refused
from rashomon.errors import LedgerError, RashomonError
from rashomon.model.capture import Part, PartFormat
from rashomon.run.adding import Outcome, add_resources
from rashomon.run.fusing import bring_up_to_date
from rashomon.run.part_reading import read_new
from rashomon.run.reader import reader_id
from rashomon.store import open_ledger
from rashomon.store.contract import Ledger

MOST_WAITING = 1_000
"""Jobs that may wait; more are refused until some are done."""
MOST_BYTES = 1 << 30
"""Bytes of files that may wait."""
REMEMBERED = 1_000
"""Jobs that are told of; those that ended first are forgotten first."""
TOGETHER = 20
"""Quick jobs that are added before incidents are brought up to date, when so many wait: it is done once for all of them."""
QUICK = 200_000
"""Bytes of a pasted text or a file that is read in a second or so."""
END = 20.0
"""Seconds that the end of the server waits for the report that is being read."""
FIRST = b"Residents of Aleppo said that shelling killed two people on Monday."
"""Is read at the start, so that the first report of a user does not wait for the reader to be loaded."""
LOG = logging.getLogger("rashomon")


class Stopped(Exception):
    """A job is to end here."""


class Worker:
    """Takes jobs from any thread; ``start`` and ``stop`` it once. ``fused`` is told how far it is with incidents."""

    def __init__(self, location: str, fused: Callable[[int, int], None] = lambda done, of: None) -> None:
        self.location = location
        self._fused = fused
        self._waiting: deque[Job] = deque()
        self._jobs: OrderedDict[str, Job] = OrderedDict()
        self._change = Condition()
        self._stopping = False
        self.leaving = False
        """Whether the server is about to stop: what goes on for long has to end."""
        self._folder: TemporaryDirectory[str] | None = None
        self._thread = Thread(target=self._run, name="adding", daemon=True)

    # --- from any thread --------------------------------------------------------------------------------------------

    def start(self) -> None:
        """Begin to work, with the reader."""
        self._folder = TemporaryDirectory(prefix="rashomon-")
        self._thread.start()

    def leave(self) -> None:
        """Let those who follow jobs go: the server waits for them."""
        self.leaving = True
        for job in self.jobs():
            job.nudge()

    def stop(self) -> None:
        """End behind the report that is being read; what waits is told of as stopped."""
        with self._change:
            self._stopping = True
            self._change.notify_all()
        if self._thread.is_alive():
            self._thread.join(END)
        for job in self._waiting:
            job.end(JobState.STOPPED, "the server was stopped; give it again")
        if self._folder is not None:
            self._folder.cleanup()

    @property
    def folder(self) -> Path:
        """Where the bytes of jobs wait."""
        if self._folder is None:
            raise Refused(503, "the server is starting; try again", headers={"Retry-After": "1"})
        return Path(self._folder.name)

    def submit(self, job: Job) -> Job:
        """Let a job wait its turn; raises ``Refused`` where too much waits already."""
        with self._change:
            size = job.size + sum(other.size for other in self._waiting)
            if self._stopping or len(self._waiting) >= MOST_WAITING or size > MOST_BYTES:
                raise Refused(
                    503, "too much is waiting to be read; try again later", headers={"Retry-After": "5"}
                )
            self._waiting.append(job)
            self._jobs[job.id] = job
            self._forget()
            self._change.notify_all()
        return job

    def jobs(self) -> list[Job]:
        """The jobs that are remembered, newest first."""
        with self._change:
            return list(reversed(self._jobs.values()))

    def job(self, id_: str) -> Job:
        """One of them; raises ``Refused``."""
        with self._change:
            if id_ not in self._jobs:
                raise Refused(404, f"{id_}: there is no such job, or it ended long ago")
            return self._jobs[id_]

    def cancel(self, job: Job) -> None:
        """End a job behind the report that it is at."""
        with self._change:
            job.cancelled = True
            if job not in self._waiting:
                return
            self._waiting.remove(job)
        job.end(JobState.STOPPED)

    def _forget(self) -> None:
        over = [job.id for job in self._jobs.values() if job.is_over]
        for old in over[: max(0, len(self._jobs) - REMEMBERED)]:
            del self._jobs[old]

    # --- in its own thread ------------------------------------------------------------------------------------------

    def _run(self) -> None:
        _warm()
        while (job := self._next()) is not None:
            try:
                with open_ledger(self.location, reader=reader_id(), write=True, create=True) as ledger:
                    self._together(ledger, job)
            except RashomonError as error:
                if not job.is_over:
                    job.end(JobState.FAILED, str(error))
            except Exception as error:  # the worker must outlive a job that it cannot do
                LOG.exception("job %s failed", job.id)
                if not job.is_over:
                    job.end(JobState.FAILED, f"an error of the program ({type(error).__name__})")

    def _next(self) -> Job | None:
        with self._change:
            self._change.wait_for(lambda: self._stopping or self._waiting)
            if self._stopping:
                return None
            quick = next((job for job in self._waiting if _is_quick(job)), None)
            job = quick or self._waiting[0]
            self._waiting.remove(job)
            return job

    def _quick(self) -> Job | None:
        """A job that need not wait for a long one, where there is one."""
        with self._change:
            job = next((job for job in self._waiting if _is_quick(job)), None)
            if job is not None and not self._stopping:
                self._waiting.remove(job)
                return job
        return None

    def _together(self, ledger: Ledger, job: Job) -> None:
        """Do a job, and quick ones that wait behind it, and bring incidents up to date for all of them."""
        done: list[Job] = []
        following: Job | None = job
        try:
            while following is not None:
                done.append(following)
                self._add(ledger, following)
                following = self._quick() if len(done) < TOGETHER and _is_quick(job) else None
            bring_up_to_date(ledger, self._fused)
        except LedgerError as error:
            for one in done:
                if not one.is_over:
                    one.end(JobState.FAILED, str(error))
            return
        finally:
            self._fused(0, 0)
        for one in done:
            if not one.is_over:
                one.end(JobState.DONE)

    def _add(self, ledger: Ledger, job: Job) -> None:
        """Add what a job brings; a stopped one is over then."""
        job.begin()
        with ledger.write() as writer:
            writer.log("request", job.name, {"kind": job.kind.value}, job.by)

        def between() -> None:
            if self._stopping or job.cancelled:
                raise Stopped
            while not _is_quick(job) and (quick := self._quick()) is not None:
                self._together(ledger, quick)

        try:
            with open_ledger(self.location, reader=reader_id(), write=False, create=False) as known:
                given = ahead(resources(job, known), between)
                job.went_on(add_resources(ledger, given, None, _Progress(job, between)))
            if job.kind is JobKind.TEXT and job.outcome.known:
                job.meet(pasted_report(job))
        except Stopped:
            job.end(JobState.STOPPED, "the server was stopped; give it again" if self._stopping else None)


class _Progress:
    """Tells a job how far it is, and lets the worker do something else in between."""

    def __init__(self, job: Job, between: Callable[[], None]) -> None:
        self.job = job
        self.between = between

    def began(self, address: str, size: int) -> None: ...

    def ended(self, address: str, size: int) -> None: ...

    def kept(self, outcome: Outcome) -> None:
        """One more report was dealt with."""
        self.job.went_on(outcome)
        self.between()


def _is_quick(job: Job) -> bool:
    return job.kind is not JobKind.ADDRESS and job.size <= QUICK


def _warm() -> None:
    with suppress(RashomonError):
        read_new(Part("", PartFormat.TEXT, FIRST), "the first report")
