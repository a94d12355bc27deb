"""One wish to add something: how far it is, and everything that happened, for whoever looks at it later or again."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from threading import Lock
from typing import Any

from rashomon.run.adding import Outcome

ID_BYTES = 8
MOST_TOLD = 1_000
"""Reports and problems that are named one by one; of more there is only the number."""


class JobKind(StrEnum):
    """What is to be added."""

    TEXT = "text"
    FILE = "file"
    ADDRESS = "address"


class JobState(StrEnum):
    """How far it is."""

    WAITING = "waiting"
    WORKING = "working"
    DONE = "done"
    FAILED = "failed"
    """The ledger could not be written to; what was added before is whole."""
    STOPPED = "stopped"
    """By somebody, or with the server; what was added before is whole, and giving it again goes on from there."""


ENDED = {JobState.DONE, JobState.FAILED, JobState.STOPPED}


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened: its number, counted from 1, what it is, and plain values."""

    number: int
    kind: str
    data: dict[str, Any]


@dataclass(slots=True)
class Job:
    """``name`` is what people know it by, ``file`` where the bytes wait (none for an address), ``by`` who asked for it.

    It is changed by the worker alone and may be looked at from any thread.
    """

    kind: JobKind
    name: str
    by: str
    file: Path | None = None
    size: int = 0
    id: str = field(default_factory=lambda: secrets.token_hex(ID_BYTES))
    at: datetime = field(default_factory=lambda: datetime.now(UTC))
    ended: datetime | None = None
    state: JobState = JobState.WAITING
    outcome: Outcome = field(default_factory=Outcome)
    met: list[str] = field(default_factory=list)
    """Ids of reports that the ledger held before, where they are asked for one by one: of a pasted text."""
    unchanged: int = 0
    """Addresses that gave nothing new."""
    trouble: str | None = None
    cancelled: bool = False
    _events: list[Event] = field(default_factory=list)
    _numbered: int = 0
    _told: tuple[int, int] = (0, 0)
    """How many reports and problems were told of."""
    _listeners: list[Callable[[], None]] = field(default_factory=list)
    _lock: Lock = field(default_factory=Lock)

    def begin(self) -> None:
        """The worker has taken it up."""
        self.state = JobState.WORKING
        self._tell("progress", self._progress())

    def went_on(self, outcome: Outcome) -> None:
        """One more report was dealt with."""
        self.outcome = outcome
        reports, problems = self._told
        for report in outcome.reports[reports:MOST_TOLD]:
            self._tell("report", {"report": report, "known": False})
        for problem in outcome.problems[problems:MOST_TOLD]:
            self._tell("problem", {"message": problem})
        self._told = len(outcome.reports), len(outcome.problems)
        self._tell("progress", self._progress())

    def meet(self, report: str) -> None:
        """What was given is a report that the ledger held before."""
        self.met.append(report)
        self._tell("report", {"report": report, "known": True})

    def end(self, state: JobState, trouble: str | None = None) -> None:
        """It is over."""
        self.trouble = trouble
        self.ended = datetime.now(UTC)
        self.state = state
        if self.file is not None:
            self.file.unlink(missing_ok=True)
        self._tell("done", {"state": state.value, "trouble": trouble, **self._progress()})

    @property
    def is_over(self) -> bool:
        """Whether nothing more will happen."""
        return self.state in ENDED

    def since(self, number: int) -> Sequence[Event]:
        """What happened after an event; of progress only the newest is kept."""
        with self._lock:
            return [event for event in self._events if event.number > number]

    @contextmanager
    def listening(self, listener: Callable[[], None]) -> Iterator[None]:
        """Call ``listener`` from the worker's thread whenever something happened."""
        with self._lock:
            self._listeners.append(listener)
        try:
            yield
        finally:
            with self._lock:
                self._listeners.remove(listener)

    def nudge(self) -> None:
        """Let all who listen look again, though nothing happened to the job."""
        with self._lock:
            listeners = list(self._listeners)
        for listener in listeners:
            listener()

    def _progress(self) -> dict[str, Any]:
        done = self.outcome
        counts = {"added": done.added, "claims": done.claims, "copies": done.copies, "known": done.known}
        return {**counts, "problems": len(done.problems), "unchanged": self.unchanged}

    def _tell(self, kind: str, data: dict[str, Any]) -> None:
        with self._lock:
            self._numbered += 1
            if kind == "progress":
                self._events = [event for event in self._events if event.kind != kind]
            self._events.append(Event(self._numbered, kind, data))
        self.nudge()
