"""Mentions of places are found in the whole text, and persons, months and firms are none."""

from __future__ import annotations

import pytest

from rashomon.extract import find_toponyms
from rashomon.model.document import Document
from rashomon.segment import segment


def found(text: str) -> list[str]:
    return [span.of(text) for span in find_toponyms(segment(Document("d", text)))]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Syrian troops shelled Idlib on Monday.", ["Syrian", "Idlib"]),
        ("The governor of Ohio flew to Columbus.", ["Ohio", "Columbus"]),
        ("A farm near Salem, Ore., was sold.", ["Salem", "Ore."]),
        ("Clerks in Clarke County counted votes.", ["Clarke County"]),
        ("Talks were held in Addis Ababa in March.", ["Addis Ababa"]),
        ("KHARTOUM, Sudan — Shells fell on Omdurman.", ["KHARTOUM", "Sudan", "Omdurman"]),
        ("Europe and the United States sent aid.", ["Europe", "United States"]),
    ],
)
def test_places_are_found(text: str, names: list[str]) -> None:
    assert found(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "Judge Marta Winslow spoke. Winslow said that the court would wait.",
        "In May and on Sunday the church was closed.",
        "Most people in the valley went north.",
    ],
)
def test_persons_months_and_common_words_are_none(text: str) -> None:
    assert found(text) == []


def test_a_name_that_is_a_place_once_is_one_throughout() -> None:
    text = "A fire broke out in Winslow on Friday. Winslow has no brigade of its own."
    assert found(text) == ["Winslow", "Winslow"]
