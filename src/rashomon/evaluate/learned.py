"""What the learned reader finds in rows of the bench's form, in the same form."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from rashomon.errors import InputError
from rashomon.evaluate.attributions import ROLES, AttributionScores
from rashomon.evaluate.entities import EntityScores
from rashomon.evaluate.fusion import rows_of
from rashomon.learned import Attribution, Entity, LearnedReader

Row = Mapping[str, Any]


def texts_of(path: Path) -> list[Row]:
    """The rows of a file, each with a text and an id of its own; raises ``InputError``."""
    rows = list(rows_of(path))
    for number, row in enumerate(rows, 1):
        if not isinstance(row.get("text"), str) or "id" not in row:
            raise InputError(f"{path}, row {number}: needs an id and a text")
    if not rows or len({row["id"] for row in rows}) < len(rows):
        raise InputError(f"{path}: holds no rows, or two of the same id")
    return rows


def predicted_entities(reader: LearnedReader, row: Row) -> dict[str, Any]:
    """The entities of a row's text."""
    text = row["text"]
    return {"id": row["id"], "entities": [_entity(text, e) for e in reader.read(text).entities]}


def _entity(text: str, found: Entity) -> dict[str, Any]:
    span = found.span
    return {"start": span.start, "end": span.end, "type": found.kind, "text": span.of(text)}


def predicted_attributions(reader: LearnedReader, row: Row) -> dict[str, Any]:
    """The attributions of a row's text."""
    found = reader.read(row["text"]).attributions
    return {"id": row["id"], "text": row["text"], "attributions": [_attribution(a) for a in found]}


def _attribution(found: Attribution) -> dict[str, list[list[int]]]:
    return {role: [[s.start, s.end] for s in getattr(found, role)] for role in ROLES}


Predict = Callable[[LearnedReader, Row], dict[str, Any]]
LearnedScores = EntityScores | AttributionScores
TASKS: dict[str, tuple[str, type[LearnedScores], Predict]] = {
    "entities": ("entities", EntityScores, predicted_entities),
    "attribution": ("attributions", AttributionScores, predicted_attributions),
}
"""For each task the field with the marks, what counts, and what reads."""


def read_rows_anew(
    task: str, gold: Path, reader: LearnedReader
) -> tuple[LearnedScores | None, list[dict[str, Any]]]:
    """Read all texts of a file anew; gives the scores, none where the rows carry no marks, and what was read.

    Raises ``InputError``.
    """
    field, scores_of, predict = TASKS[task]
    rows, scores = texts_of(gold), scores_of()
    read = [predict(reader, row) for row in rows]
    if any(field not in row for row in rows):
        return None, read
    for row, found in zip(rows, read, strict=True):
        scores.add(row, found)
    return scores, read
