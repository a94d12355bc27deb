"""Workers that read reports on all cores and give the outcomes back in the order in which the reports came.

A few reports are read in this process: starting a worker takes longer than reading them. A worker that dies (out of memory, a
crash of a library) costs no report but the one that killed it, and that one is reported by name.
"""

from __future__ import annotations

import os
import signal
import sys
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from itertools import chain, islice
from multiprocessing import get_context, parent_process
from multiprocessing.connection import wait
from typing import Generic, TypeVar

from rashomon.errors import InputError, RashomonError

Task = TypeVar("Task")
Outcome = TypeVar("Outcome")

FEW = 3
"""So many reports are read without workers: a worker starts in about two seconds, a report is read in a tenth of one."""
AHEAD = 8
"""Reports a worker that are handed out before their turn to be kept: enough for one long report not to stop the others."""
REPORTS_A_WORKER = 1_000
"""Workers are replaced after so many reports each: what libraries remember of rare words would else grow without bound."""


@dataclass(frozen=True, slots=True)
class Done(Generic[Task, Outcome]):
    """A task with its outcome, or with the error that it met."""

    task: Task
    outcome: Outcome | None
    error: RashomonError | None = None


def cores() -> int:
    """The cores that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def in_order(
    work: Callable[[Task], Outcome], tasks: Iterable[Task], workers: int
) -> Iterator[Done[Task, Outcome]]:
    """Do ``work`` for each task on ``workers`` processes; both must be picklable. Errors come back, they are not raised."""
    tasks = iter(tasks)
    first = list(islice(tasks, FEW + 1))
    if len(first) <= FEW:
        yield from (_attempt(work, task) for task in first)
    else:
        yield from _Workers(work, workers).run(chain(first, tasks))


def _attempt(work: Callable[[Task], Outcome], task: Task) -> Done[Task, Outcome]:
    try:
        return Done(task, work(task))
    except RashomonError as error:
        return Done(task, None, error)
    except Exception as error:
        if os.environ.get("RASHOMON_DEBUG"):
            raise
        what = f"{type(error).__name__}: {error}"
        return Done(task, None, RashomonError(f"an error of the program ({what}); please report it"))


class _Workers(Generic[Task, Outcome]):
    """Processes that attempt tasks, and what they have at hand, in the order in which it was handed out."""

    def __init__(self, work: Callable[[Task], Outcome], workers: int) -> None:
        self.work = work
        self.workers = max(1, workers)
        self.pool = self._start(self.workers)
        self.handed_out = 0
        self.at_hand: deque[tuple[Task, Future[Done[Task, Outcome]]]] = deque()

    def run(self, tasks: Iterator[Task]) -> Iterator[Done[Task, Outcome]]:
        try:
            for task in islice(tasks, self.workers * AHEAD):
                self._hand_out(task)
            while self.at_hand:
                yield self._next()
                for task in islice(tasks, 1):
                    self._hand_out(task)
        finally:
            self.pool.shutdown(wait=False, cancel_futures=True)

    def _hand_out(self, task: Task) -> None:
        self.handed_out += 1
        if self.handed_out % (self.workers * REPORTS_A_WORKER) == 0:
            self.pool.shutdown(wait=False)  # it still ends what it has at hand
            self.pool = self._start(self.workers)
        try:
            future = self.pool.submit(_attempt, self.work, task)
        except BrokenProcessPool as error:  # met again when the turn of this task comes
            future = Future()
            future.set_exception(error)
        self.at_hand.append((task, future))

    def _next(self) -> Done[Task, Outcome]:
        task, future = self.at_hand.popleft()
        try:
            return future.result()
        except BrokenProcessPool:
            return self._after_a_death(task)

    def _after_a_death(self, task: Task) -> Done[Task, Outcome]:
        """Start anew; the task whose turn it is may be the one that killed a worker, and is done in a process of its own."""
        self.pool.shutdown(wait=False, cancel_futures=True)
        self.pool = self._start(self.workers)
        others = [task for task, _ in self.at_hand]
        self.at_hand.clear()
        for other in others:
            self._hand_out(other)
        with self._start(1) as alone:
            try:
                return alone.submit(_attempt, self.work, task).result()
            except BrokenProcessPool:
                died = InputError("the process that read it died (out of memory, or a fault of a library)")
                return Done(task, None, died)

    def _start(self, workers: int) -> ProcessPoolExecutor:
        # never a plain fork: this process may hold threads and the connection to a database
        method = "spawn" if sys.platform in {"win32", "darwin"} else "forkserver"
        return ProcessPoolExecutor(workers, mp_context=get_context(method), initializer=_settle_in)


def _settle_in() -> None:
    """Leave Ctrl-C to the process that asked, and end with it, however it ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    parent = parent_process()
    if parent is not None:
        threading.Thread(target=_end_with, args=(parent.sentinel,), daemon=True).start()


def _end_with(sentinel: int) -> None:
    wait([sentinel])
    os._exit(1)
