"""Pieces of a text and pairs of them tell of its classes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np
import pytest

from rashomon.learned.calibration import Calibration, ForClasses
from rashomon.learned.classes import Told
from rashomon.learned.labels import CLASSES, LABELS
from rashomon.learned.reader import LearnedReader, load_reader
from rashomon.learned.wording import PAIRS, PIECES, Weights, packed, places_of, unpacked

if TYPE_CHECKING:
    from rashomon.learned.outputs import Floats

TASK = "satp_relevant"


def weights(told: dict[int, int], label: int = 0) -> Weights:
    table = np.zeros((PIECES + PAIRS, len(CLASSES[TASK])), np.int8)
    for place, weight in told.items():
        table[place, label] = weight
    bias = np.full(len(CLASSES[TASK]), -1, np.float32)
    return Weights(table, np.full(len(CLASSES[TASK]), 0.5, np.float32), bias)


def test_pairs_tell_in_which_order_pieces_stand() -> None:
    one, other = places_of([5, 9]), places_of([9, 5])
    assert list(one[:2]) == list(other[:2]) == [5, 9]
    assert one[2] != other[2] and min(one[2], other[2]) >= PIECES
    assert len(places_of([5, 5, 5])) == 2 and len(places_of([])) == 0


def test_what_a_text_holds_counts_once_and_less_in_a_long_one() -> None:
    one = weights({5: 8})
    assert one.logits([5])[0] == pytest.approx(8 * 0.5 - 1)
    assert one.logits([5, 5])[0] == pytest.approx(8 * 0.5 / 2**0.5 - 1)
    assert one.logits([7])[0] == one.logits([])[0] == -1


def test_a_file_gives_back_what_was_packed_in_the_same_bytes() -> None:
    made = {TASK: weights({5: 8, PIECES + 3: -2}), "cameo_class": weights({})}
    content = packed(made)
    assert content == packed(unpacked(content)) and list(unpacked(content)) == list(made)
    assert unpacked(content)[TASK].logits([5, 7]).tolist() == made[TASK].logits([5, 7]).tolist()


def test_words_are_added_by_their_share() -> None:
    told = Told(np.zeros(4, np.float32), np.full(4, 2, np.float32))
    assert told.chances(TASK, 0.0) == dict.fromkeys(CLASSES[TASK], 0.5)
    assert told.chances(TASK, 0.5)["bombing"] == pytest.approx(1 / (1 + np.exp(-1)))


def test_what_words_tell_is_taken_from_the_whole_text() -> None:
    shipped = load_reader()
    [last] = shipped.tokenizer.encode("grenade", add_special_tokens=False).ids
    label = CLASSES[TASK].index("kidnapping")

    def silent(ids: Sequence[int], features: Sequence[int]) -> dict[str, Floats]:
        return {"classes": np.full((len(features), 2 * LABELS), -3, np.float32)}

    reader = LearnedReader(
        silent,
        shipped.tokenizer,
        shipped.nearness,
        silent,
        lambda: {TASK: weights({last: 127}, label)},
        Calibration({TASK: ForClasses(0.5, wording=1.0)}),
    )
    long = "Rain fell. " * 300
    assert reader.classes([long, long + "A grenade.", ""], TASK) == [[], ["kidnapping"], []]
