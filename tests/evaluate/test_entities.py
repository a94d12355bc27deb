"""Entities are measured as the shared scorer does."""

from __future__ import annotations

import copy
import json
import random
import subprocess
import sys
from pathlib import Path
from typing import Any

from rashomon.evaluate.entities import EntityScores

Row = dict[str, Any]


def entity(start: int, end: int, kind: str = "Person") -> Row:
    return {"start": start, "end": end, "type": kind}


def figures(gold: list[Row], predicted: list[Row]) -> dict[str, float]:
    scores = EntityScores()
    scores.add({"entities": gold}, {"entities": predicted})
    return scores.figures()


def test_exact_needs_both_bounds_and_the_type() -> None:
    assert figures([entity(0, 9)], [entity(0, 9)]) == {"entity_f1": 1, "entity_overlap_f1": 1}
    assert figures([entity(0, 9)], [entity(4, 9)]) == {"entity_f1": 0, "entity_overlap_f1": 1}
    assert figures([entity(0, 9)], [entity(0, 9, "Weapon")])["entity_overlap_f1"] == 0
    assert figures([entity(0, 9)], [entity(9, 12)])["entity_overlap_f1"] == 0


def test_a_marked_span_counts_once() -> None:
    assert figures([entity(0, 9)], [entity(0, 4), entity(5, 9)])["entity_overlap_f1"] == 2 / 3


def moved(entities: list[Row], rng: random.Random) -> list[Row]:
    """Entities as a bad reader might give them."""
    found = []
    for one in copy.deepcopy(entities):
        one["start"] += rng.choice([0, 0, 0, -4, 3])
        one["type"] = rng.choice([one["type"]] * 5 + ["Person", "Unheard"])
        found += [one] * rng.choice([0, 1, 1, 1, 2])
    return found


def test_same_figures_as_the_shared_scorer(shared: Path, tmp_path: Path) -> None:
    gold = shared / "bench/entities/re3d.dev.jsonl"
    rng, scores = random.Random(3), EntityScores()
    rows = [json.loads(line) for line in gold.read_text(encoding="utf-8").splitlines()]
    predicted = [{"id": row["id"], "entities": moved(row["entities"], rng)} for row in rows]
    for row, guess in zip(rows, predicted, strict=True):
        scores.add(row, guess)
    given = tmp_path / "predicted.jsonl"
    given.write_text("".join(json.dumps(row) + "\n" for row in predicted), encoding="utf-8")
    command = [sys.executable, str(shared / "bench/score/score_entities.py"), str(gold), str(given)]
    printed = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    assert scores.tables().split() == printed.split()
