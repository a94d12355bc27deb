"""Waiting for what comes slowly without standing still."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from concurrent.futures import wait as wait_for
from typing import TypeVar

Thing = TypeVar("Thing")
GLANCE = 0.1
"""Seconds between two looks at what else there is to do."""
NOTHING_MORE = object()


def ahead(things: Iterator[Thing], between: Callable[[], None]) -> Iterator[Thing]:
    """The same things; ``between`` is called before each, and again and again while one is long in coming.

    The things are made in a thread of their own, one at a time; whatever ``between`` raises ends the waiting.
    """
    with ThreadPoolExecutor(1, thread_name_prefix="fetching") as maker:
        while True:
            between()
            coming = maker.submit(next, things, NOTHING_MORE)
            while not wait_for([coming], GLANCE).done:
                between()
            thing = coming.result()
            if thing is NOTHING_MORE:
                return
            yield thing  # type: ignore[misc]
