"""Years that a report names with its dates: ``resolve.years``."""

from __future__ import annotations

import pytest

import rashomon
from rashomon.resolve.years import StatedYears


def test_the_year_named_last() -> None:
    text = "In May 1999 they came. On 3 June, 2004 they left; 2010 men, 1950 trucks. Since 2011 all is calm."
    years = StatedYears(text)
    assert [years.before(text.index(w)) for w in ("In", "came", "left", "men", "calm")] == [
        *(None, 1999, 2004, 2004, 2004),  # "since" tells of a time that lasts
    ]


def test_a_report_without_a_day_of_publication() -> None:
    text = "In May 1999 armed men crossed the line. On 26 May jets bombed the ridges.\n"
    claim = next(c for c in rashomon.read(text).claims if c.kind.value == "air_strike")
    assert claim.date and str(claim.date.start) == "1999-05-26"


def test_a_time_that_lasts_gives_no_year_to_the_days_after() -> None:
    text = "Rebels have killed thousands since 2015. On 24 February, militants attacked a church in Dornau.\n"
    attack = next(c for c in rashomon.read(text).claims if c.kind.value == "attack")
    assert attack.date and attack.date.evidence.text == "24 February" and attack.date.start is None
    attack = next(c for c in rashomon.read("GENEVA, 9 May 2024 - " + text).claims if c.kind.value == "attack")
    assert attack.date and str(attack.date.start) == "2024-02-24"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        pytest.param(
            "In May 1999 armed men crossed the line. On 26 May jets bombed the ridges.",
            "1999-05-26",
            id="goes on",
        ),
        pytest.param(
            "Since May 1999 many have died. On 26 May jets bombed the ridges.", "2000-05-26", id="since"
        ),
        pytest.param(
            "In May 1999 armed men came.\n\nOn 26 May jets bombed the ridges.", "2000-05-26", id="paragraph"
        ),
        pytest.param(
            "In June 1999 armed men came. On 26 May jets bombed the ridges.",
            "2000-05-26",
            id="not on from there",
        ),
    ],
)
def test_a_report_with_a_day_of_publication(text: str, day: str) -> None:
    claims = rashomon.read(text + "\n", published="2001-02-03").claims
    assert day in [str(c.date.start) for c in claims if c.date]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("In early 2012 rebels took the town, and by June of that year jets bombed it.", "2012-06-01"),
        ("In December 2012 a council met. On 7 January jets bombed the ridges.", "2013-01-07"),
    ],
)
def test_a_year_that_goes_on(text: str, day: str) -> None:
    claim = next(c for c in rashomon.read(text + "\n").claims if c.kind.value == "air_strike")
    assert claim.date and str(claim.date.start) == day


def test_a_month_before_the_one_told_is_of_the_year_after() -> None:
    text = (
        "The Battle of Dorn was fought in February 2015. Troops had retaken the town in July 2014. "
        "On 21 January rebels captured the bridge. On 3 August jets bombed the ridges.\n"
    )
    days = {c.kind.value: str(c.date.start) for c in rashomon.read(text).claims if c.date}
    assert days["air_strike"] == "2014-08-03"
    assert "2015-01-21" in {str(c.date.start) for c in rashomon.read(text).claims if c.date}
