"""Windows show each word with its surroundings and read it once."""

from __future__ import annotations

import random

from rashomon.learned.pieces import GAPS, NEW_PARAGRAPH, SPACED, Pieces
from rashomon.learned.windows import windows, windows_within
from rashomon.model.span import Span


def pieces_of(lengths: list[int], paragraphs: set[int]) -> Pieces:
    """Words of so many pieces each, some of which begin a paragraph."""
    first = [sum(lengths[:n]) for n in range(len(lengths))]
    gaps = [NEW_PARAGRAPH if n in paragraphs else SPACED for n in range(len(lengths))]
    features = [gap for gap, length in zip(gaps, lengths, strict=True) for _ in range(length)]
    assert all(f % GAPS == f for f in features)
    return Pieces([0] * sum(lengths), features, first, [Span(n, n + 1) for n in range(len(lengths))])


def test_cores_hold_each_word_once_and_windows_keep_their_size() -> None:
    dice = random.Random(5)
    for count in (1, 3, 30, 200):
        lengths = [dice.choice([1, 1, 1, 2, 5]) for _ in range(count)]
        pieces = pieces_of(lengths, set(dice.sample(range(count), count // 9)))
        found = windows(pieces, size=30, margin=6, between=3)
        assert [n for w in found for n in range(w.core_start, w.core_end)] == list(range(count))
        for window in found:
            assert window.start <= window.core_start < window.core_end <= window.end
            assert sum(lengths[window.start : window.end]) <= 30
            assert window.start == 0 or sum(lengths[window.start : window.core_start]) <= 6
            assert window.end == count or sum(lengths[window.core_end : window.end]) >= 1


def test_a_core_ends_where_a_paragraph_begins_late_enough() -> None:
    assert [w.core_end for w in windows(pieces_of([1] * 40, {22}), size=30, margin=4, between=2)] == [22, 40]
    assert [(w.start, w.end) for w in windows(pieces_of([1] * 40, {22}), size=30, margin=4, between=2)] == [
        (0, 24),
        (20, 40),
    ]
    assert windows(pieces_of([1] * 40, {2}), size=30, margin=4, between=2)[0].core_end == 25


def test_a_short_text_is_one_window() -> None:
    assert len(windows(pieces_of([1] * 30, {0, 9}), size=30, margin=6)) == 1


def test_parts_are_read_alone_but_seen_with_what_is_around() -> None:
    pieces = pieces_of([1] * 200, {80})
    found = windows_within(pieces, 50, 61, size=30, margin=6, between=3)
    assert [(w.start, w.core_start, w.core_end, w.end) for w in found] == [(44, 50, 61, 67)]
    found = windows_within(pieces, 70, 80, size=30, margin=6, between=3)
    assert [(w.start, w.core_start, w.core_end, w.end) for w in found] == [(64, 70, 80, 83)]
    found = windows_within(pieces, 90, 190, size=30, margin=6, between=3)
    assert [n for w in found for n in range(w.core_start, w.core_end)] == list(range(90, 190))
    assert all(w.end - w.start <= 30 for w in found)
