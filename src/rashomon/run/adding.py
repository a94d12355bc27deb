"""Reports into a ledger: what is new is read on all cores and kept one report at a time, what cannot be read is recorded.

Nothing is done twice: bytes that were gone through before are not read again, a report that is held is only noted as met in one
more place. Stopped at any moment, it goes on where it was when the same inputs are given again.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from typing import Protocol

from rashomon.errors import InputError, LedgerError
from rashomon.ingest import Columns, split
from rashomon.ingest.resource import Refused, Resource
from rashomon.model.capture import Capture, Part, Unreadable
from rashomon.model.ledger import NewReport, OriginLink, report_id
from rashomon.origins import candidates, settle
from rashomon.run.part_reading import read_new
from rashomon.run.pool import Done, cores, in_order
from rashomon.run.reader import Reader, chosen
from rashomon.store.contract import Begun, Ledger, Writer


@dataclass(frozen=True, slots=True)
class AddOptions:
    """How to add: ``published`` is the day of reports that state none, ``workers`` how many processes read.

    ``reader`` is by what is read; the ledger is to be opened with its id (``run.reader.reader_id``).
    """

    columns: Columns | None = None
    published: date | None = None
    workers: int = field(default_factory=cores)
    reader: Reader | None = None


@dataclass(slots=True)
class Outcome:
    """What became of the inputs; ``known`` counts reports that the ledger held before, ``problems`` what could not be read."""

    added: int = 0
    claims: int = 0
    copies: int = 0
    known: int = 0
    problems: list[str] = field(default_factory=list)
    reports: list[str] = field(default_factory=list)


class Progress(Protocol):
    """Is told how far the work is."""

    def began(self, address: str, size: int) -> None:
        """A file or address of ``size`` bytes is being taken in."""

    def ended(self, address: str, size: int) -> None:
        """All of it was gone through."""

    def kept(self, outcome: Outcome) -> None:
        """One more report was dealt with."""


class Silent:
    """Progress that nobody watches."""

    def began(self, address: str, size: int) -> None: ...

    def ended(self, address: str, size: int) -> None: ...

    def kept(self, outcome: Outcome) -> None: ...


@dataclass(frozen=True, slots=True)
class Task:
    """A part that is to be read, and the capture that it is of."""

    capture: int
    address: str
    part: Part

    @property
    def name(self) -> str:
        """What it is called in messages."""
        return _place(self.address, self.part.key)


def add_resources(
    ledger: Ledger,
    resources: Iterable[Resource | Refused],
    options: AddOptions | None = None,
    progress: Progress | None = None,
) -> Outcome:
    """Add every report in ``resources``; raises ``errors.LedgerError`` when the ledger cannot be written, with all whole."""
    adding = _Adding(ledger, options or AddOptions(), progress or Silent())
    work = partial(_read, published=adding.options.published, reader=chosen(adding.options.reader))
    for done in in_order(work, adding.tasks(resources), adding.options.workers):
        adding.settle(done)
    return adding.outcome


def _read(task: Task, published: date | None, reader: Reader) -> NewReport:
    return read_new(task.part, task.name, published, reader)


class _Adding:
    def __init__(self, ledger: Ledger, options: AddOptions, progress: Progress) -> None:
        self.ledger = ledger
        self.options = options
        self.progress = progress
        self.outcome = Outcome()
        self.unsettled: dict[int, int] = {}
        """Captures that are not finished: how many of their parts are being read, and one while they are being split."""
        self.sizes: dict[int, tuple[str, int]] = {}

    def tasks(self, resources: Iterable[Resource | Refused]) -> Iterator[Task]:
        """The parts that have to be read."""
        for resource in resources:
            if isinstance(resource, Refused):
                self._problem(None, resource.address, "", resource.reason)
                continue
            try:
                begun = self._begin(resource)
            except InputError as error:
                self._problem(None, resource.address, "", str(error))
                continue
            if begun.finished and not begun.failed:
                self.outcome.known += len(begun.known)
                self.progress.ended(resource.address, resource.size)
                continue
            self.unsettled[begun.capture] = 1
            self.sizes[begun.capture] = (resource.address, resource.size)
            yield from self._new_parts(resource, begun)
            self._settled(begun.capture)

    def _begin(self, resource: Resource) -> Begun:
        self.progress.began(resource.address, resource.size)
        capture = Capture(
            address=resource.address,
            sha256=resource.sha256(),
            size=resource.size,
            taken_at=resource.taken_at,
            format=resource.format(),
            headers=resource.headers,
        )
        return self.ledger.begin(capture, resource.open)

    def _new_parts(self, resource: Resource, begun: Begun) -> Iterator[Task]:
        for part in split(resource, self.options.columns):
            if part.key in begun.known:
                self.outcome.known += 1
                self.progress.kept(self.outcome)
            elif isinstance(part, Unreadable):
                self._problem(begun.capture, resource.address, part.key, part.reason)
            else:
                self.unsettled[begun.capture] += 1
                yield Task(begun.capture, resource.address, part)

    def settle(self, done: Done[Task, NewReport]) -> None:
        """Keep what was read, or record why it could not be."""
        task = done.task
        if isinstance(done.error, LedgerError):
            raise done.error
        if done.outcome is None:
            self._problem(task.capture, task.address, task.part.key, str(done.error))
        else:
            with self.ledger.write() as writer:
                self._keep(writer, task, done.outcome)
            self.progress.kept(self.outcome)
        self._settled(task.capture)

    def _keep(self, writer: Writer, task: Task, new: NewReport) -> None:
        own = report_id(new.read.document)
        if writer.holds(own):
            writer.sight(task.capture, task.part.key, own)
            self.outcome.known += 1
        else:
            links = self._add(writer, task, new, own)
            self.outcome.added += 1
            self.outcome.claims += len(new.read.claims)
            self.outcome.copies += any(link.joined for link in links)
            self.outcome.reports.append(own)
        for warning in new.warnings:
            writer.problem(task.capture, task.address, task.part.key, warning, kept=True)
            self.outcome.problems.append(f"{task.name}: {warning}")

    def _add(self, writer: Writer, task: Task, new: NewReport, own: str) -> Sequence[OriginLink]:
        chosen = candidates(writer.owners(new.fingerprints), len(new.fingerprints))
        earlier = [(report, writer.document(report)) for report in chosen]
        links, origins = settle(new.read.document, new.read.claims, new.voices, earlier, own)
        writer.add(task.capture, new, links, origins)
        return links

    def _problem(self, capture: int | None, address: str, part: str, reason: str) -> None:
        where = _place(address, part)
        reason = reason.removeprefix(f"{where}: ").removeprefix(f"{address}: ")
        with self.ledger.write() as writer:
            writer.problem(capture, address, part, reason)
        self.outcome.problems.append(f"{where}: {reason}")
        self.progress.kept(self.outcome)

    def _settled(self, capture: int) -> None:
        """One thing less to wait for before a capture is finished."""
        self.unsettled[capture] -= 1
        if not self.unsettled[capture]:
            del self.unsettled[capture]
            self.ledger.finish(capture)
            self.progress.ended(*self.sizes.pop(capture))


def _place(address: str, part: str) -> str:
    """Where something was met, as messages tell it."""
    return f"{address}, {part}" if part else address
