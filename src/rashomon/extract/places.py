"""Places in sentences: names and phrases that locate, and how (claim model, rulings 10 and 22)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from rashomon.extract.clauses import conjuncts
from rashomon.extract.place_mention import PlaceMention
from rashomon.extract.place_names import find_surnames, is_place_name
from rashomon.extract.place_phrases import beside_place, name_bounds, place_named, place_of_object
from rashomon.extract.place_roles import in_name_of_actor, joined_to, of_origin, role_of
from rashomon.extract.towns_told import with_towns_told
from rashomon.extract.undergoing import undergoes
from rashomon.lexicon.countries import country_code
from rashomon.lexicon.dates import date_words
from rashomon.lexicon.numbers import number_lexicon
from rashomon.lexicon.place_words import place_lexicon
from rashomon.lexicon.triggers import trigger_lexicon
from rashomon.model.claim import PlaceRole
from rashomon.model.syntax import Sentence, Token

OBJECTS = frozenset({"dobj", "nsubjpass"})


def find_places(sentences: tuple[Sentence, ...]) -> tuple[tuple[PlaceMention, ...], ...]:
    """The places of every sentence of a report, in order."""
    surnames = find_surnames(sentences)
    return with_towns_told(sentences, [_in_sentence(s, surnames) for s in sentences])


def _in_sentence(s: Sentence, surnames: frozenset[str]) -> tuple[PlaceMention, ...]:
    found: list[PlaceMention] = list(_opening(s))
    for token in s.tokens:
        for mention in _mentions(s, token):
            if not any(m.head == mention.head for m in found):
                found.append(mention)
    found = [m for m in found if m.first != m.last or s.tokens[m.head].text not in surnames]
    return tuple(m for m in found if not _contained(s, m, found))


def _opening(s: Sentence) -> Iterator[PlaceMention]:
    """ "Near Mosul, three strikes ...": how items of a list of places open, however the parser takes it."""
    role = place_lexicon().roles.get(s.tokens[0].lower)
    if role is None or len(s.tokens) < 4:
        return
    at = 1
    while (
        at < len(s.tokens) and s.tokens[at].pos in {"PROPN", "ADJ", "X"} and s.tokens[at].text[:1].isupper()
    ):
        at += 1
    if (
        at > 1
        and at < len(s.tokens)
        and s.tokens[at].text == ","
        and s.tokens[at - 1].lower not in number_lexicon().months
        and s.tokens[at - 1].lower not in date_words()["weekdays"]
    ):
        yield PlaceMention(s.evidence(1, at - 1), role, 1, at - 1, at - 1, True, s.root().i)


def _contained(s: Sentence, mention: PlaceMention, found: list[PlaceMention]) -> bool:
    """The more precise place of a phrase stands for its container: "in the Belen neighborhood of Medellin"."""
    for other in found:
        if other is mention or mention.head not in s.subtree(other.head) or other.metonym:
            continue
        if s.tokens[mention.head].dep == "conj" and mention.head in conjuncts(s, other.head):
            continue
        above = s.tokens[s.tokens[mention.head].head]
        nested = above.dep == "prep" and above.head == other.head and above.lower in {"of", "in"}
        beside = s.tokens[mention.head].dep in {"appos", "npadvmod", "nmod"} and above.i == other.head
        if (
            (mention.first <= other.last <= max(mention.last, other.last) and mention.first >= other.first)
            or nested
            or beside
        ):
            return True
    return False


def _mentions(s: Sentence, token: Token) -> Iterator[PlaceMention]:
    if token.dep == "pobj":
        yield from _after_preposition(s, token)
    elif _is_taken(s, token) or (token.dep == "nsubj" and token.pos == "PROPN" and undergoes(s, token)):
        for head in conjuncts(s, token.i):
            yield from place_of_object(s, head, token)
    elif (
        token.dep in {"compound", "poss", "nmod"}
        and token.pos == "PROPN"
        and is_place_name(s, token.i, token.i)
    ):
        above = s.tokens[token.head]
        if above.pos == "NOUN" and token.dep != "poss":
            first, last = name_bounds(s, token.i)
            governor = None if country_code(token.text) else above.i  # "Chad strikes" may be those of Chad
            yield PlaceMention(
                s.evidence(first, last), PlaceRole.AT, first, last, token.i, True, governor, metonym=True
            )


def _is_taken(s: Sentence, token: Token) -> bool:
    """Whether something that is claimed is done to what a token names, or to a share of it."""
    return (
        token.dep in OBJECTS
        and (token.pos in {"PROPN", "NOUN"} or token.lower in place_lexicon().shares)
        and s.tokens[token.head].lemma in trigger_lexicon().verbs
    )


def _after_preposition(s: Sentence, token: Token) -> Iterator[PlaceMention]:
    preposition = s.tokens[token.head]
    role = role_of(s, token, preposition)
    if role is None or in_name_of_actor(s, preposition, token):
        return
    governor = s.tokens[joined_to(s, preposition).head].i
    origin = of_origin(s, preposition, role)
    found: list[PlaceMention] = []
    for head in conjuncts(s, token.i):
        found += place_named(s, head, role, governor) or (
            beside_place(s, head, role, governor) if found else []
        )
    yield from (replace(m, origin=True) if origin else m for m in found)
