"""The quick look before patterns of dates are tried: ``extract.date_patterns``."""

from __future__ import annotations

import pytest

from rashomon.extract.date_patterns import patterns, signs


@pytest.mark.parametrize(
    "flat",
    [
        "on 2016 - 04 - 12 , 12.04.2016 and early on wednesday , the 3rd of may 2016",
        "mid - june 14 to 16 , 2016 and 14 june of last year , or may 9 of that year",
        "the second friday of march 2017 , the first week of april",
        "on the 5th of that month , on the 21st , morning of the 22nd",
        "ever since then , since that time , since the beginning of this month",
        "the end of june , in late 2015 , by spring of 2014 , [ 6 july ]",
        "overnight , earlier today , tomorrow morning , late yesterday , 4 may",
        "this morning , last weekend , next year , over the weekend , later in the day",
        "next monday night , the early 1990s , 2011 - 12 , 2014 / 2016",
        "only two days ago , in the past 24 hours , over the following three weeks , in recent months",
        "two days later , a week before , several hours earlier , within hours",
        "on the next day , that same day , the evening before , christmas eve",
    ],
)
def test_every_date_has_the_sign_of_its_kind(flat: str) -> None:
    found = [(kind, match.group()) for kind, pattern, _ in patterns() for match in pattern.finditer(flat)]
    assert found
    assert [date for kind, date in found if not signs()[kind].search(date)] == []


def test_a_pattern_is_tried_for_every_kind() -> None:
    assert {kind for kind, _, _ in patterns()} == set(signs())
