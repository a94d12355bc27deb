"""What expressions of time look like in flat, lower-case text, and what each of them means."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from functools import lru_cache

from rashomon.lexicon.dates import date_words
from rashomon.model.dates import DateExpression, DateKind

Maker = Callable[[re.Match[str]], DateExpression | None]
LAST_DAY = 31
LAST_MONTH = 12
TOLD_BEFORE = 9
"""How ``dates.toml`` writes "that month", "the same year": the one that was told before."""


@lru_cache(maxsize=1)
def hint() -> re.Pattern[str]:
    """What every date has one of: most sentences have none, and are left at once."""
    t = date_words()
    words = [
        *t["months"],
        *t["weekdays"],
        *t["days"],
        *t["seasons"],
        *t["day_parts"],
        *t["holidays"],
        "day",
        "week",
        "fortnight",
        "month",
        "year",
        "hour",
        "weekend",
        "ago",
        "decade",
        "recent",
    ]
    return re.compile(
        rf"\b(?:{'|'.join(map(re.escape, words))})s?\b|\b(?:19|20)\d\d(?:s|\b)|on the \d+(?:st|nd|rd|th)\b|since th"
    )


@lru_cache(maxsize=1)
def signs() -> dict[str, re.Pattern[str]]:
    """By kind of date what stands in every date of it: quick to look for, so that few patterns are tried on a sentence."""
    t = date_words()
    found = {
        "month": "|".join(t["months"]),
        "weekday": "|".join(t["weekdays"]),
        "year": r"(?:19|20)\d\d",
        "nth": r"the [0-3]?\d",
        "day": "|".join(t["days"]),
        "this": "this|last|next",
        "part": r"in the|the weekend",
        "unit of": r"month|since",
        "count": "ago|past|last|previous|preceding|recent|next|following|ensuing|subsequent",
        "off": "later|earlier|afterward|before|after|hours",
        "told": "|".join(map(re.escape, t["anaphoric"])),
        "holiday": "|".join(map(re.escape, t["holidays"])),
    }
    return {kind: re.compile(words) for kind, words in found.items()}


@lru_cache(maxsize=1)
def patterns() -> tuple[tuple[str, re.Pattern[str], Maker], ...]:
    """What dates look like, each with its kind (``signs``) and with what makes one of a match."""
    t = date_words()
    month = rf"(?P<month>{'|'.join(t['months'])})\.?"
    day = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?"
    to = r"(?: ?(?:-|–|to|and|or) ?(?P<day_to>[0-3]?\d)(?:st|nd|rd|th)?)?"
    year = r"(?P<year>(?:19|20)\d\d)"
    weekday = rf"(?P<weekday>{'|'.join(t['weekdays'])})"
    part = rf"(?:{'|'.join(t['day_parts'])})"
    number = rf"(?P<count>\d{{1,3}}|{'|'.join(map(re.escape, t['numbers']))})"
    unit = r"(?P<unit>hour|day|week|fortnight|month|year|decade)s?"
    whose = rf"(?P<whose>{'|'.join(t['whose'])})"
    days = rf"(?P<when>{'|'.join(t['days'])})"
    rows: list[tuple[str, str, Maker]] = [
        ("year", r"(?P<year>(?:19|20)\d\d) ?- ?(?P<month_number>[01]\d) ?- ?(?P<day>[0-3]\d)", _calendar),
        (
            "month",
            rf"(?:{weekday} ,? ?)?(?:{part} of )?(?:the )?{day}{to} (?:of )?{month}(?: ?,? ?{year})?",
            _calendar,
        ),
        ("month", rf"(?:{weekday} ,? ?)?(?:{part} of )?{month} {day}{to}(?:(?: ,)? {year})?", _calendar),
        ("year", r"(?P<day>[0-3]?\d)\.(?P<month_number>[01]?\d)\.(?P<year>(?:19|20)\d\d)", _calendar),
        (
            "month",
            rf"(?:the )?(?P<nth>{'|'.join(t['ordinals'])}) {weekday} (?:of|in) {month}(?: ?,? ?{year})?",
            _nth_weekday,
        ),
        (
            "month",
            rf"(?:the )?(?P<nth>{'|'.join(t['ordinals'])}) week (?:of|in) {month}(?: ?,? ?{year})?",
            _nth_week,
        ),
        ("unit of", rf"(?:{part} of )?(?:the )?{day} of {whose} (?P<unit>month)", _calendar),
        ("month", rf"(?:{day} (?:of )?)?{month} (?:of )?{whose} (?P<unit>year)", _calendar),
        ("month", rf"{month} {day} (?:of )?{whose} (?P<unit>year)", _calendar),
        ("nth", rf"(?:on|{part} of) the (?P<day>[0-3]?\d)(?:st|nd|rd|th)", _day_alone),
        ("unit of", r"(?:ever )?since then|since that time", _since_then),
        (
            "month",
            rf"(?:(?:early|late|mid|mid -|the end of|end of|the beginning of|beginning of) )?{month}(?: ,| of)? {year}",
            _calendar,
        ),
        (
            "month",
            rf"(?:(?P<which>last|this|next|early|late|mid|mid -|the end of|end of|the beginning of|beginning of) )?{month}",
            _calendar,
        ),
        (
            "year",
            rf"(?:(?:early|late|mid|mid -|the end of|end of) )?(?:{'|'.join(t['seasons'])} of )?{year}",
            _calendar,
        ),
        ("month", rf"(?:{weekday} ,? ?)?\[ ?{day} {month} ?\]", _calendar),
        (
            "day",
            rf"(?:(?:early|earlier|late|later|at noon) )?{days}(?: {part})?(?: , {day} {month})?",
            _relative_day,
        ),
        (
            "this",
            rf"(?:(?:early|earlier|late|later) )?(?P<which>this|last|next) (?P<part>{part}|week|weekend|month|year|decade)",
            _this,
        ),
        ("part", r"(?:at|over|during|on) the (?P<part>weekend)", _this),
        ("part", r"(?:early|earlier|late|later) in the (?P<part>day|week|month|year)", _this),
        ("weekday", rf"(?:(?P<which>last|next|this|early|late) )?{weekday}(?: {part})?", _weekday),
        ("year", r"(?:the )?(?:(?:early|mid|late|mid -) ?)?(?P<year>(?:19|20)\d0)s", _decade),
        ("year", r"(?P<year>(?:19|20)\d\d) ?[-–/] ?(?P<year_to>(?:19|20)?\d\d)(?!\d| ?[-–/])", _years),
        ("count", rf"(?:only )?{number} {unit} ago", _ago),
        (
            "count",
            rf"(?:(?:in|over|during|for|within) )?the (?P<way>past|last|previous|preceding) {number} {unit}",
            _past,
        ),
        (
            "count",
            rf"(?:(?:in|over|during|for|within) )?the (?:next|following|ensuing|subsequent) {number} {unit}",
            _from_then,
        ),
        (
            "count",
            r"(?:(?:in|over|during) )?(?:the )?(?:past|recent|last) (?P<unit>hour|day|week|month|year)s?",
            _past,
        ),
        ("off", rf"{number} {unit} (?P<way>later|earlier|afterwards?)", _later),
        ("off", rf"{number} {unit} (?P<way>before|after)", _from_event),
        (
            "off",
            r"(?:within |some |several |(?:only )?a few )?hours (?:later|earlier|afterwards?)|within hours",
            _hours,
        ),
        (
            "unit of",
            r"since (?:the )?(?:beginning|start) of (?:the|this) (?P<unit>day|week|month|year)",
            _so_far,
        ),
        ("told", rf"(?:on )?(?P<anaphora>{'|'.join(map(re.escape, t['anaphoric']))})", _anaphoric),
        ("holiday", rf"(?P<holiday>{'|'.join(map(re.escape, t['holidays']))})", _holiday),
    ]
    return tuple((kind, re.compile(rf"(?<!\w){pattern}(?!\w|'\w)"), make) for kind, pattern, make in rows)


# --- expressions ------------------------------------------------------------------------------------------------------


def _group(match: re.Match[str], name: str) -> str | None:
    return match.groupdict().get(name)


def _number(match: re.Match[str], name: str = "count") -> int:
    word = _group(match, name)
    if word is None:
        return 1
    return int(word) if word.isdigit() else int(date_words()["numbers"][word])


def _calendar(match: re.Match[str]) -> DateExpression | None:
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


def _nth_weekday(match: re.Match[str]) -> DateExpression:
    words, year = date_words(), _group(match, "year")
    return DateExpression(
        DateKind.CALENDAR,
        int(year) if year else None,
        words["months"][match["month"]],
        weekday=words["weekdays"][match["weekday"]],
        nth=words["ordinals"][match["nth"]],
    )


def _nth_week(match: re.Match[str]) -> DateExpression:
    words, year = date_words(), _group(match, "year")
    month, nth = words["months"][match["month"]], words["ordinals"][match["nth"]]
    whole = DateExpression(DateKind.CALENDAR, int(year) if year else None, month)
    return replace(whole, day=7 * nth - 6, day_to=7 * nth) if nth > 0 else replace(whole, nth=nth)


def _day_alone(match: re.Match[str]) -> DateExpression | None:
    day = int(match["day"])
    return (
        DateExpression(DateKind.CALENDAR, day=day, unit="month", told=True) if 1 <= day <= LAST_DAY else None
    )


def _decade(match: re.Match[str]) -> DateExpression:
    first = int(match["year"])
    return _of_years(first, first + 9)


def _years(match: re.Match[str]) -> DateExpression | None:
    first, last = match["year"], match["year_to"]
    until = int(last if len(last) == len(first) else first[:2] + last)
    return _of_years(int(first), until) if int(first) < until else None


def _of_years(first: int, last: int) -> DateExpression:
    return DateExpression(DateKind.CALENDAR, first, until=DateExpression(DateKind.CALENDAR, last))


def _relative_day(match: re.Match[str]) -> DateExpression:
    if _group(match, "month"):
        return _calendar(match) or DateExpression(DateKind.VAGUE)
    when = match["when"]
    day = DateExpression(DateKind.RELATIVE, unit="day", count=date_words()["days"][when])
    return replace(day, until=replace(day, count=day.count + 1)) if when in date_words()["nights"] else day


def _this(match: re.Match[str]) -> DateExpression:
    count = {"last": -1, "next": 1}.get(_group(match, "which") or "this", 0)
    part = match.group("part")
    if part in date_words()["day_parts"]:
        return DateExpression(DateKind.RELATIVE, unit="day", count=count)
    return DateExpression(DateKind.RELATIVE, unit=part, count=count)


def _weekday(match: re.Match[str]) -> DateExpression:
    ahead = 1 if _group(match, "which") == "next" else 0
    return DateExpression(
        DateKind.WEEKDAY, weekday=date_words()["weekdays"][match.group("weekday")], count=ahead
    )


def _ago(match: re.Match[str]) -> DateExpression:
    unit, count = _measured(match)
    return DateExpression(DateKind.AGO, unit=unit, count=-count)


def _past(match: re.Match[str]) -> DateExpression:
    unit, count = _measured(match)
    told = _group(match, "way") in {
        "previous",
        "preceding",
    }  # up to the day told of, else up to that of telling
    return DateExpression(DateKind.PAST, unit=unit, count=-count, told=told)


def _from_then(match: re.Match[str]) -> DateExpression:
    unit, count = _measured(match)
    return DateExpression(DateKind.AFTER, unit=unit, count=count)


def _later(match: re.Match[str]) -> DateExpression:
    sign = 1 if match.group("way") in {"later", "afterward", "afterwards"} else -1
    unit, count = _measured(match)
    return DateExpression(DateKind.ANAPHORIC, unit=unit, count=sign * count)


def _from_event(match: re.Match[str]) -> DateExpression:
    """ "A week after" what is told behind it (``dates.told_from``)."""
    unit, count = _measured(match)
    sign = 1 if match["way"] == "after" else -1
    return DateExpression(DateKind.ANAPHORIC, unit=unit, count=sign * count, told=True)


def _hours(match: re.Match[str]) -> DateExpression:
    """ "Hours later", how many is not said: on the day told before."""
    return DateExpression(DateKind.ANAPHORIC, unit="hour")


def _since_then(match: re.Match[str]) -> DateExpression:
    return DateExpression(DateKind.ANAPHORIC, unit="day", since=True)


def _so_far(match: re.Match[str]) -> DateExpression:
    return DateExpression(DateKind.RELATIVE, unit=match["unit"], since=True)


def _measured(match: re.Match[str]) -> tuple[str, int]:
    """The unit and how many of it; a fortnight is two weeks."""
    unit, count = match["unit"], _number(match)
    return ("week", 2 * count) if unit == "fortnight" else (unit, count)


def _anaphoric(match: re.Match[str]) -> DateExpression:
    return DateExpression(
        DateKind.ANAPHORIC, unit="day", count=date_words()["anaphoric"][match.group("anaphora")]
    )


def _holiday(match: re.Match[str]) -> DateExpression:
    month, day = date_words()["holidays"][match.group("holiday")]
    if not month:
        return DateExpression(DateKind.VAGUE)
    return DateExpression(DateKind.CALENDAR, month=month, day=day)
