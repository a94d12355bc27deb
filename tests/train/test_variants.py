"""Reports with other names in them keep their marks."""

from __future__ import annotations

import random
from typing import Any

from train.variants import is_name, pools, vary

TEXT = "Rebels near Ondar fled. The mayor of Ondar saw it."


def entity(part: str, kind: str, start: int = 0) -> dict[str, Any]:
    at = TEXT.index(part, start)
    return {"start": at, "end": at + len(part), "type": kind, "text": part}


ROW = {
    "id": "a",
    "text": TEXT,
    "entities": [
        entity("Rebels", "Organisation"),
        entity("Ondar", "Location"),
        entity("The mayor of Ondar", "Person"),
        entity("Ondar", "Location", 20),
    ],
}


def test_names_are_replaced_and_marks_move_with_them() -> None:
    varied = vary(ROW, {"Location": ["Nether Torrin"]}, random.Random(1), share=1)
    assert varied["text"] == "Rebels near Nether Torrin fled. The mayor of Ondar saw it."
    assert [varied["text"][e["start"] : e["end"]] for e in varied["entities"]] == [
        "Rebels",
        "Nether Torrin",
        "The mayor of Ondar",  # the place in it is left out, as it is in training
    ]


def test_nothing_is_replaced_where_no_share_is_asked_for() -> None:
    assert vary(ROW, {"Location": ["Nether Torrin"]}, random.Random(1), share=0)["text"] == TEXT


def test_names_come_from_marks_and_from_silver_names_of_the_same_type() -> None:
    silver = {"b": {"names": [(0, 5, 4), (6, 12, 11)], "chunks": []}}  # GPE, DATE
    found = pools([ROW], [{"id": "b", "text": "Aldra Monday"}], silver)
    assert found["Location"] == ["Ondar", "Ondar", "Aldra"]
    assert found["Organisation"] == ["Rebels"]
    assert "Person" not in found and "Temporal" not in found


def test_names_are_bare() -> None:
    assert is_name("Nether Torrin") and is_name("UNHCR")
    assert not any(map(is_name, ("the army", "T-72 tanks", "It", " ")))
