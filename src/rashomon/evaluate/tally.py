"""Counts of hits, and the figures and tables made of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from rashomon.evaluate.pairing import match

T = TypeVar("T")


@dataclass(slots=True)
class Tally:
    """What was found, what was predicted and what is marked; all figures are shares from 0 to 1."""

    hits: int = 0
    predicted: int = 0
    gold: int = 0

    @property
    def precision(self) -> float:
        """Hits among the predictions."""
        return self.hits / self.predicted if self.predicted else 0.0

    @property
    def recall(self) -> float:
        """Hits among what is marked."""
        return self.hits / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        p, r = self.precision, self.recall
        return 2 * p * r / (p + r) if p + r else 0.0

    def add(self, hits: int, predicted: int, gold: int) -> None:
        """Count more."""
        self.hits += hits
        self.predicted += predicted
        self.gold += gold

    def cells(self) -> list[str]:
        """The columns of ``HEAD``."""
        shares = [f"{x:.3f}" for x in (self.precision, self.recall, self.f1)]
        return [*shares, str(self.hits), str(self.predicted), str(self.gold)]


HEAD = ["P", "R", "F1", "hits", "predicted", "gold"]


def list_f1(gold: Sequence[T], predicted: Sequence[T], same: Callable[[T, T], float]) -> float:
    """F1 of two lists under a one-to-one pairing; two empty lists agree."""
    if not gold and not predicted:
        return 1.0
    return Tally(len(match(gold, predicted, same)), len(predicted), len(gold)).f1


def table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Lines of aligned columns, the first to the left, the others to the right."""
    lines = [list(head), *[list(row) for row in rows]]
    widths = [max(len(line[i]) for line in lines) for i in range(len(head))]
    return "\n".join(_line(line, widths) for line in lines)


def _line(cells: list[str], widths: list[int]) -> str:
    padded = (
        c.ljust(w) if i == 0 else c.rjust(w) for i, (c, w) in enumerate(zip(cells, widths, strict=True))
    )
    return "  ".join(padded).rstrip()
