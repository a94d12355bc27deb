"""Original bytes, the addresses that they came from, and what could not be read, against the log."""

from __future__ import annotations

import hashlib
import zlib
from typing import Any

from sqlalchemy import Table, select

from rashomon.model.ledger import LogEntry
from rashomon.store import digests
from rashomon.store.tables import archive, archive_chunk, capture, decision, part, problem
from rashomon.store.verifying.findings import UNREADABLE, Findings, subject

CHANGED = "is not as it was noted"
MISSING = "is missing"


class CaptureCheck:
    """Takes the entries of the log one by one."""

    def __init__(self, findings: Findings) -> None:
        self.findings = findings
        self.connection = findings.connection
        self.unfinished: set[int] = set()
        self.open_problems: set[int] = set()

    def take(self, entry: LogEntry) -> None:
        """Compare what the entry says with what is there."""
        told = entry.details
        try:
            match entry.action:
                case "archive":
                    self._archive(told["archive"], entry.subject, told["size"])
                case "capture":
                    self._capture(told)
                case "finish":
                    self.unfinished.discard(told["capture"])
                    self._flag(told["capture"])
                case "problem":
                    self._row(problem, told["problem"], told["digest"], ("ended",))
                    self.open_problems.add(told["problem"])
                case "decide":
                    self._row(decision, told["decision"], told["digest"], ())
                case "solve":
                    self._solved(entry.number, told["problems"])
            if "part" in told:
                self._row(part, told["part"], told["met"], ("number",))
        except UNREADABLE:
            self.findings.add(f"log entry {entry.number}", "cannot be compared with what is kept")

    def settle(self) -> None:
        """What is noted as ended although the log does not say so."""
        ended = select(problem.c.number).where(problem.c.ended.is_not(None))
        for number in self.connection.execute(ended).scalars():
            if number in self.open_problems:
                self.findings.add(self._name(problem, number), "is noted as read after all, but was not")
        for number in self.connection.execute(select(capture.c.number).where(capture.c.finished)).scalars():
            if number in self.unfinished:
                self.findings.add(self._name(capture, number), "is noted as finished, but was not")

    def _archive(self, number: int, sha256: str, size: int) -> None:
        self.findings.name(archive, number)
        row = self.connection.execute(select(archive).where(archive.c.number == number)).first()
        name = f"archived bytes {sha256}"
        if row is None:
            self.findings.add(name, MISSING)
        elif (row.sha256, row.size) != (sha256, size):
            self.findings.add(name, CHANGED)
        read, count, position = hashlib.sha256(), 0, 0
        while (data := self._stretch(number, position)) is not None:
            read.update(data)
            count, position = count + len(data), position + 1
        chunks = select(archive_chunk.c.position).where(archive_chunk.c.archive == number)
        positions = set(self.connection.execute(chunks).scalars())
        if (read.hexdigest(), count) != (sha256, size) or positions != set(range(position)):
            self.findings.add(name, "are not those that were read: bytes were changed or lost")

    def _stretch(self, number: int, position: int) -> bytes | None:
        from rashomon.store.archiving import stretch

        try:
            return stretch(self.connection, number, position)
        except zlib.error:
            return None

    def _capture(self, told: Any) -> None:
        self._row(capture, told["capture"], told["digest"], ("finished",))
        if told["finished"]:
            self._flag(told["capture"])
        else:
            self.unfinished.add(told["capture"])

    def _flag(self, number: int) -> None:
        if not self.connection.execute(select(capture.c.finished).where(capture.c.number == number)).scalar():
            self.findings.add(self._name(capture, number), "was finished, but is not noted as such")

    def _solved(self, entry: int, numbers: list[int]) -> None:
        for number in numbers:
            self.open_problems.discard(number)
            ended = self.connection.execute(
                select(problem.c.ended).where(problem.c.number == number)
            ).scalar()
            if ended != entry:
                self.findings.add(self._name(problem, number), "was read after all, but is not noted as such")

    def _row(self, table: Table, number: int, digest: str, without: tuple[str, ...]) -> None:
        """A row whose digest is in the log, but for columns that may change."""
        self.findings.name(table, number)
        try:
            row = self.connection.execute(select(table).where(table.c.number == number)).mappings().first()
        except UNREADABLE:
            self.findings.add(self._name(table, number), CHANGED)
            return
        if row is None:
            self.findings.add(self._name(table, number), MISSING)
        elif digests.digest({k: v for k, v in row.items() if k not in without}) != digest:
            self.findings.add(self._name(table, number), CHANGED)

    def _name(self, table: Table, number: int) -> str:
        return subject(self.connection, table, number)
