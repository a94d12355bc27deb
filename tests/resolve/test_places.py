"""Names of places are found by the company they keep, or left alone."""

import pytest

from rashomon.model.claim import Claim, ClaimPlace, Kind, PlaceRole
from rashomon.model.document import Document
from rashomon.model.span import Evidence
from rashomon.resolve.places import resolve_places


def places(text: str, *names: str, role: PlaceRole = PlaceRole.AT) -> list[ClaimPlace]:
    found = tuple(ClaimPlace(Evidence.at(text, s := text.index(n), s + len(n)), role) for n in names)
    quote = Evidence.at(text, 0, len(text))
    (claim,) = resolve_places((Claim("1", Kind.ATTACK, quote, quote, places=found),), Document("d", text))
    return list(claim.places)


@pytest.mark.parametrize(
    ("text", "name", "lat", "precision"),
    [
        ("Lebanon's army said that shells fell on Tripoli, in northern Lebanon.", "Tripoli", 34.4, 1),
        ("Militias fought in Tripoli, the capital of Libya.", "Tripoli", 32.9, 1),
        ("Fighting went on in Helmand, Afghanistan.", "Helmand", 31.0, 4),
        ("Fighting went on in northern Yemen.", "northern Yemen", 15.5, 5),
        ("Troops in Ukraine reached Avdeevka.", "Avdeevka", 48.1, 1),
    ],
)
def test_a_place_is_found_in_the_country_that_the_report_is_about(
    text: str, name: str, lat: float, precision: int
) -> None:
    (place,) = places(text, name)
    assert place.lat == pytest.approx(lat, abs=0.1)
    assert place.precision == precision


def test_near_a_town_is_not_exact() -> None:
    (place,) = places("A mine went off near Kandahar, Afghanistan.", "Kandahar", role=PlaceRole.NEAR)
    assert place.precision == 2


def test_an_unknown_name_stays_open_and_leaves_the_others_alone() -> None:
    unknown, known = places("Patrols met at Qqxthorpe and in Khartoum, Sudan.", "Qqxthorpe", "Khartoum")
    assert (unknown.place, unknown.lat) == (None, None)
    assert known.lat == pytest.approx(15.55, abs=0.1)


def test_a_name_of_many_places_is_not_guessed() -> None:
    (place,) = places("A bus was burnt in San Pedro.", "San Pedro")
    assert place.place is None
