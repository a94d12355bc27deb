"""How often somebody may ask: a bucket that fills at a steady rate and is emptied by a token a request."""

from __future__ import annotations

import math
import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from threading import Lock

MOST = 10_000
"""Clients that are remembered; who was not heard of longest is forgotten, with a full bucket."""


@dataclass(frozen=True, slots=True)
class Rate:
    """``burst`` requests at once, then ``every`` so many seconds one more."""

    burst: int
    every: float


class Buckets:
    """A bucket for each client; may be asked from any thread."""

    def __init__(self, rate: Rate, clock: Callable[[], float] = time.monotonic) -> None:
        self.rate = rate
        self._clock = clock
        self._lock = Lock()
        self._full_at: OrderedDict[str, float] = OrderedDict()
        """When each bucket will be full again."""

    def take(self, client: str) -> int:
        """Take a token; gives 0, or the seconds to wait where there is none."""
        with self._lock:
            now = self._clock()
            full_at = max(self._full_at.pop(client, now), now) + self.rate.every
            wait = full_at - now - self.rate.burst * self.rate.every
            self._full_at[client] = full_at if wait <= 0 else full_at - self.rate.every
            while len(self._full_at) > MOST:
                self._full_at.popitem(last=False)
        return max(0, math.ceil(wait))
