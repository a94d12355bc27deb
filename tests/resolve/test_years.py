"""Years that a report names with its dates: ``resolve.years``."""

from __future__ import annotations

import rashomon
from rashomon.resolve.years import StatedYears


def test_the_year_named_last() -> None:
    text = "In May 1999 they came. On 3 June, 2004 they left; 2010 men, 1950 trucks. Since 2011 all is calm."
    years = StatedYears(text)
    assert [years.before(text.index(w)) for w in ("In", "came", "left", "men", "calm")] == [
        *(None, 1999, 2004, 2004, 2011),
    ]


def test_a_report_without_a_day_of_publication() -> None:
    text = "In May 1999 armed men crossed the line. On 26 May jets bombed the ridges.\n"
    claim = next(c for c in rashomon.read(text).claims if c.kind.value == "air_strike")
    assert claim.date and str(claim.date.start) == "1999-05-26"
    dated = rashomon.read(text, published="2001-02-03").claims
    assert any(c.date and str(c.date.start) == "2000-05-26" for c in dated)
