"""``rashomon watch``: what is new in feeds, again and again, into a ledger."""

from __future__ import annotations

import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Annotated

import typer

from rashomon.cli.ledger import DEFAULT, LedgerOption, opened
from rashomon.cli.reader_option import ReaderOption, asked
from rashomon.errors import InputError, LedgerError

if TYPE_CHECKING:
    from types import FrameType

    from rashomon.run.watching import Round

PROBLEMS_SHOWN = 5


def watch(
    feeds: Annotated[
        list[str],
        typer.Argument(
            metavar="FEEDS...",
            help="Addresses of feeds or pages, and lists of feeds (OPML files or addresses).",
        ),
    ],
    ledger: LedgerOption = DEFAULT,
    every: Annotated[
        str, typer.Option(metavar="TIME", help="From the beginning of a round to the next: 30s, 15m, 2h, 1d.")
    ] = "15m",
    reader: ReaderOption = None,
    once: Annotated[bool, typer.Option("--once", help="Stop after one round.")] = False,
    allow_private: Annotated[
        bool, typer.Option("--allow-private", help="Fetch from addresses of private networks too.")
    ] = False,
) -> int:
    """Add what is new in feeds, round after round, until Ctrl-C."""
    from rashomon.ingest.web.visits import Visitor
    from rashomon.run.adding import AddOptions
    from rashomon.run.watching import SHORTEST, Watch, interval, rounds

    seconds = interval(every, 0 if allow_private else SHORTEST)
    by = asked(reader)
    watching = Watch(
        feeds,
        lambda: opened(ledger, write=True, reader=by),
        Visitor(allow_private=allow_private),
        AddOptions(reader=by),
    )
    if once:
        return _once(watching.round())
    if sys.stderr.isatty():
        print(f"rashomon: a round every {every}; Ctrl-C stops", file=sys.stderr)
    return _without_end(rounds(watching, seconds))


def _without_end(rounds: Iterator[Round]) -> int:
    """Tell of each round; ends well when it is asked to."""
    told: list[str] = []
    count = reports = 0
    try:
        with _ended_by_terminate():
            for done in rounds:
                _tell(done, told)
                told = done.outcome.problems
                count += 1
                reports += done.outcome.added
    except KeyboardInterrupt:
        print(
            f"stopped after {_numbered(count, 'round')} with {_numbered(reports, 'report')} added", flush=True
        )
    return 0


def _once(done: Round) -> int:
    """Like ``add``: what could not be read, or written, shows in the exit status."""
    if done.trouble:
        raise LedgerError(done.trouble)
    _tell(done, [])
    return InputError.exit_status if done.outcome.problems else 0


def _tell(done: Round, told: list[str]) -> None:
    """One line for a round, and on standard error the problems that the round before did not have."""
    from rashomon.cli import one_line

    new = [problem for problem in done.outcome.problems if problem not in told]
    for problem in new[:PROBLEMS_SHOWN]:
        print(f"rashomon: {one_line(problem)}", file=sys.stderr)
    print(f"{done.began:%H:%M} {one_line(line(done))}", flush=True)


def line(done: Round) -> str:
    """What a round did, in one line."""
    if done.trouble:
        return f"nothing added: {done.trouble}"
    outcome = done.outcome
    added = f"{_numbered(outcome.added, 'report')} with {_numbered(outcome.claims, 'claim')} added"
    parts = [added if outcome.added else "nothing new"]
    if done.unchanged:
        parts.append(f"{_numbered(done.unchanged, 'feed')} unchanged")
    if outcome.problems:
        parts.append(f"{_numbered(len(outcome.problems), 'problem')}: see rashomon problems")
    return "; ".join(parts)


def _numbered(count: int, noun: str) -> str:
    from rashomon.export.ledger_terminal import numbered

    return numbered(count, noun)


@contextmanager
def _ended_by_terminate() -> Iterator[None]:
    """A request to terminate (of a service manager, or of kill) ends the work as Ctrl-C does."""

    def stop(number: int, frame: FrameType | None) -> None:
        raise KeyboardInterrupt

    former = signal.signal(signal.SIGTERM, stop)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, former)
