"""Words about places: ``place_words.toml``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from rashomon.lexicon.loader import load_table
from rashomon.model.claim import PlaceRole


@dataclass(frozen=True, slots=True)
class PlaceLexicon:
    """The sections of the file."""

    roles: Mapping[str, PlaceRole]
    listing: frozenset[str]
    naming: frozenset[str]
    towns: frozenset[str]
    focus: frozenset[str]
    loose: frozenset[str]
    loose_near: frozenset[str]
    adjectives: frozenset[str]
    directions: frozenset[str]
    beside: frozenset[str]
    borders: frozenset[str]
    taking: frozenset[str]
    sole: frozenset[str]
    within: frozenset[str]
    situated: frozenset[str]
    heads: frozenset[str]
    lines: frozenset[str]
    never: frozenset[str]
    causes: Mapping[str, frozenset[str]]
    shares: frozenset[str]
    departing: frozenset[str]
    befalls: Mapping[str, frozenset[str]]
    plights: frozenset[str]
    answers: frozenset[str]


@lru_cache(maxsize=1)
def place_lexicon() -> PlaceLexicon:
    """The words about places of English, read once a process."""
    t = load_table("place_words")
    return PlaceLexicon(
        roles={
            w: PlaceRole(role)
            for role, words in t["prepositions"].items()
            if role != "listing"
            for w in words
        },
        listing=frozenset(t["prepositions"]["listing"]),
        naming=frozenset(t["naming"]["nouns"]),
        towns=frozenset(t["naming"]["towns"]),
        focus=frozenset(t["naming"]["focus"]),
        loose=frozenset(t["naming"]["loose"]),
        loose_near=frozenset(t["naming"]["near"]),
        adjectives=frozenset(t["area"]["adjectives"]),
        directions=frozenset(t["area"]["directions"]),
        beside=frozenset(t["area"]["beside"]),
        borders=frozenset(t["area"]["borders"]),
        taking=frozenset(t["area"]["taking"]),
        sole=frozenset(t["area"]["sole"]),
        within=frozenset(t["area"]["within"]),
        situated=frozenset(t["area"]["situated"]),
        heads=frozenset(t["head"]["nouns"]),
        lines=frozenset(t["head"]["lines"]),
        never=frozenset(t["not_place"]["names"]),
        causes={noun: frozenset(words) for noun, words in t["not_place"]["causes"].items()},
        shares=frozenset(t["naming"]["shares"]),
        departing=frozenset(t["area"]["departing"]),
        befalls={verb: frozenset(words) for verb, words in t["befalls"]["verbs"].items()},
        plights=frozenset(t["befalls"]["nouns"]),
        answers=frozenset(t["answers"]["nouns"]),
    )
