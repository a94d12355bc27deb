"""Claims read out of reports against claims marked by hand (``docs/claim-model.md``).

Every figure is over all reports together, a claim counting once. Slots are compared over the strict pairs.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import Any

from rashomon.evaluate.matching import lenient, pair, scored, strict
from rashomon.evaluate.slots import SLOTS, agreement, is_full
from rashomon.evaluate.tally import HEAD, Tally, table

Fields = dict[str, Any]


@dataclass(slots=True)
class Scores:
    """Tallies of claims by rule and by kind, and the agreements of each slot."""

    rules: dict[str, Tally] = field(
        default_factory=lambda: {n: Tally() for n in ("strict", "lenient", "full")}
    )
    kinds: dict[str, Tally] = field(default_factory=lambda: defaultdict(Tally))
    slots: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))

    def add(self, marked: Fields, predicted: list[Fields]) -> None:
        """Count one report: ``{document, claims}`` as marked, and the predicted claims."""
        judged = scored(marked["document"], predicted)
        found = pair(marked["claims"], judged, strict)
        slots = [agreement(g, p) for g, p in found.pairs]
        self.rules["strict"].add(len(found.pairs), len(found.kept), len(found.counted))
        self.rules["full"].add(sum(map(is_full, slots)), len(found.kept), len(found.counted))
        self._add_slots(slots)
        for g, _ in found.pairs:
            self.kinds[g["kind"]].add(1, 0, 0)
        for g in found.counted:
            self.kinds[g["kind"]].add(0, 0, 1)
        for p in found.kept:
            self.kinds[p["kind"]].add(0, 1, 0)
        near = pair(marked["claims"], judged, lenient)
        self.rules["lenient"].add(len(near.pairs), len(near.kept), len(near.counted))

    def _add_slots(self, slots: list[dict[str, float | None]]) -> None:
        for one in slots:
            for name, value in one.items():
                if value is not None:
                    self.slots[name].append(value)

    def figures(self) -> dict[str, float]:
        """The headline figures: ``strict_f1``, ``lenient_f1``, ``full_f1`` and the mean of each slot."""
        figures = {f"{name}_f1": tally.f1 for name, tally in self.rules.items()}
        return figures | {name: self.slot(name) for name in SLOTS}

    def slot(self, name: str) -> float:
        """The mean agreement of a slot over the strict pairs, 0 where there is none."""
        values = self.slots[name]
        return sum(values) / len(values) if values else 0.0

    def _shown(self, name: str) -> str:
        return f"{self.slot(name):.3f}" if self.slots[name] else "-"

    def tables(self) -> str:
        """Three tables (claims by rule, claims by kind, slots) and a last line of two figures."""
        rules = [[name, *tally.cells()] for name, tally in self.rules.items()]
        kinds = [[name, *tally.cells()] for name, tally in sorted(self.kinds.items())]
        slots = [[name, self._shown(name), str(len(self.slots[name]))] for name in SLOTS]
        parts = [
            table(["claims", *HEAD], rules),
            table(["kind (strict)", *HEAD], kinds),
            table(["slot", "score", "claims"], slots),
            f"claim_f1: {self.rules['strict'].f1:.4f} full_claim_f1: {self.rules['full'].f1:.4f}",
        ]
        return "\n\n".join(parts)


def score(marked: dict[str, Fields], predicted: dict[str, list[Fields]]) -> Scores:
    """Compare reports by id; a report without predictions counts as one without claims."""
    scores = Scores()
    for key, report in marked.items():
        scores.add(report, predicted.get(key, []))
    return scores
