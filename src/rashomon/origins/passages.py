"""The passages that two bodies share: runs of equal words, joined across the few words that a copyist changed.

Paragraphs may stand in another order: a passage ends where the order does. Time and memory grow with the words of both.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from rashomon.origins.words import Words

SEED = 4
"""Words that must be equal in a row to begin a run: of texts with every seventh word changed, half the runs of four are whole."""
GAP = 10
"""Words that may differ between two runs of one passage, in either text: a clause that was cut or put in."""
SHORTEST = 15
"""Equal words of the shortest passage. Reports on one event that were written apart share up to eleven words in a row: names of
bodies, ranks and formulas. Of 2,283 pairs of such reports three shared more than fourteen."""
DENSITY = 0.5
"""Equal words among those of a passage, at least: of a text with every seventh word changed, two in three are in whole runs."""
SHORT = 30
UNBROKEN = 12
"""Words that are equal in a row somewhere in a passage of fewer than ``SHORT`` equal words: chance can put two formulas side
by side, but hardly makes a longer one."""
OPEN = 4
"""Passages that a run may go on with: a chance likeness between two runs does not part them."""
MANY = 8
"""Places of one run of words that are looked at: more are a refrain."""


@dataclass(frozen=True, slots=True)
class Run:
    """Equal words: the first one's number in either text, and how many."""

    here: int
    there: int
    length: int


@dataclass(slots=True)
class Shared:
    """A passage: its runs in order, numbers of words throughout."""

    runs: list[Run] = field(default_factory=list)

    @property
    def here(self) -> range:
        """The words of this report."""
        return range(self.runs[0].here, self.runs[-1].here + self.runs[-1].length)

    @property
    def there(self) -> range:
        """The words of the other report."""
        return range(self.runs[0].there, self.runs[-1].there + self.runs[-1].length)

    @property
    def equal(self) -> int:
        """How many words are the same."""
        return sum(run.length for run in self.runs)

    @property
    def is_passage(self) -> bool:
        """Whether it is long enough, and enough of it equal, not to be chance."""
        if self.equal < SHORTEST or self.equal < DENSITY * max(len(self.here), len(self.there)):
            return False
        return self.equal >= SHORT or max(run.length for run in self.runs) >= UNBROKEN

    def goes_on_with(self, run: Run) -> bool:
        """Whether a run follows within the words that may differ."""
        return 0 <= run.here - self.here.stop <= GAP and 0 <= run.there - self.there.stop <= GAP


def shared_passages(here: Words, there: Words) -> list[Shared]:
    """The passages in the order of ``here``. A text shorter than ``SHORTEST`` is shared when all of it is the other's."""
    if len(here) < SHORTEST or len(there) < SHORTEST:
        whole = len(here) >= SEED and here.forms == there.forms
        return [Shared([Run(0, 0, len(here))])] if whole else []
    chains: list[Shared] = []
    for run in _runs(here.forms, there.forms):
        goes_on = next((c for c in reversed(chains[-OPEN:]) if c.goes_on_with(run)), None)
        if goes_on:
            goes_on.runs.append(run)
        else:
            chains.append(Shared([run]))
    return [chain for chain in chains if chain.is_passage]


def _runs(here: Sequence[str], there: Sequence[str]) -> Iterator[Run]:
    """Runs of ``SEED`` equal words and more, each as long as can be, none over another in ``here``."""
    index: dict[tuple[str, ...], list[int]] = {}
    for at, seed in enumerate(_seeds(there)):
        places = index.setdefault(seed, [])
        if len(places) < MANY:
            places.append(at)
    seeds = list(_seeds(here))
    at, before = 0, Run(0, 0, 0)
    while at < len(seeds):
        met = index.get(seeds[at])
        if met is None:
            at += 1
            continue
        run = _grown(here, there, at, met, before)
        yield run
        at, before = run.here + run.length, run


def _seeds(forms: Sequence[str]) -> Iterator[tuple[str, ...]]:
    return zip(*(forms[n:] for n in range(SEED)), strict=False)


def _grown(here: Sequence[str], there: Sequence[str], at: int, places: Sequence[int], before: Run) -> Run:
    """The run from ``at`` that goes on in the order of the run before, else the longest one; grown to both sides."""
    expected = before.there + at - before.here
    near = [place for place in places if abs(place - expected) <= GAP]
    runs = [Run(at, place, _length(here, there, at, place)) for place in near or places]
    best = max(runs, key=lambda run: (run.length, -abs(run.there - expected)))
    back, room = 0, at - before.here - before.length
    while back < min(room, best.there) and here[at - back - 1] == there[best.there - back - 1]:
        back += 1
    return Run(at - back, best.there - back, best.length + back)


def _length(here: Sequence[str], there: Sequence[str], at: int, place: int) -> int:
    length, most = SEED, min(len(here) - at, len(there) - place)
    while length < most and here[at + length] == there[place + length]:
        length += 1
    return length
