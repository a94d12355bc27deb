"""Figures given anew for what was told before, deaths that words of violence count, and tolls in other words:
``extract.figures_retold``, ``given_numbers``, ``counted_deaths``."""

from __future__ import annotations

import pytest

import rashomon
from rashomon.model.claim import Polarity
from tests.extract.test_claims import summary


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        # a figure for what was told before has its kind and its victims
        (
            "The raid killed 90 monks. Doctors put the figure at 50.",
            [("killed", ["monks"], [90]), ("killed", ["monks"], [50])],
        ),
        (
            "Norland arrested 40 monks. Their abbot, whose own tally stands at 60, complained.",
            [("arrest", ["monks"], [40]), ("arrest", ["monks"], [60])],
        ),
        (
            "Ninety monks died. The figure was later revised to 16.",
            [("killed", ["monks"], [90]), ("killed", ["monks"], [16])],
        ),
        # where nothing was told before it counts nothing
        ("The army has 200 tanks. The ministry put the figure at 150.", []),
        (
            "Nine monks died. The number of tanks stands at 40.",
            [("killed", ["monks"], [9])],
        ),
        ("Nine monks died. The share of farmers was put at 20 percent.", [("killed", ["monks"], [9])]),
        # tolls
        ("Nine monks died. The toll is now 47.", [("killed", ["monks"], [9]), ("killed", [], [47])]),
        ("The prefecture gave the death toll as 31.", [("killed", [], [31])]),
        ("Troops recovered 113 corpses.", [("killed", [], [113])]),
        ("The front mourned four of its fighters.", [("killed", ["fighters"], [4])]),
        ("Residents began burying their dead.", []),
        ("Deaths and injuries were reported in Dorn.", [("killed", [], []), ("wounded", [], [])]),
        ("Twelve monks are in critical condition.", [("wounded", ["monks"], [12])]),
        ("Medics evacuated 50 casualties.", []),
        # a word of violence with a figure tells of deaths too (ruling 20)
        (
            "The militia massacred 45 villagers.",
            [("violence_against_civilians", ["villagers"], [45]), ("killed", ["villagers"], [45])],
        ),
        ("The militia massacred villagers.", [("violence_against_civilians", ["villagers"], [])]),
        # who was hurt is told once
        (
            "More than 300 wounded men were taken to hospitals in Dorn.",
            [("wounded", ["wounded men"], [300])],
        ),
        (
            "Some 9,000 people uprooted by the war are sheltering in schools.",
            [("displacement", ["people"], [9000])],
        ),
    ],
)
def test_tolls(text: str, claims: list[tuple[str, list[str], list[float | None]]]) -> None:
    assert summary(text) == claims


def test_whoever_gives_a_figure_anew_is_its_source() -> None:
    *_, again = rashomon.read("Ninety monks died, the rebels said. The army put the number at 12.").claims
    assert [s.evidence.text for s in again.sources if s.evidence] == ["army"]
    assert "put" in again.trigger.text


def test_what_was_told_of_whom_is_denied() -> None:
    denial = rashomon.read("Norland, accused by experts of arming the rebels, denies it.").claims[-1]
    assert (denial.kind.value, denial.polarity) == ("military_support", Polarity.NEGATIVE)
    assert [a.evidence.text for a in denial.actors] == ["Norland"]
