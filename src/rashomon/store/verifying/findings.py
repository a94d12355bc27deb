"""What was found to be otherwise than written, with names that a reader can use."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TypeVar

from sqlalchemy import Connection, Table, select

from rashomon.model.ledger import Damage
from rashomon.store.tables import archive, capture, claim, origin, part, problem, reading, report, user

UNREADABLE = (ValueError, TypeError, LookupError, AttributeError, OverflowError)
"""What comes of rows whose values make no sense."""
SHOWN = 1_000
"""Rows of one table that are named when they are too many."""

Key = TypeVar("Key")


class Findings:
    """Damages, each once, and which running numbers the log has named."""

    def __init__(self, connection: Connection) -> None:
        self.connection = connection
        self.damages: dict[Damage, None] = {}
        self.last: dict[Table, int] = {}
        self.unnamed: list[tuple[Table, int, int]] = []

    def add(self, subject: str, what: str) -> None:
        """One more damage."""
        self.damages[Damage(subject, what)] = None

    def name(self, table: Table, number: int, count: int = 1) -> None:
        """The log names these rows; rows between them and those named before are named nowhere."""
        expected = self.last.get(table, 0) + 1
        if number > expected:
            self.unnamed.append((table, expected, number - 1))
        self.last[table] = max(self.last.get(table, 0), number + count - 1)


def bisect(
    load: Callable[[list[Key]], None], keys: Iterable[Key], broken: Callable[[Key, Exception], None]
) -> None:
    """Do something for many keys at once; where rows of one make no sense, do it for the others and tell which one it is."""
    some = list(keys)
    if not some:
        return
    try:
        load(some)
    except UNREADABLE as error:
        if len(some) == 1:
            broken(some[0], error)
            return
        half = len(some) // 2
        bisect(load, some[:half], broken)
        bisect(load, some[half:], broken)


def subject(connection: Connection, table: Table, number: int) -> str:
    """What a row is called: by its id or address where it has one."""
    if table is claim:
        question = (
            select(report.c.id, claim.c.id)
            .join(reading, reading.c.number == claim.c.reading)
            .join(report, report.c.number == reading.c.report)
            .where(claim.c.number == number)
        )
        row = connection.execute(question).first()
        return f"claim {row[0]}:{row[1]}" if row else f"claim in row {number}"
    names = {
        report: report.c.id,
        origin: origin.c.id,
        archive: archive.c.sha256,
        capture: capture.c.address,
        problem: problem.c.address,
        part: part.c.key,
        user: user.c.name,
    }
    found = (
        connection.execute(select(names[table]).where(table.c.number == number)).scalar()
        if table in names
        else None
    )
    return f"{table.name} {found}" if found else f"{table.name} in row {number}"
