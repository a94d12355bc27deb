"""What an expression of time means, from the match of the pattern by which it was found (``date_patterns``)."""

from __future__ import annotations

import re
from dataclasses import replace

from rashomon.lexicon.dates import date_words
from rashomon.model.dates import DateExpression, DateKind

LAST_DAY = 31
LAST_MONTH = 12
TOLD_BEFORE = 9
"""How ``dates.toml`` writes "that month", "the same year": the one that was told before."""


def _group(match: re.Match[str], name: str) -> str | None:
    return match.groupdict().get(name)


def _number(match: re.Match[str], name: str = "count") -> int:
    word = _group(match, name)
    if word is None:
        return 1
    return int(word) if word.isdigit() else int(date_words()["numbers"][word])


def calendar(match: re.Match[str]) -> DateExpression | None:
    """ "12 May 2016", "the 5th of that month", "late June", "2014": a day, month or year by its name or number."""
    month_name, month_number = _group(match, "month"), _group(match, "month_number")
    month = date_words()["months"][month_name] if month_name else int(month_number) if month_number else None
    day, day_to, year = (int(x) if (x := _group(match, name)) else None for name in ("day", "day_to", "year"))
    if (day is not None and not 1 <= day <= LAST_DAY) or (month or 1) > LAST_MONTH:
        return None
    whose, which = _group(match, "whose"), _group(match, "which")
    if whose is not None:
        off = date_words()["whose"][whose]
        told = off == TOLD_BEFORE
        return DateExpression(
            DateKind.CALENDAR, None, month, day, unit=match["unit"], count=0 if told else off, told=told
        )
    count = {"last": -1, "next": 1}.get(which or "", 0)
    return DateExpression(DateKind.CALENDAR, year, month, day, day_to, count=count)


def nth_weekday(match: re.Match[str]) -> DateExpression:
    """ "The second Friday of March"."""
    words, year = date_words(), _group(match, "year")
    return DateExpression(
        DateKind.CALENDAR,
        int(year) if year else None,
        words["months"][match["month"]],
        weekday=words["weekdays"][match["weekday"]],
        nth=words["ordinals"][match["nth"]],
    )


def nth_week(match: re.Match[str]) -> DateExpression:
    """ "The first week of April" as its seven days; of "the last week" only which one it is."""
    words, year = date_words(), _group(match, "year")
    month, nth = words["months"][match["month"]], words["ordinals"][match["nth"]]
    whole = DateExpression(DateKind.CALENDAR, int(year) if year else None, month)
    return replace(whole, day=7 * nth - 6, day_to=7 * nth) if nth > 0 else replace(whole, nth=nth)


def day_alone(match: re.Match[str]) -> DateExpression | None:
    """ "On the 21st", of the month told before."""
    day = int(match["day"])
    return (
        DateExpression(DateKind.CALENDAR, day=day, unit="month", told=True) if 1 <= day <= LAST_DAY else None
    )


def decade(match: re.Match[str]) -> DateExpression:
    """ "The early 1990s": all ten years."""
    first = int(match["year"])
    return _of_years(first, first + 9)


def years(match: re.Match[str]) -> DateExpression | None:
    """ "2011-12", "2014/2016"; nothing where the second year is not after the first."""
    first, last = match["year"], match["year_to"]
    until = int(last if len(last) == len(first) else first[:2] + last)
    return _of_years(int(first), until) if int(first) < until else None


def _of_years(first: int, last: int) -> DateExpression:
    return DateExpression(DateKind.CALENDAR, first, until=DateExpression(DateKind.CALENDAR, last))


def relative_day(match: re.Match[str]) -> DateExpression:
    """ "Early today", "overnight": a day counted from that of telling, or the date that is given with it."""
    if _group(match, "month"):
        return calendar(match) or DateExpression(DateKind.VAGUE)
    when = match["when"]
    day = DateExpression(DateKind.RELATIVE, unit="day", count=date_words()["days"][when])
    return replace(day, until=replace(day, count=day.count + 1)) if when in date_words()["nights"] else day


def this(match: re.Match[str]) -> DateExpression:
    """ "This morning", "last week", "over the weekend", "later in the year"."""
    count = {"last": -1, "next": 1}.get(_group(match, "which") or "this", 0)
    part = match.group("part")
    if part in date_words()["day_parts"]:
        return DateExpression(DateKind.RELATIVE, unit="day", count=count)
    return DateExpression(DateKind.RELATIVE, unit=part, count=count)


def weekday(match: re.Match[str]) -> DateExpression:
    """ "Monday", "next Friday night"."""
    ahead = 1 if _group(match, "which") == "next" else 0
    return DateExpression(
        DateKind.WEEKDAY, weekday=date_words()["weekdays"][match.group("weekday")], count=ahead
    )


def ago(match: re.Match[str]) -> DateExpression:
    """ "Two days ago"."""
    unit, count = _measured(match)
    return DateExpression(DateKind.AGO, unit=unit, count=-count)


def past(match: re.Match[str]) -> DateExpression:
    """ "In the past 24 hours", "the preceding three weeks", "in recent months"."""
    unit, count = _measured(match)
    told = _group(match, "way") in {
        "previous",
        "preceding",
    }  # up to the day told of, else up to that of telling
    return DateExpression(DateKind.PAST, unit=unit, count=-count, told=told)


def from_then(match: re.Match[str]) -> DateExpression:
    """ "Over the following three weeks"."""
    unit, count = _measured(match)
    return DateExpression(DateKind.AFTER, unit=unit, count=count)


def later(match: re.Match[str]) -> DateExpression:
    """ "Two days later", "a week earlier", from the day told before."""
    sign = 1 if match.group("way") in {"later", "afterward", "afterwards"} else -1
    unit, count = _measured(match)
    return DateExpression(DateKind.ANAPHORIC, unit=unit, count=sign * count)


def from_event(match: re.Match[str]) -> DateExpression:
    """ "A week after" what is told behind it (``dates.told_from``)."""
    unit, count = _measured(match)
    sign = 1 if match["way"] == "after" else -1
    return DateExpression(DateKind.ANAPHORIC, unit=unit, count=sign * count, told=True)


def hours(match: re.Match[str]) -> DateExpression:
    """ "Hours later", how many is not said: on the day told before."""
    return DateExpression(DateKind.ANAPHORIC, unit="hour")


def since_then(match: re.Match[str]) -> DateExpression:
    """ "Ever since then"."""
    return DateExpression(DateKind.ANAPHORIC, unit="day", since=True)


def so_far(match: re.Match[str]) -> DateExpression:
    """ "Since the beginning of this month"."""
    return DateExpression(DateKind.RELATIVE, unit=match["unit"], since=True)


def _measured(match: re.Match[str]) -> tuple[str, int]:
    """The unit and how many of it; a fortnight is two weeks."""
    unit, count = match["unit"], _number(match)
    return ("week", 2 * count) if unit == "fortnight" else (unit, count)


def anaphoric(match: re.Match[str]) -> DateExpression:
    """ "The next day", "that same evening", from the day told before."""
    return DateExpression(
        DateKind.ANAPHORIC, unit="day", count=date_words()["anaphoric"][match.group("anaphora")]
    )


def holiday(match: re.Match[str]) -> DateExpression:
    """ "Christmas Eve"; when it is a feast that moves, the day is left open."""
    month, day = date_words()["holidays"][match.group("holiday")]
    if not month:
        return DateExpression(DateKind.VAGUE)
    return DateExpression(DateKind.CALENDAR, month=month, day=day)
