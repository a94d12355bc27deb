"""Countries and the names of their people: ``demonyms.toml``."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from rashomon.lexicon.loader import load_table


@lru_cache(maxsize=1)
def _tables() -> tuple[Mapping[str, str], Mapping[str, str], frozenset[str]]:
    table = load_table("demonyms")
    countries: dict[str, str] = {}
    demonyms: dict[str, str] = {}
    for code, name, others, people in table["countries"]:
        countries |= {n.lower(): code for n in (name, *others)}
        demonyms |= {form: code for p in people for form in _forms(p)}
    return countries, demonyms, frozenset(form for p in table["peoples"] for form in _forms(p))


def _forms(people: str) -> tuple[str, str]:
    return people.lower(), f"{people.lower()}s"


def country_code(name: str) -> str | None:
    """The ISO 3166-1 code of a country by any of its names."""
    countries, name = _tables()[0], name.lower()
    return countries.get(name) or (countries.get(name[4:]) if name.startswith("the ") else None)


def demonym_code(word: str) -> str | None:
    """The ISO 3166-1 code that a word for a nation's people or things goes with ("Syrian", "Israelis")."""
    return _tables()[1].get(word.lower())


def is_people(word: str) -> bool:
    """Whether a word names a nation or a people, as a noun or an adjective."""
    _, demonyms, peoples = _tables()
    word = word.lower()
    return word in demonyms or word in peoples
