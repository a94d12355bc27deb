"""Feeds into a ledger, again and again: each round adds what is new since the one before.

Rounds begin at whole multiples of the interval after the first one; one that takes longer than the interval leaves a beginning
out. What a round could not do (no network, a ledger that another program holds) the next one does.
"""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from datetime import datetime

from rashomon.errors import DamagedLedger, InputError, LedgerError, NewerLedger
from rashomon.ingest.resource import Refused, Resource
from rashomon.ingest.web.visits import Visitor
from rashomon.run.adding import AddOptions, Outcome, add_resources
from rashomon.run.inputs import taken_in
from rashomon.store.contract import Ledger

UNITS = {"s": 1, "m": 60, "h": 3_600, "d": 86_400}
INTERVAL = re.compile(r"(\d{1,6})([smhd])")
SHORTEST = 60
"""Seconds between two rounds at the least: no feed is made to be asked more often."""


@dataclass(slots=True)
class Round:
    """What one round did: ``began`` is local time, ``trouble`` why the ledger could not be written."""

    began: datetime
    outcome: Outcome = field(default_factory=Outcome)
    unchanged: int = 0
    """Addresses that gave nothing new."""
    trouble: str | None = None


class Watch:
    """Inputs that are watched, and what is remembered of them from one round to the next."""

    def __init__(
        self,
        inputs: Sequence[str],
        opened: Callable[[], AbstractContextManager[Ledger]],
        visitor: Visitor,
        options: AddOptions | None = None,
    ) -> None:
        self.inputs = inputs
        self.opened = opened
        self.visitor = visitor
        self.options = options
        self.kept: dict[str, str] = {}
        """The SHA-256 of what each address gave in the last round that kept it."""

    def round(self) -> Round:
        """Add what is new; raises ``errors.NewerLedger`` and ``errors.DamagedLedger``, which no later round would mend."""
        done = Round(datetime.now().astimezone())
        given: dict[str, str] = {}
        try:
            with self.opened() as ledger:
                done.outcome = add_resources(ledger, self._new(ledger, done, given), self.options)
            self.kept |= given
        except (NewerLedger, DamagedLedger):
            raise
        except LedgerError as error:
            done.trouble = str(error)
        return done

    def _new(self, ledger: Ledger, done: Round, given: dict[str, str]) -> Iterator[Resource | Refused]:
        """What is not as it was in the last round; ``given`` notes what is."""

        def unchanged(address: str) -> None:
            done.unchanged += 1

        for found in taken_in(self.inputs, ledger.headers_of, visitor=self.visitor, unchanged=unchanged):
            if isinstance(found, Resource):
                try:
                    given[found.address] = found.sha256()
                except InputError as error:
                    yield Refused(found.address, str(error))
                    continue
                if given[found.address] == self.kept.get(found.address):
                    unchanged(found.address)
                    continue
            yield found


def rounds(watch: Watch, every: float, sleep: Callable[[float], None] = time.sleep) -> Iterator[Round]:
    """Rounds without end, ``every`` so many seconds."""
    first = time.monotonic()
    while True:
        yield watch.round()
        sleep(every - (time.monotonic() - first) % every)


def interval(text: str, shortest: int = SHORTEST) -> int:
    """The seconds in ``30s``, ``15m``, ``2h`` or ``1d``; raises ``errors.InputError``."""
    found = INTERVAL.fullmatch(text.strip().lower())
    if not found:
        raise InputError(f"--every {text}: write a number and s, m, h or d, such as 15m or 2h")
    seconds = int(found.group(1)) * UNITS[found.group(2)]
    if seconds < max(1, shortest):
        raise InputError(f"--every {text}: is too often; give {max(1, shortest)}s or more")
    return seconds
