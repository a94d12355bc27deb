"""What the encoder gives for the words of a whole text, put together from its windows."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rashomon.learned.pieces import EDGE, Pieces
from rashomon.learned.windows import Window, windows

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.float32]
    Encoder = Callable[[Sequence[int], Sequence[int]], tuple[Floats, Floats, Floats]]
    """Ids and features of one window to logits of entities, logits of roles and links, a row for each piece."""

BEGIN, END = 101, 102
"""The pieces [CLS] and [SEP], which begin and end a window."""


@dataclass(frozen=True, slots=True)
class Seen:
    """The links of the words of one window, and the position of each in it."""

    window: Window
    links: Floats
    first: NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Outputs:
    """Log-probabilities of tags, words by tags, and the windows with their links."""

    entities: Floats
    roles: Floats
    seen: list[Seen]


def encode(encoder: Encoder, pieces: Pieces) -> Outputs:
    """Run the encoder over all windows of a text of at least one word."""
    import numpy as np

    entities, roles, seen = [], [], []
    for window in windows(pieces):
        start = pieces.first[window.start]
        stop = pieces.first[window.end] if window.end < len(pieces.first) else len(pieces.ids)
        ids = [BEGIN, *pieces.ids[start:stop], END]
        by_piece = encoder(ids, [EDGE, *pieces.features[start:stop], EDGE])
        first = np.asarray(pieces.first[window.start : window.end]) - start + 1
        core = first[window.core_start - window.start : window.core_end - window.start]
        entities.append(log_softmax(by_piece[0][core]))
        roles.append(log_softmax(by_piece[1][core]))
        seen.append(Seen(window, by_piece[2][first], first))
    return Outputs(np.concatenate(entities), np.concatenate(roles), seen)


def log_softmax(logits: Floats) -> Floats:
    """Logarithms of the probabilities that logits stand for, row by row."""
    import numpy as np

    high = logits - logits.max(axis=-1, keepdims=True)
    found: Floats = high - np.log(np.exp(high).sum(axis=-1, keepdims=True))
    return found
