"""Spans to tags and back."""

from __future__ import annotations

import itertools
import random

import numpy as np
import pytest

from rashomon.learned.tags import IMPOSSIBLE, Tagged, best, decode, encode


@pytest.mark.parametrize(
    ("spans", "tags"),
    [
        ([(0, 2, 0), (2, 3, 0), (4, 6, 1)], [1, 2, 1, 0, 3, 4]),
        ([(0, 5, 0), (1, 2, 1)], [1, 2, 2, 2, 2, 0]),  # of spans that overlap the longer one stands
        ([(0, 3, 0), (2, 6, 1)], [1, 2, 3, 4, 4, 4]),
        ([(0, 4, 1), (3, 6, 0)], [3, 4, 4, 4, 1, 2]),
        ([], [0] * 6),
    ],
)
def test_encode(spans: list[tuple[int, int, int]], tags: list[int]) -> None:
    assert encode([Tagged(*s) for s in spans], 6) == tags


def test_decode_gives_back_what_was_encoded() -> None:
    dice = random.Random(2)
    for _ in range(50):
        bounds = sorted(dice.sample(range(30), 8))
        spans = [Tagged(a, b, dice.randrange(3)) for a, b in zip(bounds[::2], bounds[1::2], strict=True)]
        assert decode(encode(spans, 30)) == spans


def test_decode_begins_a_span_where_nothing_is_continued() -> None:
    assert decode([2, 2, 4, 0]) == [Tagged(0, 2, 0), Tagged(2, 3, 1)]


def test_best_is_the_best_sequence_without_broken_spans() -> None:
    rng = np.random.default_rng(7)
    for _ in range(20):
        scores = rng.normal(size=(4, 5)).astype(np.float32) * 2
        allowed = [t for t in itertools.product(range(5), repeat=4) if whole(t)]
        wanted = max(allowed, key=lambda t: sum(scores[i, tag] for i, tag in enumerate(t)))
        assert best(scores) == list(wanted)
    assert best(np.zeros((0, 5), np.float32)) == []


def test_words_that_were_not_read_part_what_was() -> None:
    rng = np.random.default_rng(11)
    for unread in (1, 2, 3, 4, 9):
        nothing = np.full((unread, 5), IMPOSSIBLE, np.float32)
        nothing[:, 0] = 0.0
        one, other = (rng.normal(size=(6, 5)).astype(np.float32) * 2 for _ in range(2))
        parted = [*best(one), *[0] * unread, *best(other), *[0] * unread]
        assert best(np.vstack([one, nothing, other, nothing])) == parted


def whole(tags: tuple[int, ...]) -> bool:
    """Whether every I follows its own B or I."""
    return all(t % 2 or not t or before in (t, t - 1) for before, t in zip((0, *tags), tags, strict=False))
