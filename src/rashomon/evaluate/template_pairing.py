"""Templates of one text paired one to one so that its F1 is best (Du et al., GTT, 2021).

A pair must agree on the incident type: a predicted "attack" agrees with "attack / bombing". Within a pair a filler is right
when it fits any entity of its role; the incident type counts as one more role.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from itertools import combinations, permutations

from rashomon.evaluate.pairing import Edge, assign

Entity = tuple[str, ...]
TYPE = "incident_type"
TRIED = 8
"""Templates on both sides together up to which every pairing is tried; beyond, the one with the most right fillers is taken."""


@dataclass(frozen=True, slots=True)
class Template:
    """An incident: its type, and the entities of each role as tuples of mentions."""

    incident_type: str
    roles: Mapping[str, tuple[Entity, ...]]


@dataclass(slots=True)
class Counts:
    """Right predictions among all, and marked fillers found among all: one filler may be named twice."""

    right: int = 0
    predicted: int = 0
    found: int = 0
    gold: int = 0

    @property
    def precision(self) -> float:
        """Right ones among the predictions."""
        return self.right / self.predicted if self.predicted else 0.0

    @property
    def recall(self) -> float:
        """Found ones among what is marked."""
        return self.found / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        p, r = self.precision, self.recall
        return 2 * p * r / (p + r) if p + r else 0.0

    def add(self, other: Counts) -> None:
        """Count more."""
        for one in fields(self):
            setattr(self, one.name, getattr(self, one.name) + getattr(other, one.name))

    def cells(self) -> list[str]:
        """Precision, recall, F1 and how many there are on each side."""
        shares = [f"{x:.3f}" for x in (self.precision, self.recall, self.f1)]
        return [*shares, str(self.predicted), str(self.gold)]


def fits(gold: Entity, predicted: Entity) -> float:
    """1 where all mentions of the predicted entity are among those of the marked one, else 0."""
    return float(set(predicted) <= set(gold))


def best_counts(
    gold: Sequence[Template], predicted: Sequence[Template], roles: Sequence[str]
) -> dict[str, Counts]:
    """The counts by role, the incident type among them, under the best pairing."""
    agree = {
        (i, j)
        for i, g in enumerate(gold)
        for j, p in enumerate(predicted)
        if p.incident_type in g.incident_type
    }
    if len(gold) + len(predicted) <= TRIED:
        tried = (
            _counts(pairs, gold, predicted, roles) for pairs in _pairings(len(gold), len(predicted), agree)
        )
        return max(tried, key=_f1)  # of equally good ones the first, with the fewest pairs
    gain = [
        [_gain(g, p, roles) if (i, j) in agree else 0.0 for j, p in enumerate(predicted)]
        for i, g in enumerate(gold)
    ]
    return _counts(assign(gain), gold, predicted, roles)


def _pairings(gold: int, predicted: int, agree: set[Edge]) -> Iterator[list[Edge]]:
    for size in range(min(gold, predicted) + 1):
        for left in combinations(range(gold), size):
            for right in permutations(range(predicted), size):
                pairs = list(zip(left, right, strict=True))
                if agree.issuperset(pairs):
                    yield pairs


def _gain(gold: Template, predicted: Template, roles: Iterable[str]) -> float:
    """What a pair is worth: 1 for the type, and 1 for every two entities that fit."""
    return 1 + sum(fits(e, x) for role in roles for e in gold.roles[role] for x in predicted.roles[role])


def _counts(
    pairs: Iterable[Edge], gold: Sequence[Template], predicted: Sequence[Template], roles: Sequence[str]
) -> dict[str, Counts]:
    counts = {TYPE: Counts(0, len(predicted), 0, len(gold))}
    for role in roles:
        sizes = (sum(len(t.roles[role]) for t in side) for side in (predicted, gold))
        counts[role] = Counts(predicted=next(sizes), gold=next(sizes))
    for i, j in pairs:
        counts[TYPE].add(Counts(right=1, found=1))
        for role in roles:
            counts[role].add(_fitting(gold[i].roles[role], predicted[j].roles[role]))
    return counts


def _fitting(gold: Sequence[Entity], predicted: Sequence[Entity]) -> Counts:
    return Counts(
        right=sum(any(fits(e, x) for e in gold) for x in predicted),
        found=sum(any(fits(e, x) for x in predicted) for e in gold),
    )


def _f1(counts: Mapping[str, Counts]) -> float:
    total = Counts()
    for one in counts.values():
        total.add(one)
    return total.f1
