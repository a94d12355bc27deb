"""Sentences of a report: where they end."""

from __future__ import annotations

from rashomon.segment.boundaries import LONGEST
from tests.conftest import segmented


def test_abbreviations_and_initials_end_no_sentence() -> None:
    text = "Lt. Gen. A. Sow met the U.S. envoy. He left Jan. 5 with Col. Omar Kone."
    assert [s.evidence(0, len(s.tokens) - 1).text for s in segmented(text).sentences] == [
        "Lt. Gen. A. Sow met the U.S. envoy.",
        "He left Jan. 5 with Col. Omar Kone.",
    ]


def test_a_sentence_over_two_paragraphs_is_one() -> None:
    text = "Over 90 rebels were killed in the offensive in Gao,\n\nGeneral Omar Kone announced on Monday. Rain fell."
    first, second = segmented(text).sentences
    assert first.tokens[-2].text == "Monday"
    assert second.tokens[0].text == "Rain"


def test_a_list_without_full_stops_is_cut() -> None:
    sentences = segmented("Rebels attacked Gao and the army shelled Kidal then " * 200).sentences
    assert max(len(s.tokens) for s in sentences) <= LONGEST + 1
