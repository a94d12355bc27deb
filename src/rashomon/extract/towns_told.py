"""Towns that are meant by "the city", "the village" or "there": those told of last (claim model, ruling 11, for places)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from rashomon.extract.place_mention import PlaceMention
from rashomon.lexicon.countries import country_code
from rashomon.lexicon.place_words import place_lexicon
from rashomon.lexicon.triggers import trigger_lexicon
from rashomon.model.claim import PlaceRole
from rashomon.model.syntax import Sentence, Token

POINTING = frozenset({"the", "this", "that"})
OBJECTS = frozenset({"dobj", "nsubjpass"})
WITHIN = 4
"""A town is meant that was told of at most this many sentences before."""


def with_towns_told(
    sentences: Sequence[Sentence], found: Sequence[tuple[PlaceMention, ...]]
) -> tuple[tuple[PlaceMention, ...], ...]:
    """The places of every sentence, with those that "the city" and "there" stand for."""
    told: PlaceMention | None = None
    at = 0
    last: PlaceMention | None = None
    whole = []
    for s, places in zip(sentences, found, strict=True):
        if told is not None and s.index - at <= WITHIN:
            places = (*places, *_meant(s, told, places, told is last))
        whole.append(places)
        named = [p for p in places if not (p.metonym or p.dateline)]
        last = (named[0] if len(named) == 1 else None) if named else last
        towns = [p for p in places if _is_town(s, p)]
        if towns:
            told, at = towns[-1], s.index
    return tuple(whole)


def _is_town(s: Sentence, place: PlaceMention) -> bool:
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
        if token.lower not in place_lexicon().towns and (token.lower != "there" or not last):
            continue
        role = _role(s, token)
        if role is None or any(p.first <= token.i <= p.last or p.governor == token.i for p in places):
            continue
        i, governor = token.i, s.tokens[s.tokens[token.head].head].i
        found.append(
            replace(told, role=role, first=i, last=i, head=i, governor=governor, metonym=False, origin=False)
        )
    return found


def _role(s: Sentence, token: Token) -> PlaceRole | None:
    """How a word that points back at a town locates; ``None`` where it is no such word."""
    if token.lower == "there":
        return PlaceRole.AT if token.dep == "advmod" and s.tokens[token.head].pos in {"VERB", "AUX"} else None
    if token.lower not in place_lexicon().towns or token.pos != "NOUN" or not _points(s, token):
        return None
    above = s.tokens[token.head]
    if token.dep == "pobj":
        role = place_lexicon().roles.get(above.lower)
        return PlaceRole.AT if role is PlaceRole.IN_AREA else role
    taken = token.dep in OBJECTS and above.lemma in trigger_lexicon().verbs
    return PlaceRole.AT if taken else None


def _points(s: Sentence, token: Token) -> bool:
    """ "The city", "the besieged town", not "the city of Gao", "the port city" or "the capital's twin city"."""
    children = s.children(token.i)
    return any(c.dep == "det" and c.lower in POINTING for c in children) and not any(
        c.dep in {"prep", "compound", "poss", "appos", "nummod", "relcl"} for c in children
    )
