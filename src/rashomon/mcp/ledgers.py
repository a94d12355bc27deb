"""How a tool comes to the ledger: opened for each question, so that it sees what was added meanwhile."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager

from rashomon.store.contract import Ledger

Opened = Callable[[], AbstractContextManager[Ledger]]
