"""Spans of entities against spans marked by hand: rows ``{id, entities: [{start, end, type}]}``.

A span is right when a marked one of its type has its bounds (exact) or shares a character with it (overlap), each marked
span counting once. ``(any type)`` leaves the types aside; ``(all)`` adds them up.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from rashomon.evaluate.pairing import match
from rashomon.evaluate.tally import HEAD, Tally, table

Row = Mapping[str, Any]
Bounds = tuple[int, int]
ANY, ALL = "(any type)", "(all)"


@dataclass(slots=True)
class EntityScores:
    """Tallies by how spans are compared (``exact``, ``overlap``) and by type."""

    tallies: dict[tuple[str, str], Tally] = field(default_factory=lambda: defaultdict(Tally))

    def add(self, gold: Row, predicted: Row) -> None:
        """Count one text."""
        wanted, found = by_type(gold["entities"]), by_type(predicted["entities"])
        for kind in wanted.keys() | found.keys():
            a, b = sorted(wanted.get(kind, ())), sorted(found.get(kind, ()))
            for mode, hits in (("exact", len(set(a) & set(b))), ("overlap", len(match(a, b, shared)))):
                self.tallies[mode, kind].add(hits, len(b), len(a))
                if kind != ANY:
                    self.tallies[mode, ALL].add(hits, len(b), len(a))

    def figures(self) -> dict[str, float]:
        """F1 over all types, by exact bounds and by overlap."""
        return {
            "entity_f1": self.tallies["exact", ALL].f1,
            "entity_overlap_f1": self.tallies["overlap", ALL].f1,
        }

    def tables(self) -> str:
        """One table and a last line of the figures."""
        body = [[f"{mode} {kind}", *t.cells()] for (mode, kind), t in sorted(self.tallies.items())]
        last = " ".join(f"{name}: {value:.4f}" for name, value in self.figures().items())
        return table(["entities", *HEAD], body) + "\n\n" + last


def by_type(entities: Iterable[Row]) -> dict[str, set[Bounds]]:
    """The bounds of the spans of each type, and of all."""
    groups: dict[str, set[Bounds]] = defaultdict(set)
    for entity in entities:
        for kind in (entity["type"], ANY):
            groups[kind].add((entity["start"], entity["end"]))
    return groups


def shared(a: Bounds, b: Bounds) -> float:
    """Intersection over union of two spans."""
    both = min(a[1], b[1]) - max(a[0], b[0])
    return both / (a[1] - a[0] + b[1] - b[0] - both) if both > 0 else 0.0
