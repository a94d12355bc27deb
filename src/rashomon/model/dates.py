"""Expressions of time as a report words them, before they are placed in a calendar."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class DateKind(StrEnum):
    """What an expression is relative to: nothing, the day of publication, or a date told before (``AFTER``: from it on)."""

    CALENDAR = "calendar"
    WEEKDAY = "weekday"
    RELATIVE = "relative"
    PAST = "past"
    AGO = "ago"
    ANAPHORIC = "anaphoric"
    AFTER = "after"
    VAGUE = "vague"


@dataclass(frozen=True, slots=True)
class DateExpression:
    """One expression.

    ``year``, ``month``, ``day`` and ``day_to`` are those of a calendar date, as far as given; ``weekday`` is 0 for Monday;
    ``unit`` (day, week, month, year, hour) and ``count`` say how far off a relative date is, negative for the past; with a
    calendar date they say of which month or year it is ("the 6th of last month", "May of this year"). ``nth`` is the number of a
    weekday within its month, -1 for the last ("the last Wednesday of October"). ``told`` marks a month or year that is the one
    told before ("June of that year"), ``since`` "since September", whose end is open; ``until`` is the other end of a range
    ("between Friday and Sunday").
    """

    kind: DateKind
    year: int | None = None
    month: int | None = None
    day: int | None = None
    day_to: int | None = None
    weekday: int | None = None
    unit: str | None = None
    count: int = 0
    nth: int = 0
    told: bool = False
    since: bool = False
    until: DateExpression | None = None
