"""The entries of the log in order, each compared with its hash and with the one before."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sqlalchemy import Connection, select

from rashomon.model.ledger import LogEntry
from rashomon.store.chain import START, entry_hash, entry_of
from rashomon.store.tables import log
from rashomon.store.verifying.findings import UNREADABLE, Findings

AT_ONCE = 1_000


def entries(connection: Connection, findings: Findings) -> Iterator[LogEntry]:
    """Every entry that can be read; what is wrong with the chain is added to ``findings``."""
    number, previous = 0, START
    for row in rows(connection):
        if row.number != number + 1:
            findings.add(f"log entry {number + 1}", "is missing")
        number = row.number
        try:
            own = entry_hash(row.number, row.at, row.author, row.action, row.subject, row.details, previous)
            entry = entry_of(row, previous)
            if not isinstance(entry.details, dict):
                raise TypeError
        except UNREADABLE:
            findings.add(f"log entry {number}", "cannot be read")
            previous = row.hash
            continue
        if own != row.hash:
            findings.add(f"log entry {number}", "was changed, or does not follow the one before it")
        previous = row.hash
        yield entry


def rows(connection: Connection) -> Iterator[Any]:
    """The rows of the log, some at a time."""
    last = -(2**62)
    while True:
        question = select(log).where(log.c.number > last).order_by(log.c.number).limit(AT_ONCE)
        try:
            some = connection.execute(question).all()
        except UNREADABLE:  # a time that is none, in one of them
            some = list(_one_by_one(connection, last))
        yield from some
        if not some:
            return
        last = some[-1].number


def _one_by_one(connection: Connection, last: int) -> Iterator[Any]:
    numbers = select(log.c.number).where(log.c.number > last).order_by(log.c.number).limit(AT_ONCE)
    for number in connection.execute(numbers).scalars().all():
        question = select(log).where(log.c.number == number)
        try:
            yield connection.execute(question).one()
        except UNREADABLE:
            yield _Unreadable(number)


class _Unreadable:
    """Stands for an entry whose time is none: all else is missing too."""

    def __init__(self, number: int) -> None:
        self.number = number
        self.hash = ""
