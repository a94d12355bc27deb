"""Weapons in a parsed sentence, by the classes of nouns."""

from __future__ import annotations

from collections.abc import Iterator

from rashomon.evaluate.names import singular
from rashomon.evaluate.words import classes_of, lemma_of
from rashomon.lexicon.loader import load_table
from rashomon.lexicon.nouns import noun_classes
from rashomon.model.span import Evidence, Span
from rashomon.model.syntax import Sentence, Token

CLASSES = {"explosive", "projectile", "firearm", "weapon"}
HANDLING = {"person", "armed_party", "authority"}
"""Those who have to do with weapons and are none: "bomb squad"."""


def weapons(sentence: Sentence, span: Span) -> Iterator[Evidence]:
    """The weapons named at ``span`` of a sentence, with the nouns that say of what sort ("CAR BOMB")."""
    for token in sentence.tokens:
        if span.start <= token.start and token.end <= span.end and _is_weapon(sentence, token):
            noun, last = _of_what(sentence, token)
            first = noun.i
            while first and _says_which(sentence.tokens[first - 1], sentence.tokens[first]):
                first -= 1
            yield sentence.evidence(first, last.i)


def is_weapon(words: str) -> bool:
    """Whether one of some words tells of a weapon by its class, or is a model's number ("AK-47")."""
    found = words.lower().replace("-", " ").split()
    return any(_names_weapon(w) or any(c.isdigit() for c in w) for w in found)


def _names_weapon(noun: str) -> bool:
    arms = load_table("roles_measure")["arms"]
    return any(CLASSES & noun_classes(n) or n in arms for n in (noun, singular(noun)))


def _says_which(before: Token, noun: Token) -> bool:
    """Whether a word before a weapon says of what sort it is: "car bomb", "explosive device", not "20-kg bomb"."""
    if lemma_of(before) in load_table("roles_measure")["measures"]:
        return False
    if "-" in {before.text, noun.text} and before.end == noun.start:
        return True
    if before.lower in load_table("roles_measure")["sorts_of_arms"]:
        return True
    if before.dep == "compound":
        return before.pos == "NOUN" or before.end == noun.start or "vehicle" in classes_of(before)
    return before.pos == "ADJ" and bool(CLASSES & classes_of(before))


def _of_what(sentence: Sentence, noun: Token) -> tuple[Token, Token]:
    """A weapon's noun, and the one of what it is made: "charge of dynamite", by whichever of both; else the noun twice."""
    tokens = sentence.tokens
    for made in range(max(2, noun.i), min(noun.i + 3, len(tokens)), 2):
        pair = tokens[made - 2], tokens[made]
        if tokens[made - 1].lower == "of" and all(_is_weapon(sentence, t) for t in pair):
            return pair
    return noun, noun


def _is_weapon(sentence: Sentence, token: Token) -> bool:
    if token.pos not in {"NOUN", "PROPN"} or not _names_weapon(lemma_of(token)):
        return False
    if token.dep != "compound" or token.head <= token.i:
        return True
    head = sentence.tokens[token.head]
    return not _names_weapon(lemma_of(head)) and not classes_of(head) & HANDLING
