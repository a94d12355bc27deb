"""The day that a date names, as files, feeds, mail and tables write dates: exactly, or not at all.

A day is read in the zone that it is written in. ``12/11/2016`` is November to some and December to others, and is no date.
"""

from __future__ import annotations

import re
from datetime import UTC, date, datetime
from email.utils import parsedate_to_datetime

FIRST, LAST = date(1605, 1, 1), date(2100, 12, 31)
"""Days that a report may be of: since the first newspaper, and as late as the page reader allows."""

ISO = re.compile(r"(\d{4})-?(\d{2})-?(\d{2})(?:[T\s].*)?", re.S)
"""ISO 8601, whatever time of day follows."""
WRITTEN = ("%d %B %Y", "%d %b %Y", "%B %d %Y", "%b %d %Y", "%Y/%m/%d", "%Y.%m.%d", "%Y:%m:%d")
"""Ways to write a day that can be read in one way only."""
SECONDS = re.compile(r"-?\d{9,10}(?:\.\d+)?")
MILLISECONDS = re.compile(r"\d{12,13}")
"""Since 1970, for days after February 1973: a shorter number may be anything."""


def day(stated: object) -> date | None:
    """The day that ``stated`` (a text, a number of seconds since 1970, a ``date``) names; ``None`` if it names none."""
    if isinstance(stated, datetime):
        return _sensible(stated.date())
    if isinstance(stated, date):
        return _sensible(stated)
    return _sensible(_read(" ".join(str(stated).split())))


def kept_without(stated: object) -> str:
    """What to tell of a date that names no day."""
    return f"{str(stated)[:60]!r} is no date; the report is kept without one"


def _sensible(found: date | None) -> date | None:
    return found if found and FIRST <= found <= LAST else None


def _read(text: str) -> date | None:
    iso = ISO.fullmatch(text)
    try:
        if iso:
            return date(*map(int, iso.groups()))
        if SECONDS.fullmatch(text):
            return datetime.fromtimestamp(float(text), UTC).date()
        if MILLISECONDS.fullmatch(text):
            return datetime.fromtimestamp(int(text) / 1000, UTC).date()
    except (ValueError, OverflowError, OSError):
        return None
    return _written(text.replace(",", "")) or _of_mail(text)


def _written(text: str) -> date | None:
    for form in WRITTEN:
        try:
            return datetime.strptime(text, form).date()
        except ValueError:
            continue
    return None


def _of_mail(text: str) -> date | None:
    """RFC 5322, which RSS uses too."""
    try:
        return parsedate_to_datetime(text).date()
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
