"""What the learned reader finds in rows of the bench's form, in the same form."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from rashomon.evaluate.attributions import ROLES
from rashomon.learned import Attribution, Entity, LearnedReader, load_reader

Row = Mapping[str, Any]
Read = Callable[[Sequence[Row]], list[dict[str, Any]]]


def open_entities(_: str | None = None) -> Read:
    """What reads entities; raises ``InstallationError`` where the learned reader is not installed."""
    reader = load_reader()
    return lambda rows: [predicted_entities(reader, row) for row in rows]


def open_attributions(_: str | None = None) -> Read:
    """What reads attributions; raises ``InstallationError`` where the learned reader is not installed."""
    reader = load_reader()
    return lambda rows: [predicted_attributions(reader, row) for row in rows]


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


def open_templates(_: str | None = None) -> Read:
    """What reads incidents with their roles; raises ``InstallationError`` where the learned reader is not installed."""
    reader = load_reader()
    return lambda rows: [{"id": row["id"], "templates": reader.roles(row["text"])} for row in rows]


def open_labels(chosen_set: str | None = None) -> Read:
    """What sorts texts into the classes of a set; raises ``InstallationError`` where the learned reader is not installed."""
    reader, name = load_reader(), chosen_set or ""

    def read(rows: Sequence[Row]) -> list[dict[str, Any]]:
        labels = reader.classes([row["text"] for row in rows], name)
        return [{"id": row["id"], "labels": found} for row, found in zip(rows, labels, strict=True)]

    return read
