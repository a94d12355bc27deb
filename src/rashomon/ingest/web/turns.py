"""Whose turn it is: one request at a time to a host, and a pause between two."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from threading import Lock

from rashomon.ingest.web.limits import Later, Limits


@dataclass(slots=True)
class _Host:
    lock: Lock = field(default_factory=Lock)
    not_before: float = 0.0


class Turns:
    """Remembers for each host until when it is left alone; threads share it."""

    def __init__(self, limits: Limits) -> None:
        self.limits = limits
        self.hosts: dict[str, _Host] = {}
        self.lock = Lock()

    @contextmanager
    def turn(self, host: str, pause: float) -> Iterator[None]:
        """Wait for the turn of a request; the next one waits ``pause`` seconds from its end, and at least the usual pause.

        Raises ``Later`` where the host asked for a longer rest than is waited for.
        """
        state = self._of(host)
        with state.lock:
            wait = state.not_before - time.monotonic()
            if wait > max(self.limits.longest_rest, self.limits.longest_pause):
                raise Later(
                    f"the host {host} asks to be left alone for {wait:,.0f} seconds; try again after that"
                )
            if wait > 0:
                time.sleep(wait)
            try:
                yield
            finally:
                pause = min(max(pause, self.limits.pause), self.limits.longest_pause)
                state.not_before = max(state.not_before, time.monotonic() + pause)

    def rest(self, host: str, seconds: float) -> None:
        """Leave a host alone for so long."""
        state = self._of(host)
        state.not_before = max(state.not_before, time.monotonic() + seconds)

    def _of(self, host: str) -> _Host:
        with self.lock:
            return self.hosts.setdefault(host, _Host())
