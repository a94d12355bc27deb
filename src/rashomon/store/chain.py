"""The log: every entry has the hash of itself together with the hash of the entry before, so none can be changed or left out."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection, select

from rashomon.model.ledger import LogEntry
from rashomon.store.digests import canonical
from rashomon.store.tables import log

START = "0" * 64
"""The hash before the first entry."""


def head(connection: Connection) -> tuple[int, str]:
    """Number and hash of the newest entry."""
    newest = select(log.c.number, log.c.hash).order_by(log.c.number.desc()).limit(1)
    row = connection.execute(newest).first()
    return (row.number, row.hash) if row else (0, START)


def append(
    connection: Connection,
    action: str,
    subject: str,
    details: Mapping[str, Any],
    author: str = "",
    after: tuple[int, str] | None = None,
) -> tuple[int, str]:
    """Chain one more entry to the log, ``after`` its newest one; gives its number and its hash."""
    number, previous = after or head(connection)
    entry: dict[str, Any] = {
        "number": number + 1,
        "at": datetime.now(UTC),
        "author": author,
        "action": action,
        "subject": subject,
        "details": canonical(details),
    }
    own = entry_hash(**entry, previous=previous)
    connection.execute(log.insert(), [{**entry, "hash": own}])
    return number + 1, own


def entry_hash(
    number: int, at: datetime, author: str, action: str, subject: str, details: str, previous: str
) -> str:
    """The hash of an entry: SHA-256 over canonical JSON of its fields and of the hash before."""
    fields = [number, at.astimezone(UTC).isoformat(), author, action, subject, details, previous]
    return hashlib.sha256(canonical(fields).encode()).hexdigest()


def entry_of(row: Any, previous: str) -> LogEntry:
    """A row of the log."""
    details = json.loads(row.details)
    return LogEntry(row.number, row.at, row.author, row.action, row.subject, details, previous, row.hash)
