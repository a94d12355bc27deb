"""Containers of places: "Dorn, in the province of Hadar" is Dorn (claim model, ruling 10: the more precise place stands)."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from rashomon.extract.places import PlaceMention
from rashomon.lexicon.countries import country_code
from rashomon.lexicon.place_words import place_lexicon
from rashomon.model.claim import PlaceRole
from rashomon.model.syntax import Sentence, Token

INSIDE = frozenset({"in", "of", "within"})
LONGEST = 10
"""Words between a place and its container at most: "Dorn, located some 45 km north and east of the city of"."""


def without_containers(s: Sentence, mentions: Sequence[PlaceMention]) -> tuple[PlaceMention, ...]:
    """The places of a sentence, in their order, without those that only tell where the one before lies."""
    if len(mentions) < 2:
        return tuple(mentions)
    kept: list[PlaceMention] = []
    before: PlaceMention | None = None
    for m in sorted(mentions, key=lambda m: m.first):
        if before is None or not _contains(s, before, m):
            kept.append(m)
        before = m
    return tuple(m for m in mentions if m in kept)


def _contains(s: Sentence, place: PlaceMention, other: PlaceMention) -> bool:
    if not 0 < other.first - place.last <= LONGEST:
        return False
    between = s.tokens[place.last + 1 : other.first]
    if all(t.text == "," for t in between):
        return bool(between) and (
            _is_region(s, place, other) if _is_conjunct(s, other) else _is_wide(s, other)
        )
    if _is_conjunct(s, other):
        return False
    border = s.tokens[other.head].lemma in place_lexicon().borders
    if (
        (other.role is PlaceRole.NEAR or border)
        and place.role is not PlaceRole.NEAR
        and _lies(between, border)
    ):
        return True
    country = country_code(other.evidence.text) or country_code(s.tokens[other.head].text)
    if not all(_places_it(t) or (country and t.pos == "PROPN") for t in between):
        return False
    return any(t.lower in INSIDE for t in between) and not _adds_another(between)


def _is_conjunct(s: Sentence, m: PlaceMention) -> bool:
    return s.tokens[m.head].dep == "conj"


def _is_wide(s: Sentence, m: PlaceMention) -> bool:
    """Whether a place is a country or a part of one by its name, or stands as an apposition."""
    head = s.tokens[m.head]
    wide = head.lower in place_lexicon().naming or country_code(m.evidence.text) is not None
    return wide or head.dep in {"appos", "npadvmod"}


def _is_region(s: Sentence, place: PlaceMention, other: PlaceMention) -> bool:
    """ "Dorn, Hadar Province" that the parser takes for a list: nothing is listed after it, and the first is no region."""
    naming = place_lexicon().naming
    wide = s.tokens[other.head].lower in naming and s.tokens[place.head].lower not in naming
    return wide and not s.children(other.head, "conj", "cc")


def _lies(between: Sequence[Token], border: bool) -> bool:
    """ "Dorn, near the lake", "the farm located near Dorn", "Dorn on the border": the place named tells more closely where."""
    opens = border or between[0].lower in {","} | place_lexicon().situated
    return opens and all(_places_it(t) or _leads(t) for t in between)


def _leads(t: Token) -> bool:
    return place_lexicon().roles.get(t.lower) in {PlaceRole.NEAR, PlaceRole.AT, PlaceRole.IN_AREA}


def _adds_another(between: Sequence[Token]) -> bool:
    """ "Dorn, and in Karsk": another place, unlike "Dorn, north and east of Karsk"."""
    words = place_lexicon()
    ways = words.adjectives | words.directions
    return any(a.lower == "and" and b.lower not in ways for a, b in pairwise(between))


def _places_it(t: Token) -> bool:
    """Whether a word may stand between a place and what it lies in."""
    words = place_lexicon()
    ways = words.adjectives | words.directions | words.naming | words.within | words.situated | INSIDE
    return t.lower in ways | {",", "the", "and"} or t.pos in {"ADJ", "NUM", "ADV"}
