"""Countries, continents and oceans by all their names and adjectives: ``toponyms.toml`` beside ``demonyms.toml``."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, lru_cache

from rashomon.lexicon.countries import country_code, demonym_code
from rashomon.lexicon.folding import fold
from rashomon.lexicon.gazetteer import GazetteerPlace, country_place
from rashomon.lexicon.loader import load_table


def wide_place(name: str) -> GazetteerPlace | None:
    """The country, continent, ocean or landmark of that name."""
    if code := country_code(name):
        try:
            return country_place(code)
        except KeyError:
            return None
    return _wide().get(fold(name))


def lands(name: str) -> tuple[GazetteerPlace, ...]:
    """Counties, rivers, mountains and islands of that name."""
    return _lands().get(fold(name), ())


@lru_cache(maxsize=1)
def _lands() -> Mapping[str, tuple[GazetteerPlace, ...]]:
    found: dict[str, tuple[GazetteerPlace, ...]] = {}
    for kind, rows in load_table("toponyms")["land"].items():
        for key, name, others, country, admin1, lat, lon in rows:
            place = GazetteerPlace(f"land:{key}", name, kind, country, lat, lon, 0, admin1)
            for alias in {fold(n) for n in (name, *others)}:
                found[alias] = (*found.get(alias, ()), place)
    return found


def called(name: str) -> tuple[str, bool]:
    """The name that a short form, an adjective or a word for people stands for, and whether it is one of the latter.

    The name itself where it is none of these.
    """
    table = load_table("toponyms")
    if name in table["names"]:
        return table["names"][name], False
    if name in table["adjectives"]:
        return table["adjectives"][name], True
    if code := demonym_code(name):
        return country_place(code).name, True
    if place := _peoples().get(name.lower()):
        return place.name, True
    return name, False


@cache
def toponym_words(kind: str) -> frozenset[str]:
    """Words that stand in, before or for names of places, in lower case; ``kind`` is a key of ``words`` in ``toponyms.toml``."""
    return frozenset(load_table("toponyms")["words"][kind])


def written_out(word: str) -> str | None:
    """What a short form of a word of names stands for ("mt": "mount")."""
    short: Mapping[str, str] = load_table("toponyms")["short"]
    return short.get(word)


@lru_cache(maxsize=1)
def _rows() -> tuple[tuple[GazetteerPlace, tuple[str, ...], tuple[str, ...]], ...]:
    table = load_table("toponyms")
    countries = (
        (GazetteerPlace(f"country:{code}", name, "country", code, lat, lon), (name, *others), tuple(people))
        for code, name, others, people, lat, lon in table["countries"]["rows"]
    )
    continents = (
        (GazetteerPlace(f"wide:{key}", name, "continent", "", lat, lon), (name, *others), ())
        for key, name, others, lat, lon in table["continents"]["rows"]
    )
    landmarks = (
        (GazetteerPlace(f"wide:{key}", name, "facility", country, lat, lon), (name, *others), ())
        for key, name, others, country, lat, lon in table["landmarks"]["rows"]
    )
    return (*countries, *continents, *landmarks)


@lru_cache(maxsize=1)
def _wide() -> Mapping[str, GazetteerPlace]:
    return {fold(name): place for place, names, _ in _rows() for name in names}


@lru_cache(maxsize=1)
def _peoples() -> Mapping[str, GazetteerPlace]:
    return {
        form: place for place, _, people in _rows() for p in people for form in (p.lower(), f"{p.lower()}s")
    }
