"""Where and when a claim is to have happened: ``extract.circumstances``, ``sharing``, ``containers``."""

from __future__ import annotations

import pytest

import rashomon


def told(text: str) -> dict[str, tuple[list[str], str | None]]:
    """Places and date of every claim by its kind."""
    return {
        c.kind.value: ([p.evidence.text for p in c.places], c.date.evidence.text if c.date else None)
        for c in rashomon.read(text + "\n").claims
    }


@pytest.mark.parametrize(
    ("text", "kind", "places", "date"),
    [
        pytest.param(
            "Twelve people were killed on Friday when rebels ambushed a bus near Karsk.",
            "killed",
            ["Karsk"],
            "Friday",
            id="of the clause that tells how",
        ),
        pytest.param(
            "A mortar bomb that landed in Gao on Saturday killed nine people.",
            "killed",
            ["Gao"],
            "Saturday",
            id="of the clause on what did it",
        ),
        pytest.param(
            "Chad accused the rebels of shelling the town of Mao on Monday.",
            "accusation",
            [],
            None,
            id="not of what somebody is accused of",
        ),
        pytest.param(
            "The mayor called on Chad to end the attacks on hospitals.",
            "attack",
            [],
            None,
            id="not who is asked",
        ),
        pytest.param(
            "Nine farmers were wounded by a bomb hidden in a house located in the Sarn neighborhood, "
            "which the rebels had captured.",
            "wounded",
            ["Sarn neighborhood"],
            None,
            id="of a clause around one that tells of something else",
        ),
        pytest.param(
            "Nine people were killed in the Gao bombing.", "bombing", ["Gao"], None, id="before what happened"
        ),
        pytest.param(
            "Nine men died in the blazing orange fireball.",
            "killed",
            [],
            None,
            id="not a word that is a town's name too",
        ),
        pytest.param(
            "Four fighters from Chad were killed in Mopti.",
            "killed",
            ["Mopti"],
            None,
            id="not whence somebody is",
        ),
        pytest.param(
            "The mayor was kidnapped on 25 January 1988 and was found dead on 2 February near Mopti.",
            "abduction",
            [],
            "25 January 1988",
            id="not of what happened on another day",
        ),
    ],
)
def test_places_and_dates(text: str, kind: str, places: list[str], date: str | None) -> None:
    assert told(text)[kind] == (places, date)


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Gunmen shot a farmer in the village of Sarn, in the province of Hadar.", ["Sarn"]),
        ("Two rebels died in Gao, Mali.", ["Gao"]),
        ("Rebels killed a guard in the town of Kidal in northern Mali.", ["Kidal"]),
        ("Rebels killed nine men in Gao, Kidal and Mopti.", ["Gao", "Kidal", "Mopti"]),
        ("Rebels killed nine men in Mali and Chad.", ["Mali", "Chad"]),
        ("Government forces have recaptured the northern town of Halma.", ["Halma"]),
        ("Two rebels died in Gao, Kidal Region.", ["Gao"]),
        ("Gunmen shot a farmer in the town of Sarn, near the Turkish border.", ["Sarn"]),
        ("Gunmen shot a farmer near the Turkish border.", ["Turkish border"]),
        ("Gunmen shot a farmer near the border with Chad.", ["border with Chad"]),
        ("Gunmen shot a farmer in the village of Sarn on the border with Chad.", ["Sarn"]),
        (
            "The clashes took place in Gao, in the Kidal Region, and in Mopti in the Hadar Region.",
            ["Gao", "Mopti"],
        ),
    ],
)
def test_containers(text: str, places: list[str]) -> None:
    (claim,) = rashomon.read(text + "\n").claims
    assert [p.evidence.text for p in claim.places] == places
