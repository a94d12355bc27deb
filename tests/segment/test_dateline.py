"""Datelines are no part of the first sentence."""

from __future__ import annotations

import pytest

import rashomon
from rashomon.segment.dateline import after_dateline


@pytest.mark.parametrize(
    "dateline",
    [
        "GAO, Mali (AP) _ ",
        "SARAJEVO, February 7 - ",
        "BEIRUT (Karsk News) - ",
        "Kabul (KNA) - ",
        "GAZA CITY, Gaza Strip — ",
        "BAGHDAD, Iraq (KNN) -- ",
        "San Salvador, 30 Mar 89 (Karsk-Efe) -- ",
        "BAGHDAD, 19 April 1988. ",
        "N'DJAMENA, Chad – ",
        "BAMAKO/GENEVA, June 7 - ",
        "BEIRUT/JERUSALEM - ",
        "(New York, October 18, 2017) - ",
    ],
)
def test_is_left_out(dateline: str) -> None:
    text = dateline + "Rebels attacked a convoy."
    assert text[after_dateline(text, 0, len(text)) :] == "Rebels attacked a convoy."


@pytest.mark.parametrize(
    "text",
    [
        "NATO-led troops left.",
        "US - Iranian talks began.",
        "The army - which left - came back.",
        "REBELS ATTACK TOWN - A quiet week ends.",
        "Syria (formerly a republic) - The country fell.",
        "Friday, January 6 – Rebels attacked a convoy.",
        "ISIS - The group left.",
        "(About 300 people, on 18 October) - the rest stayed.",
        "IRAN/IRAQ - Talks began.",
    ],
)
def test_is_none(text: str) -> None:
    assert after_dateline(text, 0, len(text)) == 0


def test_is_no_party() -> None:
    claims = rashomon.read("SARAJEVO, February 7 - A mortar bomb in the market killed 68 people.\n").claims
    assert claims
    assert not any(a.evidence.text == "SARAJEVO" for claim in claims for a in claim.actors)
