"""Classes of texts against those marked by hand: rows ``{id, labels: [name, …]}``, none, one or several a text.

- by class: precision, recall and F1; ``(micro)`` adds the classes up.
- macro F1: the mean over the classes that are marked anywhere.
- example F1 (as ConfliBERT reports it): the mean over texts with a marked or predicted class of twice the shared ones over all.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from statistics import fmean
from typing import Any

from rashomon.evaluate.tally import HEAD, Tally, table

Row = Mapping[str, Any]


@dataclass(slots=True)
class ClassScores:
    """Tallies by class and of all, and the agreement of each text."""

    classes: dict[str, Tally] = field(default_factory=lambda: defaultdict(Tally))
    micro: Tally = field(default_factory=Tally)
    examples: list[float] = field(default_factory=list)

    def add(self, gold: Row, predicted: Row) -> None:
        """Count one text."""
        marked, read = set(gold["labels"]), set(predicted["labels"])
        both = len(marked & read)
        for label in marked | read:
            self.classes[label].add(label in marked & read, label in read, label in marked)
        self.micro.add(both, len(read), len(marked))
        if marked or read:
            self.examples.append(2 * both / (len(marked) + len(read)))

    def figures(self) -> dict[str, float]:
        """Macro, micro and example F1."""
        known = [tally.f1 for tally in self.classes.values() if tally.gold]
        return {
            "macro_f1": fmean(known) if known else 0.0,
            "micro_f1": self.micro.f1,
            "example_f1": fmean(self.examples) if self.examples else 0.0,
        }

    def tables(self) -> str:
        """One table and a last line of the figures."""
        rows = [[name, *tally.cells()] for name, tally in sorted(self.classes.items())]
        body = table(["class", *HEAD], [*rows, ["(micro)", *self.micro.cells()]])
        return body + "\n\n" + " ".join(f"{name}: {value:.4f}" for name, value in self.figures().items())
