"""Which words tell of a happening that is claimed, and of which kind, for rules to weigh."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rashomon.learned.outputs import Outputs, log_softmax
from rashomon.learned.pieces import Pieces
from rashomon.learned.tags import HAPPENINGS
from rashomon.model.claim import Kind
from rashomon.model.hints import Telling

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.float32]

HEAD = "happenings"
KINDS = tuple(map(Kind, HAPPENINGS))
LEAST = 0.005
"""The probability of any happening below which a word is left out."""


def happenings(pieces: Pieces, outputs: Outputs) -> list[Telling]:
    """The words of a text that may tell of a happening, in its order; none where nothing was read."""
    import numpy as np

    chances: Floats = np.exp(log_softmax(outputs.logits[HEAD]))
    kinds = chances[:, 1::2] + chances[:, 2::2]
    some = kinds.sum(axis=1)
    words = np.flatnonzero(some >= LEAST)
    found = (words, kinds[words].argmax(axis=1), kinds[words].max(axis=1), some[words])
    return [
        Telling(pieces.words[n], KINDS[k], chance, any_)
        for n, k, chance, any_ in zip(*(column.tolist() for column in found), strict=True)
    ]
