"""Noun phrases as parties are named: ``extract.noun_phrases``."""

from __future__ import annotations

import pytest

from rashomon.extract.noun_phrases import phrase
from tests.conftest import segmented


def phrase_of(text: str, head: str) -> str:
    """The phrase headed by a word."""
    for s in segmented(text).sentences:
        for t in s.tokens:
            if t.text == head:
                evidence = phrase(s, t.i)
                assert evidence.holds_in(s.source)
                return evidence.text
    raise AssertionError(head)


@pytest.mark.parametrize(
    ("text", "head", "name"),
    [
        ("The two helicopters fired rockets.", "helicopters", "helicopters"),
        ("Several armed men attacked a village.", "men", "armed men"),
        ("Their houses were burned.", "houses", "houses"),
        ("More than 300 members of the Nuer militia fled.", "members", "members of the Nuer militia"),
        (
            "The French-led coalition against AQIM bombed the camp.",
            "coalition",
            "French-led coalition against AQIM",
        ),
        ("The so-called Islamic State shelled the town.", "State", "Islamic State"),
        ("Colonel Idris Kone, who leads the brigade, was killed.", "Kone", "Colonel Idris Kone"),
        ("The commander of the garrison, a major, fled.", "commander", "commander of the garrison"),
        ("The army arrested the moderate Imam Diallo.", "Diallo", "Imam Diallo"),
        ("He was accused of killing civilians.", "civilians", "civilians"),
        ("Jets bombed government troops near Kidal.", "troops", "government troops"),
        ("A 23-year-old soldier was shot.", "soldier", "soldier"),
        ('Members of the "Red Lion" were shot.', "Members", 'Members of the "Red Lion"'),
    ],
)
def test_phrase(text: str, head: str, name: str) -> None:
    assert phrase_of(text, head) == name


def test_dateline_is_no_part_of_a_name() -> None:
    assert (
        phrase_of("BAMAKO - Operation Barkhane Command sent troops to Gao.", "Command")
        == "Operation Barkhane Command"
    )


def test_dateline_alone_is_a_name() -> None:
    assert phrase_of("BAMAKO", "BAMAKO") == "BAMAKO"


def test_known_name_is_whole() -> None:
    text = "The bombing by the Islamic State of Iraq and the Levant killed nine people."
    assert phrase_of(text, "State") == "Islamic State of Iraq and the Levant"
