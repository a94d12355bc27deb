"""Places expressions of time in the calendar: an interval of days with UCDP's ``date_prec``, and nothing that is guessed.

Precision follows the UCDP GED codebook 24.1: 1 a day, 2 a range of 2 to 6 days, 3 a week, 4 a month, 5 a year.
"""

from __future__ import annotations

from calendar import monthrange
from dataclasses import replace
from datetime import date, timedelta

from rashomon.lexicon.dates import date_words
from rashomon.model.claim import ClaimDate
from rashomon.model.dates import DateExpression, DateKind
from rashomon.model.span import Span
from rashomon.resolve.years import StatedYears

AHEAD = timedelta(days=31)
"""A date without a year may lie so far after publication: reports announce what is planned."""

RECENT = timedelta(days=7)
"""A day told as late as this before publication is the present of the report: "the next days" are counted from publication."""

FEW = 7
"""Days that may be one happening, so that "the next day" is the one after them."""

Interval = tuple[date | None, date | None, int]
DAYS = {"day": 1, "week": 7, "month": 30, "year": 365, "decade": 3650}


def resolve_date(
    found: ClaimDate, published: date | None, anchor: ClaimDate | None = None, year: int | None = None
) -> ClaimDate:
    """The date with its first and last day and its precision, as far as they can be known.

    ``anchor`` is the date that "the next day" counts from, ``year`` the year that the report named last; without any of
    them a date that needs one keeps ``None`` for its bounds.
    """
    expression = found.expression
    if not isinstance(expression, DateExpression):
        return found
    try:
        start, end, precision = _interval(expression, published, anchor, year)
    except (OverflowError, ValueError):  # "999 decades ago": no calendar has it
        return replace(found, start=None, end=None, precision=5)
    if expression.until is not None:
        start, end, precision = _up_to(expression.until, start, end, published, anchor, year)
    if expression.since and start is not None:
        start, end, precision = _until_now(start, published, precision)
    return replace(found, start=start, end=end, precision=precision)


def _until_now(start: date, published: date | None, precision: int) -> Interval:
    """ "Since September": up to publication, or open where that is not known or lies before."""
    if published is None or published < start:
        return start, None, precision
    return start, published, _precision_of((published - start).days + 1)


def _up_to(
    until: DateExpression,
    start: date | None,
    end: date | None,
    published: date | None,
    anchor: ClaimDate | None,
    year: int | None,
) -> Interval:
    """A range: from its first day to the last of its other end, where that lies behind it."""
    last = _interval(until, published, anchor, year)[1]
    if start is not None and last is not None and until.year and last < start and start.year > until.year:
        start = _in_year(start, until.year)  # "from 30 June to 4 July 2014"
    if start is None or last is None or last < start:
        return start, end, 2
    return start, last, _precision_of((last - start).days + 1)


def _in_year(day: date, year: int) -> date:
    return day.replace(year=year, day=min(day.day, monthrange(year, day.month)[1]))


def _precision_of(days: int) -> int:
    return 1 if days <= 1 else 2 if days <= 6 else 3 if days == 7 else 4 if days <= 31 else 5


def _interval(
    e: DateExpression, published: date | None, anchor: ClaimDate | None, year: int | None
) -> Interval:
    if e.kind is DateKind.CALENDAR:
        return _calendar(_dated(e, published, anchor, year) if e.unit else e, published, year)
    if e.kind is DateKind.ANAPHORIC:
        return _from_anchor(e, anchor)
    if e.kind is DateKind.AFTER:
        return _after(e, published, anchor)
    if e.kind is DateKind.PAST and e.told and anchor is not None and anchor.end is not None:
        published = anchor.end
    if e.kind is DateKind.VAGUE:
        return None, None, 1
    precision = _precision(e)
    if published is None:
        return None, None, precision
    if e.kind is DateKind.WEEKDAY:
        day = published - timedelta(days=(published.weekday() - (e.weekday or 0)) % 7)
        day += timedelta(days=7) if e.count > 0 else timedelta()
        return day, day, 1
    if e.kind is DateKind.RELATIVE:
        return _relative(e, published)
    return _past(e, published) if e.kind is DateKind.PAST else _ago(e, published)


def _dated(
    e: DateExpression, published: date | None, anchor: ClaimDate | None, year: int | None
) -> DateExpression:
    """ "June of that year", "the 6th of last month", "the 21st": with the month or year that is meant."""
    told = anchor.start if anchor is not None and anchor.start is not None else None
    if e.unit == "year":
        here = (year or (told.year if told else None)) if e.told else published.year if published else None
        return replace(e, year=here + e.count if here else None, unit=None, count=0)
    day = (told or published) if e.told else published
    if day is None:
        return replace(e, unit=None, count=0)
    if e.told and told is None and e.day and e.day > day.day:
        e = replace(e, count=-1)  # "on the 21st", told on the 4th
    months = day.year * 12 + day.month - 1 + e.count
    return replace(e, year=months // 12, month=months % 12 + 1, unit=None, count=0)


def _after(e: DateExpression, published: date | None, anchor: ClaimDate | None) -> Interval:
    """ "Over the next six days": from a day told before on, or from that of telling."""
    told = anchor.end if anchor is not None else None
    if published is not None and (told is None or published - told <= RECENT):
        told = published
    days = e.count * DAYS.get(e.unit or "day", 1) if e.unit != "hour" else e.count // 24
    return (
        (told, told + timedelta(days=days), _precision_of(days))
        if told
        else (None, None, _precision_of(days))
    )


def _precision(e: DateExpression) -> int:
    if e.kind is DateKind.WEEKDAY or e.unit in {"day", "hour"}:
        return (
            1
            if e.kind is not DateKind.PAST or -e.count <= 1 or e.unit == "hour"
            else 2
            if -e.count < 7
            else 4
        )
    return {"week": 3, "weekend": 2, "month": 4}.get(e.unit or "", 5)


def _calendar(e: DateExpression, published: date | None, known_year: int | None) -> Interval:
    precision = (
        1 if (e.day and not e.day_to) or e.weekday is not None else 2 if e.day else 4 if e.month else 5
    )
    year = e.year or _year_near(e, published) or (known_year if published is None else None)
    if year is None or (e.month is None and e.day):
        return None, None, precision
    if e.month is None:
        return date(year, 1, 1), date(year, 12, 31), 5
    last = monthrange(year, e.month)[1]
    if e.nth and e.weekday is not None:
        return _nth_weekday(e, date(year, e.month, 1), last)
    if e.nth:  # "the last week of June"
        return date(year, e.month, last - 6), date(year, e.month, last), 3
    if e.day is None:
        return date(year, e.month, 1), date(year, e.month, last), 4
    if e.day > last:
        return None, None, precision
    until = e.day_to if e.day_to and e.day < e.day_to <= last else e.day
    return date(year, e.month, e.day), date(year, e.month, until), precision


def _nth_weekday(e: DateExpression, first: date, days: int) -> Interval:
    """ "The last Wednesday of October"."""
    ahead = ((e.weekday or 0) - first.weekday()) % 7
    found = [first + timedelta(days=n) for n in range(ahead, days, 7)]
    day = found[e.nth if e.nth < 0 else e.nth - 1]
    return day, day, 1


def _year_near(e: DateExpression, published: date | None) -> int | None:
    """The year that puts a date without one nearest before publication, or shortly after it."""
    if published is None or e.month is None:
        return None
    day = min(e.day or 1, monthrange(published.year, e.month)[1])
    here = date(published.year, e.month, day)
    if e.count < 0:  # "last May"
        return (
            published.year
            if (e.month, day) < (published.month, published.day) and e.month != published.month
            else published.year - 1
        )
    return published.year - 1 if here > published + AHEAD else published.year


def _relative(e: DateExpression, published: date) -> Interval:
    if e.unit == "week":
        monday = published - timedelta(days=published.weekday()) + timedelta(weeks=e.count)
        return monday, (published if e.count == 0 else monday + timedelta(days=6)), 3
    if e.unit == "weekend":
        saturday = published - timedelta(days=(published.weekday() - 5) % 7)
        return saturday, saturday + timedelta(days=1), 2
    if e.unit == "month":
        months = published.year * 12 + published.month - 1 + e.count
        first = date(months // 12, months % 12 + 1, 1)
        last = first.replace(day=monthrange(first.year, first.month)[1])
        return first, (published if e.count == 0 else last), 4
    if e.unit in {"year", "decade"}:
        first = date(published.year + e.count, 1, 1)
        return first, (published if e.count == 0 else first.replace(month=12, day=31)), 5
    day = published + timedelta(days=e.count)
    return day, day, 1


def _past(e: DateExpression, published: date) -> Interval:
    if e.unit == "hour":
        return published - timedelta(days=-e.count // 24), published, 1 if -e.count <= 24 else 2
    days = -e.count * DAYS.get(e.unit or "day", 1)
    return published - timedelta(days=days), published, _precision_of(days)


def _ago(e: DateExpression, published: date) -> Interval:
    n = -e.count
    if e.unit == "hour":
        return published - timedelta(days=n // 24), published, 1
    if e.unit == "day":
        day = published - timedelta(days=n)
        return (day, day, 1) if n < 7 else (day - timedelta(days=1), day, 2)
    if e.unit == "week":
        middle = published - timedelta(weeks=n)
        return middle - timedelta(days=3), middle + timedelta(days=3), 3
    if e.unit == "month":
        return _relative(replace(e, unit="month"), published)
    return _relative(replace(e, unit="year", count=e.count * (10 if e.unit == "decade" else 1)), published)


def _from_anchor(e: DateExpression, anchor: ClaimDate | None) -> Interval:
    """ "The next day", "3 years later": counted from a date told before."""
    precision = {"day": 1, "hour": 1, "week": 3, "month": 4}.get(e.unit or "", 5)
    if anchor is None or anchor.start is None or anchor.end is None:
        return None, None, precision
    if e.unit in {"year", "decade"}:
        year = anchor.start.year + e.count * (10 if e.unit == "decade" else 1)
        return date(year, 1, 1), date(year, 12, 31), 5
    if e.unit == "month":
        return _relative(replace(e, kind=DateKind.RELATIVE), anchor.start)
    if e.unit == "hour":
        return anchor.start, anchor.end, max(1, anchor.precision or 1)
    shift = timedelta(days=e.count * DAYS.get(e.unit or "day", 1))
    nights = any(w in anchor.evidence.text.lower() for w in ("night", *date_words()["nights"]))
    if e.unit == "day" and e.count and _is_brief(anchor) and not nights:
        day = (
            anchor.end if e.count > 0 else anchor.start
        ) + shift  # "the next day", after two days of fighting
        return day, day, 1
    return anchor.start + shift, anchor.end + shift, max(precision, anchor.precision or 1)


def _of_year(found: ClaimDate, published: date | None, years: StatedYears) -> ClaimDate:
    """A date without a year with the one that the text names before it, where that is what is meant."""
    e = found.expression
    if not isinstance(e, DateExpression) or e.kind is not DateKind.CALENDAR or e.year or e.unit == "month":
        return found
    span = found.evidence.span
    if published is None:
        year = years.before(span.end, e.month or 0 if e.day else 0)
    else:
        year = years.going_on(span.start, e.month) if e.month and not e.unit and not e.count else None
    if year is None:
        return found
    return replace(found, expression=replace(e, year=year, unit=None if e.told else e.unit))


def _counts_days(found: ClaimDate) -> bool:
    """ "The next day", "that evening": counted from a day, not from the month that was told of in between."""
    e = found.expression
    return isinstance(e, DateExpression) and e.kind is DateKind.ANAPHORIC and e.unit in {"day", "hour"}


def _looks_back(found: ClaimDate) -> bool:
    """Of "a week after rebels took Dorn", the taking: what is told goes on from the day that it is counted from."""
    e = found.expression
    if not isinstance(e, DateExpression) or e.kind is not DateKind.ANAPHORIC or not e.told:
        return False
    return (e.count < 0) == found.evidence.text.lower().endswith("after")


def _is_brief(found: ClaimDate) -> bool:
    start, end = found.start, found.end
    return start is not None and end is not None and (end - start).days < FEW


def resolve_dates(
    dates: list[ClaimDate | None], published: date | None, text: str = ""
) -> list[ClaimDate | None]:
    """Resolve the dates of a report's claims in the order of the text, each against those before it.

    ``text`` is the report's, for the years that it names with other dates.
    """
    resolved: list[ClaimDate | None] = []
    known: dict[tuple[Span, object], ClaimDate] = {}
    anchor: ClaimDate | None = None
    day: ClaimDate | None = None
    year: int | None = None
    years = StatedYears(text)
    for found in dates:
        if found is None:
            resolved.append(None)
            continue
        key = found.evidence.span, found.expression
        if key not in known:  # "the next day" that several claims share counts from the day before once
            base = day if _counts_days(found) else anchor
            known[key] = resolve_date(_of_year(found, published, years), published, base or anchor, year)
        found = replace(known[key], expression=found.expression)
        if found.start is not None and not _looks_back(found):
            anchor = found
            if found.end is not None:  # "since 2015" is not when the rest was
                year = found.start.year
            day = found if _is_brief(found) else day
        resolved.append(found)
    return resolved
