"""Whether shared wording tells of the same: its figures and names, compared where two texts differ within it.

A daily bulletin repeats the wording of yesterday's with other figures and places. An updated story repeats its own with a
few figures changed. Only the words that differ can tell them apart.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from rapidfuzz.fuzz import ratio

from rashomon.lexicon.folding import skeleton
from rashomon.origins.passages import Shared
from rashomon.origins.words import Words

BETWEEN = 40
"""Words that may stand between two passages in the same order and still be slots of one form: a list of places."""
ALIKE = 75.0
"""Likeness, of 100, of two spellings of one name ("Sukkari", "Sukari"); transliterations are met by their consonants."""
SHARE_OF_SERIES = 0.5
"""The part of figures and names together that are others, from which on two texts are two of a series."""
FIGURES_OF_SERIES = 0.6
"""The same of figures alone, where the names of standing places and bodies stay: with ``SOME_OF_SERIES`` of all."""
SOME_OF_SERIES = 0.3
FEWEST_FIGURES = 3
"""Fewer figures that are others are what an update changes."""
DAYS_OF_UPDATE = 2
FIGURES_OF_LATE = 5
"""An update comes within two days: with more days between them and so many figures others, two texts are two of a series."""


@dataclass(frozen=True, slots=True)
class Specifics:
    """How many figures and names shared wording has, how many of them are others, and the figures that changed."""

    figures: int
    other_figures: int
    names: int
    other_names: int
    changed: tuple[tuple[str, str], ...]
    """What stands there, and here."""

    @property
    def others(self) -> int:
        """Figures and names that are others."""
        return self.other_figures + self.other_names

    @property
    def total(self) -> int:
        """All figures and names."""
        return self.figures + self.names

    def of_series(self, days: int | None) -> bool:
        """Whether they are so different that the two tell of different happenings; ``days`` between the two, if known."""
        if self.other_names and self.others >= 2 and self.others >= SHARE_OF_SERIES * self.total:
            return True
        if self.other_figures < FEWEST_FIGURES or self.other_figures < FIGURES_OF_SERIES * self.figures:
            return False
        late = days is not None and days > DAYS_OF_UPDATE and self.other_figures >= FIGURES_OF_LATE
        return late or self.others >= SOME_OF_SERIES * self.total


def compared(here: Words, there: Words, passages: Sequence[Shared], around: bool) -> Specifics:
    """The figures and names of the passages and of the slots within and between them.

    ``around`` tells that those before the first passage and after the last count too.
    """
    figures = names = other_figures = other_names = 0
    changed: list[tuple[str, str]] = []
    for shared in passages:
        for run in shared.runs:
            figures += sum(here.numbers[run.here : run.here + run.length])
            names += sum(here.names[run.here : run.here + run.length])
    for ours, theirs in _slots(here, there, passages, around):
        new, old = _left(here, ours, here.numbers), _left(there, theirs, there.numbers)
        added, gone = list((new - old).elements()), list((old - new).elements())
        other_figures += min(len(added), len(gone))
        figures += min(new.total(), old.total())
        changed += zip(gone, added, strict=False)
        total, others = _names(_left(here, ours, here.names), _left(there, theirs, there.names))
        names += total
        other_names += others
    return Specifics(figures, other_figures, names, other_names, tuple(changed))


def _slots(
    here: Words, there: Words, passages: Sequence[Shared], around: bool
) -> Iterator[tuple[range, range]]:
    """Where the texts differ: within passages, between two in the same order, and around them."""
    runs = [run for shared in passages for run in shared.runs]
    for before, after in pairwise(runs):
        ours = range(before.here + before.length, after.here)
        theirs = range(before.there + before.length, after.there)
        if len(ours) <= BETWEEN and 0 < len(theirs) <= BETWEEN:
            yield ours, theirs
    if not around:
        return
    if 0 < max(runs[0].here, runs[0].there) <= BETWEEN // 2:
        yield range(runs[0].here), range(runs[0].there)
    ours = range(runs[-1].here + runs[-1].length, len(here))
    theirs = range(runs[-1].there + runs[-1].length, len(there))
    if 0 < max(len(ours), len(theirs)) <= BETWEEN // 2:
        yield ours, theirs


def _left(words: Words, numbers: range, marked: Sequence[bool]) -> Counter[str]:
    return Counter(words.forms[at] for at in numbers if marked[at])


def _names(new: Counter[str], old: Counter[str]) -> tuple[int, int]:
    """How many names stand against each other, and how many of them are others in whatever spelling."""
    added, gone = list((new - old).elements()), list((old - new).elements())
    total = min(new.total(), old.total())
    others = 0
    for name, other in zip(added, gone, strict=False):
        others += not any(_same(name, g) for g in gone) and not any(_same(other, a) for a in added)
    return total, others


def _same(name: str, other: str) -> bool:
    return ratio(name, other) >= ALIKE or (skeleton(name) != "" and skeleton(name) == skeleton(other))
