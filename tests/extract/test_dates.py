"""Which expressions are dates, and which claims they date: ``extract.dates`` and ``extract.circumstances``."""

from __future__ import annotations

import pytest

import rashomon
from rashomon.extract.dates import find_dates
from tests.conftest import segmented


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("Troops left on 3 May.", ["3 May"]),
        ("Troops left late on Tuesday evening.", ["Tuesday evening"]),
        ("Troops left on March 14, 2003.", ["March 14, 2003"]),
        ("Troops have been there since the morning of 12 September.", ["since the morning of 12 September"]),
        ("Troops have been there since the middle of May.", ["since the middle of May"]),
        ("Troops left two days ago.", ["two days ago"]),
        ("Troops may march on the town.", []),
        ("The 21st Division left.", []),
    ],
)
def test_expressions(text: str, dates: list[str]) -> None:
    assert [d.evidence.text for d in find_dates(segmented(text).sentences[0])] == dates


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        pytest.param(
            "Rebels shelled Karsk on Monday. Two people were killed.", ["Monday", "Monday"], id="carried on"
        ),
        pytest.param(
            "Rebels shelled Karsk on Monday. It rained. Soldiers raided Dorn.",
            ["Monday", None],
            id="one sentence",
        ),
        pytest.param(
            "Rebels shelled Karsk on Monday. Meanwhile, soldiers raided Dorn.",
            ["Monday", None],
            id="another matter",
        ),
        pytest.param(
            "Rebels shelled Karsk on Monday. They are besieging Dorn.",
            ["Monday", None],
            id="goes on, undated",
        ),
        pytest.param(
            "Rebels have held the village since May. Soldiers raided Dorn.",
            ["since May", None],
            id="open interval",
        ),
        pytest.param("The army said on Monday that rebels shelled Karsk.", [None], id="the day of speaking"),
        pytest.param("Rebels shelled Karsk, which will vote in June.", [None], id="another clause"),
        pytest.param(
            "Soldiers raided Dorn. Rebels shelled Karsk on Monday.", [None, "Monday"], id="never back"
        ),
    ],
)
def test_claims(text: str, dates: list[str | None]) -> None:
    found = [c.date.evidence.text if c.date else None for c in rashomon.read(text).claims]
    assert found == dates
