"""Periods between days that may be known to the year only: "2013" begins on its first day and ends on its last."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Period:
    """From ``first`` to ``last`` day, both included; ``None`` for an end that is open or not known."""

    first: date | None = None
    last: date | None = None

    def __contains__(self, day: date | None) -> bool:
        """Whether a day lies in it; ``None``, any day, does."""
        if day is None:
            return True
        return (self.first is None or self.first <= day) and (self.last is None or day <= self.last)

    def within(self, other: Period) -> Period:
        """The part of it that lies in another; an empty one has its last day before its first."""
        firsts = [d for d in (self.first, other.first) if d]
        lasts = [d for d in (self.last, other.last) if d]
        return Period(max(firsts, default=None), min(lasts, default=None))

    @property
    def empty(self) -> bool:
        """Whether no day lies in it."""
        return self.first is not None and self.last is not None and self.last < self.first


def period(first: str = "", last: str = "") -> Period:
    """The period of two ISO days, months or years; raises ``ValueError`` for anything else."""
    return Period(_first_day(first), _last_day(last))


def _first_day(text: str) -> date | None:
    return date(*_numbers(text, 1)) if text else None


def _last_day(text: str) -> date | None:
    if not text:
        return None
    year, month, day = _numbers(text, 0)
    month = month or 12
    return date(year, month, day or monthrange(year, month)[1])


def _numbers(text: str, missing: int) -> tuple[int, int, int]:
    year, month, day = ([int(part) for part in text.split("-")] + [missing, missing])[:3]
    return year, month, day
