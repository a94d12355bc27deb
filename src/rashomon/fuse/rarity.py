"""How much it tells that two mentions share a word: the less, the more reports have it.

A weight never grows when reports are added, and it falls in steps: one more report changes what was compared before only now
and then (some seventeen times on the way to ``COMMON``), and what was no likeness stays none.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from math import floor, log

from rashomon.fuse.memory import Memory

COMMON = 400
"""A word that so many reports have tells nothing. Fixed, no share of all reports: else each addition moved every weight."""
EXPECTED = 20
"""A word that is no name counts as found in so many more reports: it has other uses than to tell of this happening."""
STEP = 2**0.5
"""Counts between two powers of this weigh the same."""

Term = tuple[str, str]
"""What sort of term (``name``, ``word``, ``place``), and the term."""


class Rarity:
    """Which reports have each term, up to ``COMMON`` of them."""

    def __init__(self, memory: Memory) -> None:
        self._reports = memory.sharing
        self._counts = memory.counts

    def add(self, report: str, terms: Iterable[Term]) -> Iterator[Term]:
        """Count one report's terms, each given once; gives those whose weight changed for two reports that were there before."""
        for term in terms:
            before = self._counts.get(term, 0)
            self._counts[term] = before + 1
            if before >= COMMON:
                continue
            self._reports.setdefault(term, []).append(report)
            if before > 1 and self._weight(term, before) != self._weight(term, before + 1):
                yield term

    def reports(self, term: Term) -> Sequence[str]:
        """The reports that have a term, while it weighs anything."""
        return self._reports.get(term, ())

    def name(self, name: str) -> float:
        """What it weighs that two mentions share a name: 1 for one that no other report has, 0 for one that many have."""
        return weight(self._counts.get(("name", name), 0))

    def word(self, word: str) -> float:
        """The same for a word that is no name."""
        return weight(self._counts.get(("word", word), 0) + EXPECTED)

    def place(self, place: str) -> float:
        """The same for a place, by its key."""
        return weight(self._counts.get(("place", place), 0))

    def _weight(self, term: Term, count: int) -> float:
        return weight(count + EXPECTED if term[0] == "word" else count)


@lru_cache(maxsize=4 * COMMON)
def weight(reports: int) -> float:
    """The weight of a word that so many reports have, by steps."""
    if reports >= COMMON:
        return 0.0
    step = floor(log(max(1, reports)) / log(STEP) + 1e-9)
    return 1 - step * log(STEP) / log(COMMON)
