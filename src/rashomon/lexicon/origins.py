"""Words of the names of bodies that speak in many countries: ``origins.toml``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from rashomon.lexicon.loader import load_table


@dataclass(frozen=True, slots=True)
class OriginLexicon:
    """The lists of the file, the words of a phrase as a set; ``common`` are all words that by themselves name nobody."""

    national: tuple[frozenset[str], ...]
    spelled_out: tuple[frozenset[str], ...]
    many: frozenset[str]
    matters: frozenset[str]
    local: frozenset[str]
    added: frozenset[str]
    small: frozenset[str]
    spellings: Mapping[str, str]
    common: frozenset[str]


@lru_cache(maxsize=1)
def origin_lexicon() -> OriginLexicon:
    """The table, read once a process."""
    t = load_table("origins")
    small = frozenset(t["small"])
    national, spelled_out = _bodies(t["national"], small), _bodies(t["spelled_out"], small)
    return OriginLexicon(
        national=national,
        spelled_out=spelled_out,
        many=frozenset(t["many"]),
        matters=frozenset(t["matters"]),
        local=frozenset(t["local"]),
        added=frozenset(t["added"]),
        small=small,
        spellings=t["spellings"],
        common=frozenset().union(*national, *spelled_out, t["matters"], t["plain"], t["local"], t["added"]),
    )


def _bodies(phrases: list[str], small: frozenset[str]) -> tuple[frozenset[str], ...]:
    return tuple(frozenset(phrase.split()) - small for phrase in phrases)


@lru_cache(maxsize=1)
def _countries() -> Mapping[str, tuple[str, tuple[str, ...]]]:
    rows = load_table("demonyms")["countries"]
    return {code: (name, tuple(people)) for code, name, _, people in rows}


def country_name(code: str) -> str:
    """The name of a country by its ISO 3166-1 code; the code where the table has none."""
    return _countries().get(code, (code, ()))[0]


def adjectives(code: str) -> tuple[str, ...]:
    """The words for a country's people and things ("Syrian")."""
    return _countries().get(code, ("", ()))[1]
