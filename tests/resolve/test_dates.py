"""Dates are placed in the calendar by the day of publication, and left open without one."""

from datetime import date

import pytest

from rashomon.model.claim import ClaimDate
from rashomon.model.dates import DateExpression, DateKind
from rashomon.model.span import Evidence, Span
from rashomon.resolve.dates import resolve_date, resolve_dates

MONDAY = date(2019, 1, 14)
C, W, R = DateKind.CALENDAR, DateKind.WEEKDAY, DateKind.RELATIVE


def when(expression: DateExpression) -> ClaimDate:
    return ClaimDate(Evidence("", Span(0, 0)), expression)


def days(found: ClaimDate) -> tuple[str | None, str | None, int | None]:
    start, end = (d.isoformat() if d else None for d in (found.start, found.end))
    return start, end, found.precision


@pytest.mark.parametrize(
    ("expression", "expected"),
    [
        # The year that puts it before publication, unless it is announced for the next weeks.
        (DateExpression(C, month=12, day=15), ("2018-12-15", "2018-12-15", 1)),
        (DateExpression(C, month=1, day=14), ("2019-01-14", "2019-01-14", 1)),
        (DateExpression(C, month=2, day=1), ("2019-02-01", "2019-02-01", 1)),
        (DateExpression(C, month=3, day=1), ("2018-03-01", "2018-03-01", 1)),
        (DateExpression(C, year=2016, month=2), ("2016-02-01", "2016-02-29", 4)),
        (DateExpression(C, month=11), ("2018-11-01", "2018-11-30", 4)),
        (DateExpression(C, month=1, day=3, day_to=7), ("2019-01-03", "2019-01-07", 2)),
        (DateExpression(C, month=11, since=True), ("2018-11-01", "2019-01-14", 5)),
        (DateExpression(C, month=2, day=30), (None, None, 1)),
        # The last such day up to publication.
        (DateExpression(W, weekday=0), ("2019-01-14", "2019-01-14", 1)),
        (DateExpression(W, weekday=1), ("2019-01-08", "2019-01-08", 1)),
        (DateExpression(W, weekday=1, count=1), ("2019-01-15", "2019-01-15", 1)),
        (DateExpression(R, unit="week", count=-1), ("2019-01-07", "2019-01-13", 3)),
        (DateExpression(R, unit="month", count=-1), ("2018-12-01", "2018-12-31", 4)),
        (DateExpression(R, unit="day", count=-1), ("2019-01-13", "2019-01-13", 1)),
        (DateExpression(DateKind.AGO, unit="day", count=-3), ("2019-01-11", "2019-01-11", 1)),
        (DateExpression(DateKind.PAST, unit="hour", count=-24), ("2019-01-13", "2019-01-14", 1)),
        (DateExpression(DateKind.PAST, unit="hour", count=-72), ("2019-01-11", "2019-01-14", 2)),
        (DateExpression(C, month=12, weekday=4, nth=-1), ("2018-12-28", "2018-12-28", 1)),
        (DateExpression(C, month=12, weekday=4, nth=1), ("2018-12-07", "2018-12-07", 1)),
        (DateExpression(C, month=12, nth=-1), ("2018-12-25", "2018-12-31", 3)),
        (DateExpression(C, day=6, unit="month"), ("2019-01-06", "2019-01-06", 1)),
        (DateExpression(C, day=6, unit="month", count=-1), ("2018-12-06", "2018-12-06", 1)),
        (DateExpression(C, day=21, unit="month", told=True), ("2018-12-21", "2018-12-21", 1)),
        (DateExpression(C, month=6, unit="year", count=-1), ("2018-06-01", "2018-06-30", 4)),
        (DateExpression(W, weekday=4, until=DateExpression(W, weekday=6)), ("2019-01-11", "2019-01-13", 2)),
        (DateExpression(C, 1990, until=DateExpression(C, 1999)), ("1990-01-01", "1999-12-31", 5)),
        (
            DateExpression(R, unit="day", count=-1, until=DateExpression(R, unit="day")),
            ("2019-01-13", "2019-01-14", 2),
        ),
        (DateExpression(DateKind.AFTER, unit="day", count=3), ("2019-01-14", "2019-01-17", 2)),
    ],
)
def test_dates_are_anchored_on_publication(
    expression: DateExpression, expected: tuple[str | None, str | None, int]
) -> None:
    assert days(resolve_date(when(expression), MONDAY)) == expected


@pytest.mark.parametrize(
    "expression",
    [
        DateExpression(C, month=12, day=15),
        DateExpression(W, weekday=3),
        DateExpression(R, unit="week", count=-1),
        DateExpression(DateKind.ANAPHORIC, unit="day", count=1),
    ],
)
def test_without_publication_nothing_is_guessed(expression: DateExpression) -> None:
    assert days(resolve_date(when(expression), None))[:2] == (None, None)


def test_what_the_report_dated_before_serves_those_after_it() -> None:
    told = [
        when(DateExpression(C, month=6, day=1)),
        when(DateExpression(C, year=1992, month=4, day=6)),
        None,
        when(DateExpression(DateKind.ANAPHORIC, unit="day", count=1)),
        when(DateExpression(C, month=5, day=2)),
    ]
    first, _, none, next_day, later = resolve_dates(told, None)
    assert first is not None and next_day is not None and later is not None
    assert first.start is None and none is None
    assert next_day.start == date(1992, 4, 7)
    assert later.start == date(1992, 5, 2)


def test_a_date_that_claims_share_counts_from_the_day_before_once() -> None:
    next_day = when(DateExpression(DateKind.ANAPHORIC, unit="day", count=1))
    found = resolve_dates([when(DateExpression(C, 1992, 4, 6)), next_day, next_day], None)
    assert [f.start for f in found if f] == [date(1992, 4, 6), date(1992, 4, 7), date(1992, 4, 7)]


@pytest.mark.parametrize(
    ("expression", "first", "last"),
    [
        (DateExpression(DateKind.AFTER, unit="day", count=6), (1992, 4, 6), (1992, 4, 12)),
        (DateExpression(DateKind.PAST, unit="day", count=-3, told=True), (1992, 4, 3), (1992, 4, 6)),
        (DateExpression(C, day=21, unit="month", told=True), (1992, 4, 21), (1992, 4, 21)),
    ],
)
def test_counted_from_a_day_told_before(
    expression: DateExpression, first: tuple[int, int, int], last: tuple[int, int, int]
) -> None:
    found = resolve_dates([when(DateExpression(C, 1992, 4, 6)), when(expression)], MONDAY)[1]
    assert found is not None and (found.start, found.end) == (date(*first), date(*last))


@pytest.mark.parametrize(
    "expression",
    [
        DateExpression(DateKind.PAST, unit="decade", count=-999),
        DateExpression(DateKind.AFTER, unit="decade", count=999),
        DateExpression(DateKind.AGO, unit="decade", count=-999),
        DateExpression(DateKind.ANAPHORIC, unit="decade", count=999),
    ],
)
def test_what_no_calendar_has_stays_open(expression: DateExpression) -> None:
    found = resolve_dates([when(DateExpression(C, 1992, 4, 6)), when(expression)], MONDAY)[1]
    assert found is not None and days(found) == (None, None, 5)
