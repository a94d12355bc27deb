"""A progress bar on standard error for what takes longer than a second; nothing where that is no terminal."""

from __future__ import annotations

import sys
import time
from types import TracebackType
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from rich.progress import Progress

    from rashomon.run.adding import Outcome

PATIENCE = 1.0
"""Seconds before a bar is shown."""


class Bar:
    """A bar over ``total`` bytes or things; a context manager."""

    def __init__(self, total: float | None, what: str) -> None:
        self.what = what
        self.total = total
        self.done = 0.0
        self.started = time.monotonic()
        self.shown: Progress | None = None
        self.quiet = not sys.stderr.isatty()

    def advance(self, by: float = 0.0, note: str = "") -> None:
        """``by`` more of the whole is done."""
        self.done += by
        if self.quiet or time.monotonic() - self.started < PATIENCE:
            return
        if self.shown is None:
            self.shown = self._show()
        self.shown.update(self.shown.task_ids[0], completed=self.done, note=note)

    def _show(self) -> Progress:
        from rich.console import Console
        from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeRemainingColumn

        columns = (
            TextColumn("{task.description}"),
            BarColumn(),
            TaskProgressColumn(),
            TextColumn("{task.fields[note]}"),
            TimeRemainingColumn(),
        )
        shown = Progress(*columns, console=Console(stderr=True), transient=True)
        shown.add_task(self.what, total=self.total, note="")
        shown.start()
        return shown

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self.shown is not None:
            self.shown.stop()


class AddingBar(Bar):
    """A bar over the bytes that are taken in, with reports a second."""

    def __init__(self, total: int) -> None:
        super().__init__(total or None, "adding")
        self.known = total > 0
        self.reports = 0
        self.address = ""

    def began(self, address: str, size: int) -> None:
        """See ``run.adding.Progress``."""
        if not self.known:
            self.total = (self.total or 0) + size
        self.address = address

    def ended(self, address: str, size: int) -> None:
        """See ``run.adding.Progress``."""
        self.advance(size, self._note())

    def kept(self, outcome: Outcome) -> None:
        """See ``run.adding.Progress``."""
        self.reports = outcome.added + outcome.known
        self.advance(0, self._note())

    def _note(self) -> str:
        seconds = max(time.monotonic() - self.started, 1e-9)
        return f"{self.reports:,} reports, {self.reports / seconds:,.1f} a second"
