"""How often somebody may try to log in."""

from __future__ import annotations

from threading import BoundedSemaphore

from rashomon.api.security.buckets import Buckets, Rate

FROM_ONE = Rate(burst=10, every=10.0)
"""Log-ins from one address: ten at once, then six a minute."""
FOR_ONE = Rate(burst=50, every=10.0)
"""Log-ins under one name, from wherever: more, so that nobody is kept out by others who try his name."""


AT_ONCE = 8
"""Passwords that are compared or wait for it: each holds a thread that others could be answered by."""


class Tries:
    """How often was tried to log in at this server, and how many try now."""

    def __init__(self) -> None:
        self.room = BoundedSemaphore(AT_ONCE)
        self._from = Buckets(FROM_ONE)
        self._for = Buckets(FOR_ONE)

    def take(self, client: str, name: str) -> int:
        """Note a try; gives the seconds to wait, 0 where it may be made."""
        return self._from.take(client) or self._for.take(name)
