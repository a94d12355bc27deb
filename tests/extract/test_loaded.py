"""Partisan wording is found as written, with a neutral reading, on any side, and names are left alone."""

import pytest

from rashomon.extract.loaded import find_loaded
from rashomon.lexicon.loaded import loaded_words
from rashomon.lexicon.loader import load_table
from rashomon.model.span import Span

CASES = {
    "The militia liberated two villages.": [("liberated", "captured")],
    "Regime forces neutralised five Terrorists": [
        ("Regime forces", "government forces"),
        ("neutralised", "killed or captured"),
        ("Terrorists", "fighters"),
    ],
    "The so‑called republic shelled its own town, by accident\nfor sure.": [
        ("so‑called", ""),
        ("by accident\nfor sure", "by accident, it is said"),
    ],
    "The UN Counter-Terrorism Committee and the Terrorist Financing Unit met.": [],
    "THE NATIONAL LIBERATION FRONT WAS SUPPOSED TO MEET.": [],
    "The regimental doctor spoke of evilness.": [],
    "Heroic Marines Liberate Three Border Villages": [("Heroic", ""), ("Liberate", "capture")],
}


@pytest.mark.parametrize("text", CASES)
def test_wording_and_reading(text: str) -> None:
    found = find_loaded(text, Span(0, len(text)))
    assert [(w.evidence.text, w.neutral) for w in found] == CASES[text]
    assert all(w.evidence.holds_in(text) for w in found)


def test_only_inside_the_span() -> None:
    text = "Rebels fled. The invaders stayed. The puppet fled."
    found = find_loaded(text, Span(13, 33))
    assert [w.evidence.text for w in found] == ["invaders"]


def test_table_gives_reasons_and_other_words() -> None:
    assert len(loaded_words()) >= 80
    assert all(section["note"] for section in load_table("loaded").values())
    assert not [w for w, neutral in loaded_words().items() if w == neutral]
