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


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The army shelled Safi, in the tribal areas of Pakistan.", "Safi"),
        ("Peru's police said that Hector Delgado and Maria Delgado were freed near Delgado.", "Delgado"),
        (
            "Guerrillas attacked San Andres, San Miguel Department, in El Salvador, near Honduras.",
            "San Andres",
        ),
        ("The Syrian army reached FRG on Monday.", "FRG"),
    ],
)
def test_namesakes_elsewhere_persons_and_letters_are_no_places(text: str, name: str) -> None:
    (place,) = places(text, name)
    assert place.place is None


@pytest.mark.parametrize(
    ("text", "name", "lat", "lon"),
    [
        ("Talks on Syria were held in Geneva, the Syrian government said.", "Geneva", 46.2, 6.1),
        ("A man from Paris, Texas, fought in Syria, the United States said.", "Paris", 33.7, -95.6),
        ("A man from Paris fought in Syria, the United States said.", "Paris", 48.9, 2.4),
        ("The governor of New York spoke of the attacks in Ukraine.", "New York", 40.7, -74.0),
        (
            "A bomb went off in Armenia, Colombia's police said; Colombia blamed rebels.",
            "Armenia",
            4.5,
            -75.7,
        ),
        ("Armenia said that Armenian troops in Azerbaijan had withdrawn.", "Armenia", 40.0, 45.0),
        ("Police in New Jersey arrested two men from the United States.", "New Jersey", 40.2, -74.7),
    ],
)
def test_well_known_names_are_what_is_meant(text: str, name: str, lat: float, lon: float) -> None:
    (place,) = places(text, name)
    assert [place.lat, place.lon] == pytest.approx([lat, lon], abs=0.2)


def test_a_report_without_a_country_is_placed_by_its_towns_together() -> None:
    text = "Clashes went on in Apopa, Zacatecoluca and Soyapango."
    found = places(text, "Apopa", "Zacatecoluca", "Soyapango")
    assert {(p.place or "").partition(":")[0] for p in found} == {"geonames"}
    (alone,) = places("Clashes went on in Apopa.", "Apopa")
    assert alone.place is None
