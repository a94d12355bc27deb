"""Towns, reviewed places and countries by their many spellings."""

import pytest

from rashomon.lexicon.folding import without_kind
from rashomon.lexicon.gazetteer import PRECISION, database, known, lookup, spelled_alike
from rashomon.lexicon.loader import load_table
from rashomon.lexicon.regions import abbreviated, region, regions
from rashomon.lexicon.toponyms import lands, wide_place


@pytest.mark.parametrize("spelling", ["Dara'a", "Dara’a", "Daraa", "Deraa"])
def test_spellings_of_one_town_meet(spelling: str) -> None:
    assert any(p.country == "SY" and p.lat == pytest.approx(32.62, abs=0.05) for p in lookup(spelling))


def test_reviewed_places_and_countries_are_known_with_their_precision() -> None:
    assert lookup("Tiyas airbase")[0].precision == 1
    assert lookup("Darfur")[0].precision == 5
    assert lookup("the Sudan" if known("the Sudan") else "Sudan")[0].kind == "country"


def test_a_likely_misspelling_is_looked_for_in_given_countries_only() -> None:
    assert [p.country for p in spelled_alike("Khark'ivv", frozenset({"UA"}))][:1] == ["UA"]
    assert not spelled_alike("Khark'ivv", frozenset({"PE"}))


def test_what_is_no_place_is_not_known() -> None:
    assert not known("Qqxthorpe") and not known("12")


def test_reviewed_places_are_whole_and_lie_in_their_countries() -> None:
    towns: dict[str, list[tuple[float, float]]] = {}
    for country, lat, lon in database().execute("SELECT country, lat, lon FROM places"):
        towns.setdefault(country, []).append((lat, lon))
    seen = set()
    for kind, rows in load_table("places")["places"].items():
        assert kind in PRECISION
        for key, name, others, country, lat, lon in rows:
            assert key not in seen, f"{key} stands twice"
            seen.add(key)
            assert name and len(others) == len(set(others)), key
            # Deserts and small islands are far from towns; a slip in a coordinate is farther.
            far = 9.0 if kind in {"island", "region", "sea", "desert"} else 4.0
            near = any(abs(lat - a) < far and abs(lon - b) < far for a, b in towns.get(country, ()))
            assert near or not country, f"{key} is not in {country}"


@pytest.mark.parametrize(
    ("name", "country", "kind", "lat", "lon"),
    [
        ("Texas", "US", "state", 31.2, -99.3),
        ("Kherson", "UA", "state", 46.7, 33.4),
        ("Nova Scotia", "CA", "state", 45.0, -63.0),
        ("Travis County", "US", "county", 30.3, -97.8),
        ("Mayo", "IE", "county", 53.8, -9.3),
    ],
)
def test_regions_are_known_by_their_names(name: str, country: str, kind: str, lat: float, lon: float) -> None:
    (found,) = [r for r in regions(name) if r.country == country and r.kind == kind]
    assert [found.lat, found.lon] == pytest.approx([lat, lon], abs=0.7)


def test_abbreviations_are_regions_as_they_are_written() -> None:
    assert [r and r.name for r in map(abbreviated, ("Mo.", "N.Y.", "TX", "B.C."))] == [
        "Missouri",
        "New York",
        "Texas",
        "British Columbia",
    ]
    assert abbreviated("mo") is None


def test_every_abbreviation_and_adjective_leads_to_a_place() -> None:
    table = load_table("toponyms")
    assert all(region(*key.split(".")) for key in table["abbreviations"])
    names = {*table["adjectives"].values(), *table["names"].values()}
    assert not [n for n in names if not (wide_place(n) or lands(n) or regions(n) or lookup(n))]


@pytest.mark.parametrize(
    ("name", "bare"),
    [
        ("Travis County", "Travis"),
        ("County Mayo", "Mayo"),
        ("Kherson Oblast", "Kherson"),
        ("Departamento de Ica", "Ica"),
        ("Countyville", "Countyville"),
        ("State", "State"),
    ],
)
def test_the_word_for_what_a_region_is_can_be_left_out(name: str, bare: str) -> None:
    assert without_kind(name) == bare
