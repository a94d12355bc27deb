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
LEAST = 0.005
"""The probability of any happening below which a word is left out."""


def happenings(pieces: Pieces, outputs: Outputs) -> list[Telling]:
    """The words of a text that may tell of a happening, in its order; none where nothing was read."""
    import numpy as np

    chances: Floats = np.exp(log_softmax(outputs.logits[HEAD]))
    kinds = chances[:, 1::2] + chances[:, 2::2]
    some = kinds.sum(axis=1)
    return [
        Telling(pieces.words[n], Kind(HAPPENINGS[k]), float(kinds[n, k]), float(some[n]))
        for n in np.flatnonzero(some >= LEAST)
        for k in [int(kinds[n].argmax())]
    ]
