"""Figures of a sentence and how they are bounded: ``extract.figures``."""

from __future__ import annotations

import pytest

from rashomon.extract.figures import find_figures
from tests.conftest import segmented

Bounds = tuple[float | None, float | None, float | None]


@pytest.mark.parametrize(
    ("text", "relation", "bounds", "of"),
    [
        ("Rebels burned 13 trucks.", "exactly", (13, 13, 13), "trucks"),
        ("Some 65 fighters fled.", "about", (None, 65, None), "fighters"),
        ("Over 900 villagers fled.", "at_least", (900, 900, None), "villagers"),
        ("Up to 40 soldiers died.", "at_most", (None, 40, 40), "soldiers"),
        ("Between 20 and 30 soldiers died.", "between", (20, None, 30), "soldiers"),
        ("Dozens of villagers fled.", "at_least", (24, None, None), "villagers"),
        ("Several mortar rounds landed there.", "at_least", (3, None, None), "mortar rounds"),
        ("Twenty-five monks were freed.", "exactly", (25, 25, 25), "monks"),
        ("Almost 8,000 people left.", "about", (None, 8000, None), "people"),
        ("Half a million people left.", "exactly", (500000, 500000, 500000), "people"),
        ("Rebels burned 13 convoys of trucks in Gao.", "exactly", (13, 13, 13), "convoys of trucks"),
        ("No soldiers died.", "exactly", (0, 0, 0), "soldiers"),
        ("Some 15 local officials died.", "about", (None, 15, None), "local officials"),
        ("About 50 to 80 local villagers fled.", "between", (50, None, 80), "local villagers"),
        ("A family of seven died.", "exactly", (7, 7, 7), "family of seven"),
        ("At the very least 15 people died.", "at_least", (15, 15, None), "people"),
        ("Several thousand villagers fled.", "at_least", (3000, None, None), "villagers"),
        ("A couple of hundred villagers fled.", "at_least", (200, None, None), "villagers"),
        ("Upward of 40 soldiers died.", "at_least", (40, 40, None), "soldiers"),
        ("Rebels shot down 14 of the 16 drones.", "exactly", (14, 14, 14), "drones"),
        ("The death toll rose from 12 to 15.", "exactly", (15, 15, 15), ""),
    ],
)
def test_bounds(text: str, relation: str, bounds: Bounds, of: str) -> None:
    (figure,) = find_figures(segmented(text).sentences[0])
    assert (figure.relation.value, (figure.low, figure.best, figure.high), figure.of) == (
        relation,
        bounds,
        of,
    )


@pytest.mark.parametrize(
    "text",
    [
        "The 3rd Brigade left in 1997.",
        "Shells fell at 4:30 p.m.",
        "A boy aged 14 spoke.",
        "Resolution 2254 passed.",
    ],
)
def test_numbers_that_count_nothing(text: str) -> None:
    assert [
        f for f in find_figures(segmented(text).sentences[0]) if not f.indefinite and not f.duration
    ] == []


def test_what_is_left() -> None:
    (sentence,) = segmented("Of 500 captives, 320 of them were freed and the rest were moved.").sentences
    assert [(f.best, f.rest) for f in find_figures(sentence)] == [(500, False), (320, False), (180, True)]


def test_a_distance_that_locates() -> None:
    (sentence,) = segmented("Rebels attacked a post 45 km south of Karsk.").sentences
    assert [f.locative for f in find_figures(sentence) if f.unit == "km"] == [True]
