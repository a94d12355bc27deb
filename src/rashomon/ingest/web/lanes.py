"""Work for many hosts at a time, for each host one thing after the other in the order in which it was given."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from concurrent.futures import Future
from threading import BoundedSemaphore, Lock, Thread
from typing import Generic, TypeVar

Result = TypeVar("Result")

HOSTS = 8
"""Hosts that are asked at a time: enough to wait for slow ones beside the others, and little for a home connection."""


class Lanes(Generic[Result]):
    """A lane for each host. Threads are daemons: a server that keeps one waiting does not keep the program from ending."""

    def __init__(self, hosts: int = HOSTS) -> None:
        self.at_work = BoundedSemaphore(hosts)
        self.lock = Lock()
        self.lanes: dict[str, deque[tuple[Future[Result], Callable[[], Result]]]] = {}

    def submit(self, host: str, work: Callable[[], Result]) -> Future[Result]:
        """Do ``work`` after all that was given for this host."""
        future: Future[Result] = Future()
        with self.lock:
            idle = host not in self.lanes
            self.lanes.setdefault(host, deque()).append((future, work))
        if idle:
            Thread(target=self._go, args=(host,), daemon=True, name=f"fetching from {host}").start()
        return future

    def close(self) -> None:
        """Begin nothing more; what is under way ends by itself."""
        with self.lock:
            for lane in self.lanes.values():
                lane.clear()

    def _go(self, host: str) -> None:
        while True:
            with self.lock:
                lane = self.lanes[host]
                if not lane:
                    del self.lanes[host]
                    return
                future, work = lane.popleft()
            with self.at_work:
                try:
                    future.set_result(work())
                except BaseException as error:
                    future.set_exception(error)
