"""Figures as they stand in a stretch of text: how many of what, with bounds, read from the words alone.

The parsed sentence is gone when a report's figures are checked against each other; what is not plainly a figure is none.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import inf

from rashomon.lexicon.arithmetic import arithmetic_words, counted_kind, is_among
from rashomon.lexicon.numbers import number_lexicon
from rashomon.model.claim import Relation
from rashomon.model.span import Span

WORD = re.compile(r"\d+(?:,\d{3})+|\d+(?:\.\d+)?|[^\W\d_]\w*(?:[’'.-]\w+)*|--|[^\w\s]")
SENTENCE_END = re.compile(r"[.!?][\"'”’)]*\s+(?=[\"'“‘(]*[A-Z0-9])|\n\s*\n")
LONGEST_NAME = 6
"""The most words between a number and the noun that it counts, that noun included."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word or a mark, in lower case, and where it stands in the text."""

    lower: str
    span: Span


@dataclass(frozen=True, slots=True)
class Count:
    """A figure: its bounds, the noun it counts (empty where left out), what that is (``people``, ``things`` or ``None``).

    ``first`` and ``last`` number its words, bounds and noun included; ``after`` is the number of the word behind it.
    """

    low: float
    high: float
    noun: str
    kind: str | None
    first: int
    last: int

    @property
    def after(self) -> int:
        """The number of the first word behind the figure."""
        return self.last + 1


def words_of(text: str, span: Span) -> tuple[Word, ...]:
    """The words and marks of a stretch of text."""
    return tuple(
        Word(m[0].lower().replace("’", "'"), Span(m.start(), m.end()))
        for m in WORD.finditer(text, span.start, span.end)
    )


def counts(words: Sequence[Word]) -> Iterator[Count]:
    """The figures of a stretch of text, in order."""
    i = 0
    while i < len(words):
        found = count_at(words, i)
        if found is not None:
            yield found
            i = found.last
        i += 1


def count_at(words: Sequence[Word], first: int) -> Count | None:
    """The figure that begins at a word, with the words that bound it; ``None`` for what may be no count."""
    if first >= len(words):
        return None
    word = words[first].lower
    if not word[0].isdecimal() and word.split("-")[0] not in _openings():
        return None
    relation, at = _bound(words, first)
    number, last = _number(words, at)
    if number is None:
        return None
    if words[last + 1 : last + 2] and words[last + 1].lower in arithmetic_words()["words.no_counts"]:
        return None
    noun, end = _noun(words, last + 1)
    low, high = {
        Relation.EXACTLY: (number, number),
        Relation.AT_LEAST: (number, inf),
        Relation.AT_MOST: (0.0, number),
    }.get(relation, (0.0, inf))
    return Count(low, high, noun, counted_kind(noun) if noun else None, first, end)


@lru_cache(maxsize=1)
def _openings() -> frozenset[str]:
    """The words that can begin a figure."""
    lexicon = number_lexicon()
    return frozenset({"a", "an", *lexicon.words, *(phrase[0] for phrase in lexicon.before)})


def _bound(words: Sequence[Word], at: int) -> tuple[Relation, int]:
    lexicon = number_lexicon()
    for length in (4, 3, 2, 1):
        phrase = tuple(w.lower for w in words[at : at + length])
        if len(phrase) == length and phrase in lexicon.before:
            return lexicon.before[phrase], at + length
    return Relation.EXACTLY, at


def _number(words: Sequence[Word], at: int) -> tuple[float | None, int]:
    """The number that begins at a word, and its last word: "14", "1,200", "twenty-five", "two hundred and ten", "a"."""
    if at >= len(words):
        return None, at
    lexicon, word = number_lexicon(), words[at].lower
    if word[0].isdecimal():
        value = float(word.replace(",", ""))
        return _multiplied(words, at, value)
    if word in {"a", "an"}:
        return _multiplied(words, at, 1.0)
    parts = word.split("-")
    if word == "both" or not all(part in lexicon.words for part in parts) or len(parts) > 2:
        return None, at
    value = float(sum(lexicon.words[part] for part in parts))
    if (
        len(parts) == 1
        and value >= 20
        and at + 1 < len(words)
        and 0 < lexicon.words.get(words[at + 1].lower, 0) < 10
    ):
        value, at = value + lexicon.words[words[at + 1].lower], at + 1
    return _multiplied(words, at, value)


def _multiplied(words: Sequence[Word], at: int, value: float) -> tuple[float | None, int]:
    lexicon = number_lexicon()
    if at + 1 >= len(words) or words[at + 1].lower not in lexicon.multipliers:
        return value, at
    if len(words[at + 1].lower) < 3:
        return None, at
    value, at = value * lexicon.multipliers[words[at + 1].lower], at + 1
    if at + 1 < len(words) and words[at + 1].lower == "and":
        more, last = _number(words, at + 2)
        if more is not None and more < 100 and words[at + 2].lower not in {"a", "an"}:
            return value + more, last
    return value, at


def _noun(words: Sequence[Word], at: int) -> tuple[str, int]:
    """The noun that a number before word ``at`` counts and the last word of its phrase: "young women", "members of the army"."""
    lexicon = arithmetic_words()
    end = at
    while end < len(words) and end - at < LONGEST_NAME and _names(words[end].lower, lexicon["words.clause"]):
        end += 1
    if end == at:
        return "", at - 1
    heads = [n for n in range(at, end) if words[n].lower == "of"]
    head = (heads[0] if heads else end) - 1
    if head < at:
        return "", at - 1
    return words[head].lower, end - 1


def _names(word: str, clause: frozenset[str]) -> bool:
    joins = word in arithmetic_words()["parts.joining"] or is_among(word, "parts.some")
    return word[0].isalpha() and word not in clause and not joins and word not in number_lexicon().words


def sentences_with(text: str, places: Iterable[int]) -> tuple[Span, ...]:
    """The sentences that hold the given places of a text, by their marks alone."""
    ends = [0, *(m.end() for m in SENTENCE_END.finditer(text)), len(text)]
    starts = sorted({bisect_right(ends, at, hi=len(ends) - 1) - 1 for at in places})
    return tuple(Span(ends[n], ends[n + 1]) for n in starts)
