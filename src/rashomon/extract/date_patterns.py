"""What expressions of time look like in flat, lower-case text; what each of them means is in ``date_meanings``."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

from rashomon.extract import date_meanings
from rashomon.lexicon.dates import date_words
from rashomon.model.dates import DateExpression

Maker = Callable[[re.Match[str]], DateExpression | None]


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
        (
            "year",
            r"(?P<year>(?:19|20)\d\d) ?- ?(?P<month_number>[01]\d) ?- ?(?P<day>[0-3]\d)",
            date_meanings.calendar,
        ),
        (
            "month",
            rf"(?:{weekday} ,? ?)?(?:{part} of )?(?:the )?{day}{to} (?:of )?{month}(?: ?,? ?{year})?",
            date_meanings.calendar,
        ),
        (
            "month",
            rf"(?:{weekday} ,? ?)?(?:{part} of )?{month} {day}{to}(?:(?: ,)? {year})?",
            date_meanings.calendar,
        ),
        (
            "year",
            r"(?P<day>[0-3]?\d)\.(?P<month_number>[01]?\d)\.(?P<year>(?:19|20)\d\d)",
            date_meanings.calendar,
        ),
        (
            "month",
            rf"(?:the )?(?P<nth>{'|'.join(t['ordinals'])}) {weekday} (?:of|in) {month}(?: ?,? ?{year})?",
            date_meanings.nth_weekday,
        ),
        (
            "month",
            rf"(?:the )?(?P<nth>{'|'.join(t['ordinals'])}) week (?:of|in) {month}(?: ?,? ?{year})?",
            date_meanings.nth_week,
        ),
        ("unit of", rf"(?:{part} of )?(?:the )?{day} of {whose} (?P<unit>month)", date_meanings.calendar),
        ("month", rf"(?:{day} (?:of )?)?{month} (?:of )?{whose} (?P<unit>year)", date_meanings.calendar),
        ("month", rf"{month} {day} (?:of )?{whose} (?P<unit>year)", date_meanings.calendar),
        ("nth", rf"(?:on|{part} of) the (?P<day>[0-3]?\d)(?:st|nd|rd|th)", date_meanings.day_alone),
        ("unit of", r"(?:ever )?since then|since that time", date_meanings.since_then),
        (
            "month",
            rf"(?:(?:early|late|mid|mid -|the end of|end of|the beginning of|beginning of) )?{month}(?: ,| of)? {year}",
            date_meanings.calendar,
        ),
        (
            "month",
            rf"(?:(?P<which>last|this|next|early|late|mid|mid -|the end of|end of|the beginning of|beginning of) )?{month}",
            date_meanings.calendar,
        ),
        (
            "year",
            rf"(?:(?:early|late|mid|mid -|the end of|end of) )?(?:{'|'.join(t['seasons'])} of )?{year}",
            date_meanings.calendar,
        ),
        ("month", rf"(?:{weekday} ,? ?)?\[ ?{day} {month} ?\]", date_meanings.calendar),
        (
            "day",
            rf"(?:(?:early|earlier|late|later|at noon) )?{days}(?: {part})?(?: , {day} {month})?",
            date_meanings.relative_day,
        ),
        (
            "this",
            rf"(?:(?:early|earlier|late|later) )?(?P<which>this|last|next) (?P<part>{part}|week|weekend|month|year|decade)",
            date_meanings.this,
        ),
        ("part", r"(?:at|over|during|on) the (?P<part>weekend)", date_meanings.this),
        ("part", r"(?:early|earlier|late|later) in the (?P<part>day|week|month|year)", date_meanings.this),
        (
            "weekday",
            rf"(?:(?P<which>last|next|this|early|late) )?{weekday}(?: {part})?",
            date_meanings.weekday,
        ),
        ("year", r"(?:the )?(?:(?:early|mid|late|mid -) ?)?(?P<year>(?:19|20)\d0)s", date_meanings.decade),
        (
            "year",
            r"(?P<year>(?:19|20)\d\d) ?[-–/] ?(?P<year_to>(?:19|20)?\d\d)(?!\d| ?[-–/])",
            date_meanings.years,
        ),
        ("count", rf"(?:only )?{number} {unit} ago", date_meanings.ago),
        (
            "count",
            rf"(?:(?:in|over|during|for|within) )?the (?P<way>past|last|previous|preceding) {number} {unit}",
            date_meanings.past,
        ),
        (
            "count",
            rf"(?:(?:in|over|during|for|within) )?the (?:next|following|ensuing|subsequent) {number} {unit}",
            date_meanings.from_then,
        ),
        (
            "count",
            r"(?:(?:in|over|during) )?(?:the )?(?:past|recent|last) (?P<unit>hour|day|week|month|year)s?",
            date_meanings.past,
        ),
        ("off", rf"{number} {unit} (?P<way>later|earlier|afterwards?)", date_meanings.later),
        ("off", rf"{number} {unit} (?P<way>before|after)", date_meanings.from_event),
        (
            "off",
            r"(?:within |some |several |(?:only )?a few )?hours (?:later|earlier|afterwards?)|within hours",
            date_meanings.hours,
        ),
        (
            "unit of",
            r"since (?:the )?(?:beginning|start) of (?:the|this) (?P<unit>day|week|month|year)",
            date_meanings.so_far,
        ),
        (
            "told",
            rf"(?:on )?(?P<anaphora>{'|'.join(map(re.escape, t['anaphoric']))})",
            date_meanings.anaphoric,
        ),
        ("holiday", rf"(?P<holiday>{'|'.join(map(re.escape, t['holidays']))})", date_meanings.holiday),
    ]
    return tuple((kind, re.compile(rf"(?<!\w){pattern}(?!\w|'\w)"), make) for kind, pattern, make in rows)
