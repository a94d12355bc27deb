"""Names that many places share are told apart by the other names of the text; every name gets a best guess."""

from __future__ import annotations

import pytest

from rashomon.model.span import Span
from rashomon.resolve import Ranked, rank_toponyms
from rashomon.resolve.readings import readings


def ranked(text: str, name: str, *others: str) -> tuple[Ranked, ...]:
    spans = [Span(s := text.index(n), s + len(n)) for n in (name, *others)]
    return rank_toponyms(text, spans)[0]


@pytest.mark.parametrize(
    ("text", "names", "lat", "lon"),
    [
        ("A shop in Springfield, Mo., burned.", ["Springfield"], 37.2, -93.3),
        ("A shop in Springfield, Ill., burned.", ["Springfield"], 39.8, -89.6),
        ("A shop in Springfield (Oregon) burned.", ["Springfield"], 44.0, -123.0),
        (
            "Cordoba beat teams from Seville and Granada.",
            ["Cordoba", "Seville", "Granada"],
            37.9,
            -4.8,
        ),
        ("Cordoba beat teams from Rosario and Salta.", ["Cordoba", "Rosario", "Salta"], -32.3, -63.7),
        ("Syrian troops shelled Tripoli, Sidon and Beirut.", ["Tripoli", "Sidon", "Beirut"], 34.4, 35.8),
        ("Militias from Misrata and Zintan met in Tripoli.", ["Tripoli", "Misrata", "Zintan"], 32.9, 13.2),
        ("Deputies of Jackson County met in Medford.", ["Jackson County", "Medford"], 42.4, -122.9),
    ],
)
def test_the_company_decides(text: str, names: list[str], lat: float, lon: float) -> None:
    best = ranked(text, *names)[0]
    assert [best.place.lat, best.place.lon] == pytest.approx([lat, lon], abs=1.0)


@pytest.mark.parametrize(
    ("name", "place"),
    [
        ("Syrians", "Syria"),
        ("N.Y.", "New York"),
        ("Texans", "Texas"),
        ("northern Iraq", "Iraq"),
        ("EU", "European Union"),
        ("Kherson Oblast", "Kherson"),
        ("Mt. Vernon", "Mount Vernon"),
    ],
)
def test_adjectives_short_forms_and_parts_are_read(name: str, place: str) -> None:
    assert any(r.place.name.startswith(place) for r in readings(name))


def test_scores_add_up_and_say_how_sure_they_are() -> None:
    alone = ranked("A bus was burnt in San Pedro.", "San Pedro")
    assert sum(r.score for r in alone) == pytest.approx(1.0)
    assert alone[0].score < 0.6
    sure = ranked("Troops left Bakhmut for Kramatorsk, in Ukraine.", "Bakhmut", "Kramatorsk", "Ukraine")
    assert sure[0].score > 0.95


def test_a_name_that_no_list_has_is_put_beside_its_neighbours_and_says_so() -> None:
    text = "The Qqxthorpe Arms, a pub in Whitby, North Yorkshire, closed."
    best = ranked(text, "Qqxthorpe Arms", "Whitby", "North Yorkshire")[0]
    assert best.beside
    assert best.place.lat == pytest.approx(54.3, abs=0.3)
    assert ranked("The Qqxthorpe Arms closed.", "Qqxthorpe Arms") == ()


def test_the_order_of_mentions_does_not_matter() -> None:
    text = "Lancaster, Preston and Bolton were flooded."
    spans = [Span(s := text.index(n), s + len(n)) for n in ("Lancaster", "Preston", "Bolton")]
    assert rank_toponyms(text, spans) == tuple(reversed(rank_toponyms(text, spans[::-1])))
