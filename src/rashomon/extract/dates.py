"""Expressions of time in a sentence (claim model, date; rulings 10, 29 and 32)."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from rashomon.lexicon.dates import date_words
from rashomon.model.dates import DateExpression, DateKind
from rashomon.model.span import Evidence
from rashomon.model.syntax import Sentence

Maker = Callable[[re.Match[str]], DateExpression | None]


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date at tokens ``first`` to ``last``; ``anaphoric`` marks one that refers to a date told before."""

    evidence: Evidence
    expression: DateExpression
    first: int
    last: int
    anaphoric: bool


def find_dates(sentence: Sentence) -> tuple[DateMention, ...]:
    """The dates of a parsed sentence, in order; where several patterns fit the longest holds."""
    flat, starts = _flatten(sentence)
    if not _hint().search(flat):
        return ()
    found: list[DateMention] = []
    taken: set[int] = set()
    for match, expression in sorted(_matches(flat), key=lambda m: (-len(m[0].group()), m[0].start())):
        first, last = bisect_right(starts, match.start()) - 1, bisect_right(starts, match.end() - 1) - 1
        tokens = set(range(first, last + 1))
        if taken & tokens or not _is_time(sentence, first, last, expression):
            continue
        taken |= tokens
        since = _since(sentence, first)
        if since is not None:
            first, expression = since, replace(expression, since=True)
        anaphoric = expression.kind is DateKind.ANAPHORIC
        found.append(DateMention(sentence.evidence(first, last), expression, first, last, anaphoric))
    return tuple(sorted(found, key=lambda m: m.first))


def _since(s: Sentence, first: int) -> int | None:
    """Where "since" stands before a date ("since the afternoon of 12 September", "since the middle of May"); else ``None``."""
    at = first - 1
    if at > 1 and s.tokens[at].lower == "of" and s.tokens[at - 1].lower in date_words()["stretches"]:
        at -= 2
    if at > 0 and s.tokens[at].lower == "the":
        at -= 1
    return at if at >= 0 and s.tokens[at].lower == "since" else None


def _flatten(s: Sentence) -> tuple[str, list[int]]:
    """The words with single spaces in lower case, and where each begins."""
    starts, at = [], 0
    for token in s.tokens:
        starts.append(at)
        at += len(token.text) + 1
    return " ".join(t.text.replace("’", "'") for t in s.tokens).lower() if s.tokens else "", starts


def _matches(flat: str) -> Iterator[tuple[re.Match[str], DateExpression]]:
    for pattern, make in _patterns():
        for match in pattern.finditer(flat):
            expression = make(match)
            if expression is not None:
                yield match, expression


def _is_time(s: Sentence, first: int, last: int, expression: DateExpression) -> bool:
    """Whether what looks like a date is one: "may" and "march" are verbs too, and "the 21st" a division."""
    if first != last:
        return True
    token = s.tokens[first]
    if expression.kind is DateKind.CALENDAR and token.lower.rstrip(".") in date_words()["ambiguous"]:
        return (
            token.pos == "PROPN" and first > 0 and s.tokens[first - 1].lower in date_words()["before_month"]
        )
    if expression.kind is DateKind.CALENDAR and token.text.isdigit():
        before = s.tokens[first - 1].lower if first else ""
        return before in date_words()["before_month"] and token.dep in {"pobj", "nummod", "npadvmod", "conj"}
    return True


@lru_cache(maxsize=1)
def _hint() -> re.Pattern[str]:
    """What every date has one of: most sentences have none, and are left at once."""
    t = date_words()
    words = [
        *t["months"],
        *t["weekdays"],
        *t["days"],
        *t["seasons"],
        *t["day_parts"],
        "day",
        "week",
        "month",
        "year",
        "hour",
        "weekend",
        "ago",
        "decade",
        "thanksgiving",
        "christmas",
        "recent",
    ]
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, words))})s?\b|\b(?:19|20)\d\d\b")


@lru_cache(maxsize=1)
def _patterns() -> tuple[tuple[re.Pattern[str], Maker], ...]:
    t = date_words()
    month = rf"(?P<month>{'|'.join(t['months'])})\.?"
    day = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?"
    to = r"(?: ?(?:-|–|to|and|or) ?(?P<day_to>[0-3]?\d)(?:st|nd|rd|th)?)?"
    year = r"(?P<year>(?:19|20)\d\d)"
    weekday = rf"(?P<weekday>{'|'.join(t['weekdays'])})"
    part = rf"(?:{'|'.join(t['day_parts'])})"
    number = rf"(?P<count>\d{{1,3}}|{'|'.join(map(re.escape, t['numbers']))})"
    unit = r"(?P<unit>hour|day|week|month|year|decade)s?"
    days = rf"(?P<when>{'|'.join(t['days'])})"
    rows: list[tuple[str, Maker]] = [
        (r"(?P<year>(?:19|20)\d\d) ?- ?(?P<month_number>[01]\d) ?- ?(?P<day>[0-3]\d)", _calendar),
        (
            rf"(?:{weekday} ,? ?)?(?:{part} of )?(?:the )?{day}{to} (?:of )?{month}(?: ?,? ?{year})?",
            _calendar,
        ),
        (rf"(?:{weekday} ,? ?)?(?:{part} of )?{month} {day}{to}(?:(?: ,)? {year})?", _calendar),
        (
            rf"(?:(?:early|late|mid|mid -|the end of|end of|the beginning of|beginning of) )?{month}(?: ,| of)? {year}",
            _calendar,
        ),
        (
            rf"(?:(?P<which>last|this|next|early|late|mid|the end of|end of|the beginning of|beginning of) )?{month}",
            _calendar,
        ),
        (
            rf"(?:(?:early|late|mid|mid -|the end of|end of) )?(?:{'|'.join(t['seasons'])} of )?{year}",
            _calendar,
        ),
        (rf"(?:{weekday} ,? ?)?\[ ?{day} {month} ?\]", _calendar),
        (
            rf"(?:(?:early|earlier|late|later|at noon) )?{days}(?: {part})?(?: , {day} {month})?",
            _relative_day,
        ),
        (
            rf"(?:(?:early|earlier|late|later) )?(?P<which>this|last|next) (?P<part>{part}|week|weekend|month|year|decade)",
            _this,
        ),
        (rf"(?:(?P<which>last|next|this|early|late) )?{weekday}(?: {part})?", _weekday),
        (rf"(?:only )?{number} {unit} ago", _ago),
        (rf"(?:(?:in|over|during|for) )?the (?:past|last|previous) {number} {unit}", _past),
        (
            r"(?:(?:in|over|during) )?(?:the )?(?:past|recent|last) (?P<unit>hour|day|week|month|year)s?",
            _past,
        ),
        (rf"{number} {unit} (?P<way>later|earlier|before|afterwards?)", _later),
        (rf"(?:on )?(?P<anaphora>{'|'.join(map(re.escape, t['anaphoric']))})", _anaphoric),
        (rf"(?P<holiday>{'|'.join(map(re.escape, t['holidays']))})", _holiday),
    ]
    return tuple((re.compile(rf"(?<!\w){pattern}(?!\w)"), make) for pattern, make in rows)


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
    if day is not None and not 1 <= day <= 31:
        return None
    which = _group(match, "which")
    count = {"last": -1, "next": 1}.get(which or "", 0)
    return DateExpression(DateKind.CALENDAR, year, month, day, day_to, count=count)


def _relative_day(match: re.Match[str]) -> DateExpression:
    if _group(match, "month"):
        return _calendar(match) or DateExpression(DateKind.VAGUE)
    return DateExpression(DateKind.RELATIVE, unit="day", count=date_words()["days"][match.group("when")])


def _this(match: re.Match[str]) -> DateExpression:
    count = {"this": 0, "last": -1, "next": 1}[match.group("which")]
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
    return DateExpression(DateKind.AGO, unit=match.group("unit"), count=-_number(match))


def _past(match: re.Match[str]) -> DateExpression:
    return DateExpression(DateKind.PAST, unit=match.group("unit"), count=-_number(match))


def _later(match: re.Match[str]) -> DateExpression:
    sign = 1 if match.group("way") in {"later", "afterward", "afterwards"} else -1
    return DateExpression(DateKind.ANAPHORIC, unit=match.group("unit"), count=sign * _number(match))


def _anaphoric(match: re.Match[str]) -> DateExpression:
    return DateExpression(
        DateKind.ANAPHORIC, unit="day", count=date_words()["anaphoric"][match.group("anaphora")]
    )


def _holiday(match: re.Match[str]) -> DateExpression:
    month, day = date_words()["holidays"][match.group("holiday")]
    if not month:
        return DateExpression(DateKind.VAGUE)
    return DateExpression(DateKind.CALENDAR, month=month, day=day)
