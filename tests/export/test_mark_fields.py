"""Every stretch that a claim rests on can be shown in the text."""

from __future__ import annotations

from rashomon.export.mark_fields import mark_fields
from tests.export.example import TEXT, claims


def test_marks_quote_the_text_and_name_their_part() -> None:
    told = {(m["claim"], m["role"], TEXT[m["start"] : m["end"]]) for m in mark_fields(claims())}
    assert {
        ("k1", "trigger", "killed"),
        ("k1", "quote", "The rebels killed some 65 bandits"),
        ("k1", "actor", "rebels"),
        ("k1", "target", "bandits"),
        ("k1", "place", "Karsk"),
        ("k1", "date", "Monday"),
        ("k1", "figure", "some 65"),
        ("k1", "source", "army"),
        ("k1", "cue", "said"),
        ("k1", "loaded", "bandits"),
    } <= told


def test_marks_stand_in_the_order_of_the_text_the_longer_first() -> None:
    marks = mark_fields(claims())
    assert marks == sorted(marks, key=lambda m: (m["start"], -m["end"]))
    assert all(m["start"] < m["end"] for m in marks)
