"""Towns that are meant by "the city", "the village" or "there": those told of last (claim model, ruling 11, for places)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from rashomon.extract.place_mention import PlaceMention
from rashomon.lexicon.countries import country_code
from rashomon.lexicon.place_words import place_lexicon
from rashomon.lexicon.triggers import trigger_lexicon
from rashomon.model.claim import PlaceRole
from rashomon.model.syntax import Sentence, Token

POINTING = frozenset({"the", "this", "that"})
OBJECTS = frozenset({"dobj", "nsubjpass"})
HERE = frozenset({"there", "here"})
WITHIN = 4
"""A town is meant that was told of at most this many sentences before."""


def with_towns_told(
    sentences: Sequence[Sentence], found: Sequence[tuple[PlaceMention, ...]]
) -> tuple[tuple[PlaceMention, ...], ...]:
    """The places of every sentence, with those that "the city" and "there" stand for."""
    told: PlaceMention | None = None
    called: dict[str, tuple[int, PlaceMention]] = {}
    at = 0
    last: PlaceMention | None = None
    whole = []
    for s, places in zip(sentences, found, strict=True):
        if told is not None and s.index - at <= WITHIN:
            places = (*places, *_meant(s, told, places, told is last))
        places = (*places, *_of_the_name(s, called, places)) if called else places
        whole.append(places)
        called.update((noun, (s.index, p)) for p in places for noun in _nouns_of(s, p))
        named = [p for p in places if not (p.metonym or p.dateline)]
        last = (named[0] if len(named) == 1 else None) if named else last
        towns = [p for p in places if is_town(s, p)]
        if towns:
            told, at = towns[-1], s.index
    return tuple(whole)


def is_town(s: Sentence, place: PlaceMention) -> bool:
    """A town where something is, not one on the way and nothing wider."""
    head = s.tokens[place.head]
    if place.metonym or place.dateline or place.origin or place.role not in {PlaceRole.AT, PlaceRole.TO}:
        return False
    words = place_lexicon()
    wide = head.lower in words.heads or place.evidence.text.split()[0].lower() in words.adjectives
    return place.known and not wide and not country_code(place.evidence.text)


def _meant(s: Sentence, told: PlaceMention, places: Sequence[PlaceMention], last: bool) -> list[PlaceMention]:
    """What stands in a sentence for the town told of; "there" only where it is the ``last`` place named."""
    found = []
    for token in s.tokens:
        if token.lower not in place_lexicon().towns and (token.lower not in HERE or not last):
            continue
        role = _role(s, token)
        if role is None or any(p.first <= token.i <= p.last or p.governor == token.i for p in places):
            continue
        if token.lower in HERE and any(p.last < token.i and not p.metonym for p in places):
            continue  # a place of the same sentence
        found.append(_standing_for(s, told, token, role))
    return found


def _nouns_of(s: Sentence, place: PlaceMention) -> list[str]:
    """The noun of places that a place was called by: "the Dorn valley", "the camp at Dorn", "the district of Dorn"."""
    if place.metonym or place.origin:
        return []
    heads = place_lexicon().heads
    above = s.tokens[s.tokens[s.tokens[place.head].head].head]  # what the preposition before it belongs to
    found = [s.tokens[place.head].lower] if place.first < place.last or place.head == place.first else []
    return [n for n in (*found, above.lower) if n in heads and n not in place_lexicon().towns]


def _of_the_name(
    s: Sentence, called: Mapping[str, tuple[int, PlaceMention]], places: Sequence[PlaceMention]
) -> list[PlaceMention]:
    """ "The valley", "that district": the place told of before that has this noun in its name."""
    found = []
    for token in s.tokens:
        at, told = called.get(token.lower, (0, None))
        if told is None or s.index - at > WITHIN or token.lower in place_lexicon().sole:
            continue
        if any(p.first <= token.i <= p.last or p.governor == token.i for p in places):
            continue
        if (role := _role(s, token)) is not None:
            found.append(_standing_for(s, told, token, role))
    return found


def _standing_for(s: Sentence, told: PlaceMention, token: Token, role: PlaceRole) -> PlaceMention:
    i, governor = token.i, s.tokens[s.tokens[token.head].head].i
    return replace(told, role=role, first=i, last=i, head=i, governor=governor, metonym=False, origin=False)


def _role(s: Sentence, token: Token) -> PlaceRole | None:
    """How a word that points back at a town locates; ``None`` where it is no such word."""
    if token.lower in HERE:
        above = s.tokens[token.head]
        tells = above.pos in {"VERB", "AUX"} or above.lemma in trigger_lexicon().nouns  # "the strikes there"
        return PlaceRole.AT if token.dep == "advmod" and tells else None
    if token.pos != "NOUN" or not points_back(s, token):
        return None
    above = s.tokens[token.head]
    if token.dep == "pobj":
        role = place_lexicon().roles.get(above.lower)
        if above.lower == "of" and s.tokens[above.head].lower in place_lexicon().directions:
            role = PlaceRole.NEAR  # "west of the city"
        return PlaceRole.AT if role is PlaceRole.IN_AREA else role
    taken = token.dep in OBJECTS and above.lemma in trigger_lexicon().verbs
    words = place_lexicon()
    part = token.dep == "poss" and token.lower in words.towns and above.lower in words.heads | words.loose
    return PlaceRole.AT if taken or part else None


def points_back(s: Sentence, token: Token) -> bool:
    """ "The city", "the besieged town", not "the city of Gao", "the port city" or "the capital's twin city"."""
    children = s.children(token.i)
    return any(c.dep == "det" and c.lower in POINTING for c in children) and not any(
        c.dep in {"prep", "compound", "poss", "appos", "nummod", "relcl"} for c in children
    )
