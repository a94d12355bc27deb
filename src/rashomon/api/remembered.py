"""What takes long to work out, kept as long as the ledger is as it was."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable
from concurrent.futures import Future
from threading import Lock
from typing import Generic, TypeVar

T = TypeVar("T")
MOST = 32
"""Results that are kept, those that were asked for last."""


class Remembered(Generic[T]):
    """Works each result out once, however many ask for it at once; may be used from any thread."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._found: OrderedDict[Hashable, Future[T]] = OrderedDict()

    def result(self, key: Hashable, work: Callable[[], T]) -> T:
        """What ``work`` gave for a key; ``key`` has the tag of the ledger in it. An error is raised and not kept."""
        with self._lock:
            found = self._found.get(key)
            if found is None:
                mine: Future[T] = Future()
                self._found[key] = mine
                while len(self._found) > MOST:
                    self._found.popitem(last=False)
            else:
                self._found.move_to_end(key)
        if found is not None:
            return found.result()
        try:
            mine.set_result(work())
        except BaseException as error:
            mine.set_exception(error)
            with self._lock:
                self._found.pop(key, None)
            raise
        return mine.result()
