"""Expressions of time as a report words them, before they are placed in a calendar."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class DateKind(StrEnum):
    """What an expression is relative to: nothing, the day of publication, or a date told before."""

    CALENDAR = "calendar"
    WEEKDAY = "weekday"
    RELATIVE = "relative"
    PAST = "past"
    AGO = "ago"
    ANAPHORIC = "anaphoric"
    VAGUE = "vague"


@dataclass(frozen=True, slots=True)
class DateExpression:
    """One expression.

    ``year``, ``month``, ``day`` and ``day_to`` are those of a calendar date, as far as given; ``weekday`` is 0 for Monday;
    ``unit`` (day, week, month, year, hour) and ``count`` say how far off a relative date is, negative for the past;
    ``since`` marks "since September", whose end is open.
    """

    kind: DateKind
    year: int | None = None
    month: int | None = None
    day: int | None = None
    day_to: int | None = None
    weekday: int | None = None
    unit: str | None = None
    count: int = 0
    since: bool = False
