"""Figures of a sentence: how many or how much, of what, and how the number bounds it (claim model, Quantities)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rashomon.extract.counted_nouns import counted_at, counted_by, gathered_in, gathers, words_for
from rashomon.extract.number_bounds import bounds_of, relation_of
from rashomon.extract.number_names import is_name
from rashomon.extract.number_units import PERCENT, amount_at, currency, locates, measured
from rashomon.lexicon.nouns import noun_classes
from rashomon.lexicon.numbers import number_lexicon
from rashomon.model.claim import Relation
from rashomon.model.span import Evidence
from rashomon.model.syntax import Sentence


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure at tokens ``first`` to ``last``.

    ``counted`` is the head noun of what is counted, ``None`` where it is left out (``elliptic``: "12 were killed").
    ``indefinite`` marks "a" and "another", ``zero`` "no casualties", ``rest`` "the rest", ``share`` a percentage,
    ``locative`` a distance that only locates, ``duration`` a length of time.
    """

    evidence: Evidence
    relation: Relation
    low: float | None
    best: float | None
    high: float | None
    unit: str | None
    counted: int | None
    of: str
    first: int
    last: int
    indefinite: bool = False
    locative: bool = False
    duration: bool = False
    zero: bool = False
    rest: bool = False
    share: bool = False
    elliptic: bool = False


def find_figures(sentence: Sentence) -> tuple[Figure, ...]:
    """The figures of a parsed sentence in order; years, ages, times and numbers in names are none."""
    found: list[Figure] = []
    i = 0
    opening = number_lexicon().opening
    while i < len(sentence.tokens):
        word = sentence.tokens[i].lower
        if word not in opening and (word.isalpha() or not any(map(str.isdigit, word))):
            i += 1
            continue
        figure = (
            _rest(sentence, i, found)
            or _zero(sentence, i)
            or _number(sentence, i)
            or _indefinite(sentence, i)
        )
        if figure is not None:
            found.append(figure)
            i = max(i, figure.last)
        i += 1
    return tuple(f for f in found if not _is_whole(sentence, f, found))


def _is_whole(s: Sentence, figure: Figure, found: Sequence[Figure]) -> bool:
    """ "14 of the 16 drones": of what the part is one, which counts nothing itself."""
    if figure.counted is None or s.tokens[figure.counted].dep != "pobj":
        return False
    of = s.tokens[s.tokens[figure.counted].head]
    part = [f for f in found if f is not figure and f.counted == figure.counted and f.last == of.i - 1]
    return of.lower == "of" and bool(part) and figure.first > of.i


def _number(s: Sentence, i: int) -> Figure | None:
    numeral = amount_at(s, i)
    if numeral is not None and numeral.high is not None and _changes(s, numeral.first):
        return None  # "rose from 12 to 15": 15 is what it has come to
    if numeral is None or is_name(s, numeral.first, numeral.last, numeral.value):
        return None
    numeral, unit = measured(s, numeral)
    relation, first, last = relation_of(s, numeral)
    counted = counted_by(s, numeral, first, last, unit is not None)
    low, best, high = bounds_of(numeral, relation)
    return Figure(
        s.evidence(first, last),
        relation,
        low,
        best,
        high,
        currency(s, numeral) or unit,
        gathered_in(s, counted) if unit is None else counted,
        words_for(s, counted, last),
        first,
        last,
        locative=locates(s, unit, last),
        duration=unit in number_lexicon().durations,
        share=unit == PERCENT,
        elliptic=counted is None,
    )


def _changes(s: Sentence, first: int) -> bool:
    """Whether a number is what a figure was before: "from 12" of a toll that rose or was raised."""
    before = s.tokens[first - 1] if first else None
    if before is None or before.lower != "from":
        return False
    governor = s.tokens[before.head]
    return any(t.lemma in number_lexicon().changing for t in (governor, s.tokens[governor.head]))


def _zero(s: Sentence, i: int) -> Figure | None:
    words, token = number_lexicon(), s.tokens[i]
    for length in (3, 2):
        if tuple(t.lower for t in s.tokens[i : i + length]) in words.zero_phrases:
            return _zero_at(s, i, i + length - 1)
    if token.lower not in words.zero or (token.lower == "no" and token.dep not in {"det", "neg"}):
        return None
    return _zero_at(s, i, i)


def _zero_at(s: Sentence, first: int, last: int) -> Figure:
    counted = counted_at(s, last, last, False)
    evidence = s.evidence(first, last)
    of = words_for(s, counted, last)
    return Figure(
        evidence,
        Relation.EXACTLY,
        0,
        0,
        0,
        None,
        counted,
        of,
        first,
        last,
        zero=True,
        elliptic=counted is None,
    )


def _indefinite(s: Sentence, i: int) -> Figure | None:
    """ "A" and "another" before a noun in the singular; whether they count is for the caller to say (ruling 28)."""
    token = s.tokens[i]
    if token.dep != "det" or token.lower not in {"a", "an", "another"}:
        return None
    head = s.tokens[token.head]
    classes = noun_classes(head.lemma)
    if head.pos not in {"NOUN", "PROPN"} or head.tag in {"NNS", "NNPS"} or classes & {"partitive", "time"}:
        return None
    made_up = [n for c in s.children(head.i, "prep") if c.lower == "of" for n in s.children(c.i, "pobj")]
    if gathers(head) and any(n.pos == "NUM" for n in made_up):
        return None  # "a family of seven" counts seven
    told = [n for n in made_up if s.children(n.i, "nummod")]
    if any(gathered_in(s, n.i) == head.i for n in told):
        return None  # "a group of 40 gunmen" counts 40
    return Figure(
        s.evidence(i, i),
        Relation.EXACTLY,
        1,
        1,
        1,
        None,
        head.i,
        words_for(s, head.i, i),
        i,
        i,
        indefinite=True,
    )


def _rest(s: Sentence, i: int, before: Sequence[Figure]) -> Figure | None:
    """ "The rest": what is left of a whole when the report gives the parts, else nothing."""
    if tuple(t.lower for t in s.tokens[i : i + 2]) not in number_lexicon().rest:
        return None
    left = _left_of(s, before)
    if left is None:
        return None
    last = i + 1
    whole = before[0]
    return Figure(
        s.evidence(i, last),
        Relation.EXACTLY,
        left,
        left,
        left,
        None,
        None,
        whole.of,
        i,
        last,
        rest=True,
        elliptic=True,
    )


def _left_of(s: Sentence, before: Sequence[Figure]) -> float | None:
    """What the parts ("1,524 of them") leave of the whole that comes first; ``None`` where it cannot be told."""
    exact = [f for f in before if not f.indefinite and not f.duration and not f.locative]
    if len(exact) < 2 or any(f.relation is not Relation.EXACTLY or f.best is None for f in exact):
        return None
    whole, *parts = exact
    if not all(p.counted is not None and s.tokens[p.counted].pos == "PRON" for p in parts):
        return None
    left = (whole.best or 0) - sum(p.best or 0 for p in parts)
    return left if left > 0 else None
