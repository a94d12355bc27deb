"""Towns, reviewed places and countries by their many spellings."""

import pytest

from rashomon.lexicon.gazetteer import PRECISION, database, known, lookup, spelled_alike
from rashomon.lexicon.loader import load_table


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
