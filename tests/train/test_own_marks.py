"""Texts get the marks that several readers give them together."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pytest

pytest.importorskip("tokenizers")

from rashomon.learned.session import load_tokenizer
from rashomon.learned.tags import ENTITY_KINDS, ROLES, tags_of
from train.own_marks import marked

Floats = np.ndarray[Any, Any]
PERSON, LOCATION = ENTITY_KINDS.index("Person"), ENTITY_KINDS.index("Location")
TEXT = "Ann spoke"


class Reader:
    """Takes the first piece of a window for an entity of a kind, with this certainty, and the second for a cue."""

    def __init__(self, kind: int, sure: float) -> None:
        self.tag, self.sure = 2 * kind + 1, sure

    def __call__(self, ids: Sequence[int], _: Sequence[int]) -> Mapping[str, Floats]:
        found = {
            head: np.zeros((len(ids), tags_of(kinds)), np.float32)
            for head, kinds in {"entities": ENTITY_KINDS, "roles": ROLES, "chunks": ("phrase",)}.items()
        }
        for rows in found.values():
            rows[:, 0] = 5.0
        found["entities"][1, self.tag] = 5.0 + self.sure
        found["roles"][2, 2 * ROLES.index("cue") + 1] = 9.0
        return found


def spans(*readers: Reader, kept: Path) -> dict[str, Any]:
    rows = [{"id": "a", "text": TEXT}, {"id": "empty", "text": " "}]
    return marked(readers, load_tokenizer(), rows, kept, lambda _: None)


def test_the_surer_of_two_readers_is_followed(tmp_path: Path) -> None:
    found = spans(Reader(PERSON, 6.0), Reader(LOCATION, 1.0), kept=tmp_path / "own.json")
    assert found == {"a": {"entities": [(0, 3, PERSON)], "roles": [(4, 9, ROLES.index("cue"))]}}
    other = spans(Reader(PERSON, 1.0), Reader(LOCATION, 6.0), kept=tmp_path / "other.json")
    assert other["a"]["entities"] == [(0, 3, LOCATION)]


def test_marks_are_made_once(tmp_path: Path) -> None:
    kept = tmp_path / "own.json"
    first = spans(Reader(PERSON, 6.0), kept=kept)
    again = spans(Reader(LOCATION, 6.0), kept=kept)
    assert [tuple(s) for s in again["a"]["entities"]] == first["a"]["entities"]
