"""What the parties of a claim are in the terms of MUC-4: a named person, some people, an organisation, a thing.

A party is told as a report tells it ("EIGHT ELN GUERRILLAS"); MUC-4 asks for its parts by themselves: GUERRILLAS who did it,
the ELN for whom. Grammar tells the parts, the lexicon's classes of nouns what each is.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby, takewhile

from rashomon.lexicon.actors import known_actor
from rashomon.lexicon.loader import load_table
from rashomon.lexicon.nouns import noun_classes
from rashomon.lexicon.titles import title_words
from rashomon.model.span import Evidence, Span
from rashomon.model.syntax import Sentence, Token

BODIES = {"armed_party", "authority", "reporter"}
THINGS = {"structure", "vehicle"}
WEAPONS = {"explosive", "projectile", "firearm"}
LEAD = {"DET", "NUM", "PUNCT", "PRON", "ADP", "SYM", "CCONJ"}
"""Parts of speech that open no filler: "the", "eight", "their"."""
JOINING = {"CCONJ", "PUNCT"}


class FillerKind(StrEnum):
    """What a part of a party is."""

    NAMED = "a person by name"
    PEOPLE = "people told of by what they are"
    BODY = "an organisation"
    THING = "a building, vehicle or installation"


@dataclass(frozen=True, slots=True)
class Filler:
    """A part of a party, what it is, and whether it is under arms or belongs to those who are."""

    kind: FillerKind
    words: Evidence
    armed: bool = False


def sentences_holding(sentences: Sequence[Sentence], span: Span) -> list[Sentence]:
    """The sentence in which a span lies, if it lies in one."""
    return [s for s in sentences if s.span.contains(span)][:1]


def fillers(sentence: Sentence, span: Span) -> Iterator[Filler]:
    """The parts of the party that stands at ``span`` of a sentence."""
    party = [t for t in sentence.tokens if span.start <= t.start and t.end <= span.end]
    head = _head(party)
    if head is None:
        return
    names = [name for one in _conjuncts(party) if (name := personal_name(one))]
    for name in names:
        words = _words(sentence, name)
        yield Filler(FillerKind.NAMED if known_actor(words.text) is None else FillerKind.BODY, words)
    if not names:
        yield from _unnamed(sentence, _without_lead([t for t in party if t.i <= head.i]))


def _unnamed(sentence: Sentence, phrase: Sequence[Token]) -> Iterator[Filler]:
    """The parts of a party that ends in no person's name; ``phrase`` is the party up to its head."""
    kind, armed = _kind(phrase), _is_armed(phrase)
    if kind is FillerKind.PEOPLE:
        body = [t for t in phrase[:-1] if t.pos == "PROPN" and not noun_classes(_lemma(t))]
        if body:
            yield Filler(FillerKind.BODY, _words(sentence, body), armed)
            phrase = [t for t in phrase if t.i > body[-1].i]
    if kind is not None:
        yield Filler(kind, _words(sentence, phrase), armed)


def _conjuncts(party: Sequence[Token]) -> Iterator[list[Token]]:
    """The phrases that "and" and commas join, each up to its first preposition ("the mayor", not "of Torrin")."""
    for joins, tokens in groupby(party, lambda t: t.pos in JOINING):
        if not joins:
            yield list(takewhile(lambda t: t.pos != "ADP", tokens))


def weapons(sentence: Sentence, span: Span) -> Iterator[Evidence]:
    """The weapons named at ``span`` of a sentence, with the nouns that say of what sort ("CAR BOMB")."""
    for token in sentence.tokens:
        if span.start <= token.start and token.end <= span.end and _is_weapon(sentence, token):
            first = token.i
            while first and sentence.tokens[first - 1].dep == "compound":
                first -= 1
            yield sentence.evidence(first, token.i)


def personal_name(tokens: Sequence[Token]) -> list[Token]:
    """The name that ends ``tokens``, without rank and title; empty where they end in no person's name."""
    name = list(takewhile(_can_be_personal, reversed(tokens)))[::-1]
    before = tokens[: len(tokens) - len(name)]
    titled = before and (
        _lemma(before[-1]).rstrip(".") in title_words() or "person" in noun_classes(_lemma(before[-1]))
    )
    return name if len(name) > 1 or (name and titled) else []


def whole_name(sentence: Sentence, name: Sequence[Token]) -> Evidence:
    """A personal name with the words before and after it that belong to it."""
    before = takewhile(_can_be_personal, reversed(sentence.tokens[: name[0].i]))
    after = takewhile(_can_be_personal, sentence.tokens[name[-1].i + 1 :])
    return _words(sentence, [*reversed([*before]), *name, *after])


def _can_be_personal(token: Token) -> bool:
    known = noun_classes(_lemma(token)) or _lemma(token).rstrip(".") in title_words()
    return token.pos == "PROPN" and not known and token.text.isalpha() and len(token.text) > 1


def _is_weapon(sentence: Sentence, token: Token) -> bool:
    if token.pos not in {"NOUN", "PROPN"} or not WEAPONS & noun_classes(_lemma(token)):
        return False
    return token.dep != "compound" or token.head <= token.i


def _head(party: Sequence[Token]) -> Token | None:
    inside = {t.i for t in party}
    return next((t for t in party if t.head not in inside or t.head == t.i), None)


def _kind(phrase: Sequence[Token]) -> FillerKind | None:
    head = _lemma(phrase[-1])
    classes = noun_classes(head)
    if THINGS & classes:
        return FillerKind.THING
    if head in load_table("roles_measure")["gathered"] or classes & {"person", "civilian"}:
        return FillerKind.PEOPLE
    if classes & BODIES or phrase[-1].pos == "PROPN":
        return FillerKind.BODY
    return None


def _is_armed(phrase: Sequence[Token]) -> bool:
    """Whether the head is one who fights, or a word before it says so ("military posts")."""
    before = {_lemma(t) for t in phrase} & set(load_table("roles_measure")["military"])
    return bool(before) or "armed_party" in noun_classes(_lemma(phrase[-1]))


def _without_lead(tokens: Sequence[Token]) -> list[Token]:
    kept = list(tokens)
    while len(kept) > 1 and kept[0].pos in LEAD:
        kept.pop(0)
    return kept


def _words(sentence: Sentence, tokens: Sequence[Token]) -> Evidence:
    return sentence.evidence(tokens[0].i, tokens[-1].i)


def _lemma(token: Token) -> str:
    return token.lemma.lower()
