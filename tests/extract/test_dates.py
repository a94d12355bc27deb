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
        ("Troops left in the last week of June.", ["the last week of June"]),
        ("Troops left on the last Friday of June 1994.", ["the last Friday of June 1994"]),
        ("Troops left on the 6th of last month.", ["the 6th of last month"]),
        ("Troops left in May of that year.", ["May of that year"]),
        ("Troops left on the 21st.", ["on the 21st"]),
        ("Troops left a fortnight ago.", ["a fortnight ago"]),
        ("Troops left hours later.", ["hours later"]),
        ("Troops left on the evening of the 21st.", ["evening of the 21st"]),
        ("Since then, troops have left.", ["Since then"]),
        ("Troops left the following evening.", ["the following evening"]),
        ("Troops left a day after rebels came.", ["a day after"]),
        (
            "Troops have been there since the beginning of the week.",
            ["since the beginning of the week"],
        ),
        ("Troops left over the next three days.", ["over the next three days"]),
        ("Troops left between Friday and Sunday.", ["between Friday and Sunday"]),
        ("Troops left on Friday and came back on Sunday.", ["Friday", "Sunday"]),
        ("Troops stayed from 30 June to 4 July.", ["from 30 June to 4 July"]),
        ("Troops left on Sunday and Monday.", ["Sunday and Monday"]),
        ("Troops left on Sunday and Thursday.", ["Sunday", "Thursday"]),
        ("Troops left in August and early September.", ["August and early September"]),
        ("Troops left at the weekend.", ["at the weekend"]),
        ("Troops left earlier in the week.", ["earlier in the week"]),
        ("Troops left in the 1990s.", ["the 1990s"]),
        ("Troops left in 2014-15.", ["2014-15"]),
        ("Troops left on 07.03.2022.", ["07.03.2022"]),
        ("Troops near Mar'a left.", []),
        ("Troops may march on the town.", []),
        ("The 21st Division left.", []),
        ("A shell hit a flat on the 21st floor.", []),
    ],
)
def test_expressions(text: str, dates: list[str]) -> None:
    assert [d.evidence.text for d in find_dates(segmented(text).sentences[0])] == dates


CHRONICLE = "Friday, 9 May. Rebels shelled Karsk.\n\nSaturday, 10 May. Two people died. Soldiers raided Dorn."
LINES = "9 May\n\nRebels shelled Karsk.\n\nSoldiers raided Dorn.\n\n10 May\n\nTwo people died."


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        pytest.param(
            "Rebels shelled Karsk on Monday. Two people were killed.", ["Monday", "Monday"], id="carried on"
        ),
        pytest.param(CHRONICLE, ["Friday, 9 May", "Saturday, 10 May", "Saturday, 10 May"], id="a heading"),
        pytest.param(LINES, ["9 May", "9 May", "10 May"], id="lines of their own"),
        pytest.param("9 May\n\nRebels shelled Karsk.", [None], id="the date of the report"),
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
        pytest.param(
            "Rebels shelled Karsk on Monday. Two people died, and the rebels left Dorn on Tuesday.",
            ["Monday", "Monday", "Tuesday"],
            id="beside another day",
        ),
        pytest.param(
            "Rebels shelled Karsk on Monday.\n\nIn Dorn, soldiers raided a market.",
            ["Monday", None],
            id="another place",
        ),
        pytest.param(
            "3 May: The army says it has surrounded the rebels. They have left Dorn.\n\nIn Karsk, soldiers raided a market.",
            ["3 May", "3 May", None],
            id="a chronicle",
        ),
        pytest.param("The army said on Monday that rebels shelled Karsk.", [None], id="the day of speaking"),
        pytest.param(
            "Rebels shelled Gao, which the army had seized, on Monday.",
            ["Monday", None],
            id="what had been",
        ),
        pytest.param(
            "Rebels shelled Karsk on Monday in order to seize Dorn.", ["Monday", None], id="what is intended"
        ),
        pytest.param("Rebels shelled Karsk, which will vote in June.", [None], id="another clause"),
        pytest.param(
            "Soldiers raided Dorn. Rebels shelled Karsk on Monday.", [None, "Monday"], id="never back"
        ),
    ],
)
def test_claims(text: str, dates: list[str | None]) -> None:
    found = [c.date.evidence.text if c.date else None for c in rashomon.read(text).claims]
    assert found == dates


def test_a_chronicle_tells_in_the_present_what_is_past() -> None:
    claims = rashomon.read("3 May: The army takes the town of Karsk.\n\nTroops are shelling Dorn.\n").claims
    assert [c.modality.value for c in claims] == ["happened", "ongoing"]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Rebels stormed Gao on 9 May 2014, a day after troops raided Dorn.", ["2014-05-09", "2014-05-08"]),
        ("Rebels stormed Gao on 9 May 2014. Two days after the raid, jets bombed Dorn.", ["2014-05-11"]),
        ("Rebels stormed Gao on 9 and 10 May 2014. The next day they shelled Dorn.", ["2014-05-11"]),
        (
            "Rebels stormed Gao on 9 May 2014, where 9 people died in June 2013. That evening, rebels shelled Dorn.",
            ["2014-05-09"],
        ),
        (
            "Rebels stormed Gao on 9 May 2014. It was held until June 2017. On 3 June, troops shelled Dorn.",
            ["2014-06-03"],
        ),
        ("Rebels stormed Gao on 9 May 2014. Hours later, they shelled Dorn.", ["2014-05-09"]),
    ],
)
def test_days_counted_from_others(text: str, days: list[str]) -> None:
    dated = [c.date for c in rashomon.read(text + "\n").claims if c.date]
    assert [str(d.start) for d in dated][-len(days) :] == days
