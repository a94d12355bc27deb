"""Texts in capitals are read like others, and quoted in capitals."""

from __future__ import annotations

import pytest

import rashomon
from rashomon.segment.capitals import in_capitals, recased, running
from rashomon.segment.parser import load_dictionary

REPORT = (
    "Residents of Ayacucho said that Shining Path guerrillas killed three policemen on Monday. Peruvian troops led by General "
    "Ramiro Quispe later arrested 12 people near Lima, according to the Defense Ministry (MINDEF)."
)


def test_capitals_do_not_change_what_is_claimed() -> None:
    there, back = rashomon.read(REPORT + "\n"), rashomon.read(REPORT.upper() + "\n")
    assert len(there.claims) == 2
    for a, b in zip(there.claims, back.claims, strict=True):
        assert (a.kind, a.trigger.span, a.modality) == (b.kind, b.trigger.span, b.modality)
        assert [s.evidence.text.upper() for s in a.sources] == [s.evidence.text for s in b.sources]
        assert [t.evidence.text.upper() for t in a.actors] == [t.evidence.text for t in b.actors]
        assert [p.evidence.text.upper() for p in a.places] == [p.evidence.text for p in b.places]


def test_names_keep_a_capital() -> None:
    assert " ".join(
        recased(REPORT.upper().replace(".", " .").replace(",", " ,").split(), load_dictionary())
    ) == (
        "Residents of Ayacucho said that Shining Path guerrillas killed three policemen on Monday . Peruvian troops led by "
        "General Ramiro Quispe later arrested 12 people near Lima , according to the defense ministry (MINDEF) ."
    )


@pytest.mark.parametrize("text", ["The FMLN and the EPS met in San Salvador", "NATO", "UN, EU", ""])
def test_acronyms_make_no_capitals(text: str) -> None:
    assert not in_capitals(text.split())


@pytest.mark.parametrize(
    ("headline", "running_text"),
    [
        (
            "Syrian Army Captures Town Near Hama as Rebels Retreat",
            "Syrian Army captures town near Hama as rebels retreat",
        ),
        ("US - LED COALITION DENIES AIRSTRIKE", "US - led coalition denies airstrike"),
        (
            "THE ARMY IS IN A TOWN WHERE WHO HELD IS UNCLEAR",
            "The army is in a town where who held is unclear",
        ),
        (
            "NATO Troops Leave , Says General Mark Kowalczyk",
            "NATO troops leave , says General Mark Kowalczyk",
        ),
        (
            "Soldiers told General Mark Kowalczyk that they had left",
            "Soldiers told General Mark Kowalczyk that they had left",
        ),
    ],
)
def test_headlines_in_title_case(headline: str, running_text: str) -> None:
    assert " ".join(running(headline.split(), load_dictionary())) == running_text


def test_a_headline_in_title_case_claims() -> None:
    (claim,) = rashomon.read("Rebels Shell Village Near Hama\n").claims
    assert claim.kind == "shelling"
    assert [a.evidence.text for a in claim.actors] == ["Rebels"]


def test_a_name_with_an_apostrophe_is_a_name() -> None:
    (claim,) = rashomon.read("Clashes broke out in Dara’a province.\n").claims
    assert [p.evidence.text for p in claim.places] == ["Dara’a province"]
