"""Each cue gets its source and its contents, from scores made by hand."""

from __future__ import annotations

from typing import Any

import numpy as np

from rashomon.learned.attributions import attributions
from rashomon.learned.links import BUCKETS, DIMENSIONS, REACH, bucket
from rashomon.learned.outputs import Outputs, Seen
from rashomon.learned.phrases import PHRASES
from rashomon.learned.pieces import Pieces
from rashomon.learned.tags import Tagged, encode
from rashomon.learned.windows import Window
from rashomon.model.span import Span

Array = np.ndarray[Any, Any]
WORDS = "Ann said so . It was reported that Bob lied .".split()
SOURCE, CUE, CONTENT = range(3)
ANN, SAID, SO, REPORTED, LIED = (0, 1), (1, 2), (2, 3), (6, 7), (7, 10)


def pieces() -> Pieces:
    """One piece a word, one blank between words."""
    starts = [sum(len(w) + 1 for w in WORDS[:n]) for n in range(len(WORDS))]
    spans = [Span(s, s + len(w)) for s, w in zip(starts, WORDS, strict=True)]
    return Pieces([0] * len(WORDS), [0] * len(WORDS), list(range(len(WORDS))), spans)


def outputs(spans: list[tuple[int, int, int]], links: Array) -> Outputs:
    roles = np.full((len(WORDS), 7), -9.0, np.float32)
    roles[np.arange(len(WORDS)), encode([Tagged(*s) for s in spans], len(WORDS))] = 0
    count = len(WORDS)
    seen = Seen(Window(0, count, 0, count), links.astype(np.float32), np.arange(1, count + 1))
    return Outputs({"roles": roles, PHRASES: np.zeros((count, 3), np.float32)}, [seen])


def read(links: Array) -> list[tuple[str, str, str]]:
    spans = [(*ANN, SOURCE), (*SAID, CUE), (*SO, CONTENT), (*REPORTED, CUE), (*LIED, CONTENT)]
    text = " ".join(WORDS)
    found = attributions(pieces(), outputs(spans, links), np.zeros((BUCKETS, 2), np.float32))
    return [
        ("|".join(s.of(text) for s in a.source), a.cue[0].of(text), "|".join(s.of(text) for s in a.content))
        for a in found
    ]


def linked() -> Array:
    """Each cue asks for a direction of its own, and what belongs to it lies there."""
    links = np.zeros((len(WORDS), 4 * DIMENSIONS + 1))
    for number, (cue, source, content) in enumerate([(SAID, ANN, SO), (REPORTED, None, LIED)]):
        links[cue[0], number] = links[cue[0], DIMENSIONS + number] = 8
        links[slice(*content), 3 * DIMENSIONS + number] = 2
        if source:
            links[slice(*source), 2 * DIMENSIONS + number] = 4
    links[SAID[0], -1], links[REPORTED[0], -1] = -5, 20
    return links


def test_each_cue_gets_what_it_asks_for() -> None:
    assert read(linked()) == [("Ann", "said", "so"), ("", "reported", "that Bob lied")]


def test_one_source_may_serve_two_cues() -> None:
    links = linked()
    links[ANN[0], 2 * DIMENSIONS + 1] = 4
    links[REPORTED[0], -1] = -5
    assert [source for source, _, _ in read(links)] == ["Ann", "Ann"]


def test_a_content_belongs_to_the_cue_that_claims_it_most() -> None:
    links = linked()
    links[slice(*LIED), 3 * DIMENSIONS] = 4
    assert read(links) == [("Ann", "said", "so|that Bob lied"), ("", "reported", "")]


def test_distances_are_told_apart_by_sign_and_power_of_two() -> None:
    found = bucket(np.array([0, 1, 2, 3, 7, -1, -100_000])) - REACH
    assert found.tolist() == [0, 1, 1, 2, 3, -1, -REACH]
