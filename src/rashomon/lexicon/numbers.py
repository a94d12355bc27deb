"""Words for numbers, bounds and units: ``numbers.toml``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache

from rashomon.lexicon.loader import load_table
from rashomon.model.claim import Relation

Phrases = Mapping[tuple[str, ...], Relation]


@dataclass(frozen=True)
class NumberLexicon:
    """The tables of the file; phrases are tuples of lower-case words."""

    words: Mapping[str, int]
    multipliers: Mapping[str, int]
    vague: Mapping[str, int]
    phrases: Mapping[tuple[str, ...], int]
    before: Phrases
    after: Phrases
    zero: frozenset[str]
    zero_phrases: frozenset[tuple[str, ...]]
    rest: frozenset[tuple[str, ...]]
    fractions: Mapping[str, float]
    changing: frozenset[str]
    months: frozenset[str]
    clock: frozenset[str]
    age: frozenset[str]
    old: frozenset[str]
    labels: frozenset[str]
    positions: frozenset[str]
    units: Mapping[tuple[str, ...], tuple[str, float]]
    signs: Mapping[str, str]
    durations: frozenset[str]

    @cached_property
    def opening(self) -> frozenset[str]:
        """Every word in lower case, without digits, that a figure may begin with: most words of a text are none."""
        phrases = {p[0] for p in (*self.phrases, *self.zero_phrases, *self.rest)}
        words = {*self.words, *self.vague, *self.fractions, *self.signs, *self.multipliers, *self.zero}
        return frozenset({*phrases, *words, "a", "an", "another", "half"})


def _phrases(table: Mapping[str, list[str]]) -> dict[tuple[str, ...], Relation]:
    return {tuple(p.split()): Relation(name) for name, phrases in table.items() for p in phrases}


@lru_cache(maxsize=1)
def number_lexicon() -> NumberLexicon:
    """The numbers of English, read once a process."""
    t = load_table("numbers")
    return NumberLexicon(
        words=t["words"],
        multipliers=t["multipliers"],
        vague=t["vague"],
        phrases={tuple(p.split()): value for p, value in t["phrases"].items()},
        before=_phrases(t["before"]),
        after=_phrases(t["after"]),
        zero=frozenset(t["zero"]["words"]),
        zero_phrases=frozenset(tuple(p.split()) for p in t["zero"]["phrases"]),
        rest=frozenset(tuple(p.split()) for p in t["rest"]["phrases"]),
        fractions=t["fractions"],
        changing=frozenset(t["changing"]["verbs"]),
        months=frozenset(t["months"]["words"]),
        clock=frozenset(t["aside"]["clock"]),
        age=frozenset(t["aside"]["age"]),
        old=frozenset(t["aside"]["old"]),
        labels=frozenset(t["aside"]["labels"]),
        positions=frozenset(t["aside"]["of_position"]),
        units={tuple(w.split()): (name, float(factor)) for w, (name, factor) in t["units"].items()},
        signs=t["signs"],
        durations=frozenset(t["durations"]["units"]),
    )
