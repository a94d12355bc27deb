"""What people decided, and the log of everything that was done."""

from __future__ import annotations

from datetime import datetime

from pydantic import Field, JsonValue

from rashomon.api.schemas.base import Answer, Page
from rashomon.model.decision import Action, Standing


class Decision(Answer):
    """A decision and how it stands; claims are given by their present ids."""

    number: int
    action: Action
    author: str
    at: datetime
    note: str
    standing: Standing
    why: str
    incidents: list[str]
    claims: list[str]
    others: list[str]
    decided_on: list[str] = Field(description="The ids that the claims had when it was decided.")
    field: str | None
    value: dict[str, JsonValue] | None = Field(
        description="What a correction puts in the place of what was read."
    )
    read: str | None
    undoes: int | None


class Decisions(Page):
    """Decisions in their order, or the newest first."""

    decisions: list[Decision]


class LogEntry(Answer):
    """One line of the hash-chained log."""

    number: int
    at: datetime
    author: str
    action: str
    subject: str
    details: dict[str, JsonValue]
    previous: str
    hash: str


class LogPage(Answer):
    """The log, newest first."""

    next: str | None
    entries: list[LogEntry]


class LedgerProblem(Answer):
    """What could not be read, or not wholly; ``kept`` where the report is in the ledger all the same."""

    number: int
    address: str
    part: str
    reason: str
    kept: bool
    at: datetime


class Problems(Page):
    """What could not be read and still cannot, oldest first."""

    problems: list[LedgerProblem]
