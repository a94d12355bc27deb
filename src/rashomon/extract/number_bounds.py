"""How the words around a number bound it, and what it can be at least and at most (claim model, Quantities)."""

from __future__ import annotations

from rashomon.extract.numerals import Numeral
from rashomon.lexicon.numbers import number_lexicon
from rashomon.model.claim import Relation
from rashomon.model.syntax import Sentence


def relation_of(s: Sentence, numeral: Numeral) -> tuple[Relation, int, int]:
    """How the words around a number bound it, and the tokens with those words."""
    words, tokens = number_lexicon(), s.tokens
    first, last = numeral.first, numeral.last
    relation = Relation.EXACTLY
    while first > 0:
        found = _phrase_before(s, first)
        if found is None:
            break
        first, outer = found
        relation = outer if outer is not Relation.EXACTLY or relation is Relation.EXACTLY else relation
    for length in (2, 1):
        phrase = tuple(t.lower for t in tokens[last + 1 : last + 1 + length])
        if len(phrase) == length and phrase in words.after:
            return words.after[phrase], first, last + length
    if numeral.vague:
        relation = Relation.AT_LEAST
    elif numeral.high is not None and relation in {Relation.EXACTLY, Relation.ABOUT}:
        relation = Relation.BETWEEN
        if first and tokens[first - 1].lower in {"between", "from"}:
            first -= 1
    return relation, first, last


def _phrase_before(s: Sentence, first: int) -> tuple[int, Relation] | None:
    words = number_lexicon()
    for length in (4, 3, 2, 1):
        if first - length >= 0:
            phrase = tuple(t.lower for t in s.tokens[first - length : first])
            if phrase in words.before:
                return first - length, words.before[phrase]
    return None


def bounds_of(numeral: Numeral, relation: Relation) -> tuple[float | None, float | None, float | None]:
    """The lowest value, the best one and the highest, ``None`` where the report leaves it open."""
    value, high = numeral.value, numeral.high
    if numeral.vague:
        return value, None, None
    if relation is Relation.AT_LEAST:
        return value, value, None
    if relation is Relation.AT_MOST:
        return None, high or value, high or value
    if high is not None:
        return value, None, high
    if relation is Relation.ABOUT:
        return None, value, None
    return value, value, value
