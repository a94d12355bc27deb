"""What the encoder gives for the words of a whole text, put together from its windows."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rashomon.learned.pieces import EDGE, Pieces
from rashomon.learned.tags import IMPOSSIBLE
from rashomon.learned.windows import Window, windows_within

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.float32]
    Encoder = Callable[[Sequence[int], Sequence[int]], Mapping[str, Floats]]
    """Ids and features of one window to what each head gives, a row for each piece: logits of tags and classes, links."""

BEGIN, END = 101, 102
"""The pieces [CLS] and [SEP], which begin and end a window."""
LINKS = "links"
"""The head whose rows are compared with each other within a window."""
EMBEDDED = "embedded"
"""What goes into the layers, those for reports and those for incidents and classes."""


@dataclass(frozen=True, slots=True)
class Seen:
    """The links of the words of one window, and the position of each in it."""

    window: Window
    links: Floats
    first: NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Outputs:
    """By head the logits of all words (words by tags or classes), and the windows with their links."""

    logits: Mapping[str, Floats]
    seen: Sequence[Seen]


def encode(encoder: Encoder, pieces: Pieces, parts: Sequence[tuple[int, int]] | None = None) -> Outputs:
    """Run the encoder over a text of at least one word.

    ``parts`` are the ranges of words to be read (ends exclusive), in order and apart; without them all are read. Words
    that are not read have the tag ``O`` for certain.
    """
    import numpy as np

    count = len(pieces.words)
    logits: dict[str, Floats] = {}
    seen: list[Seen] = []
    for start, end in [(0, count)] if parts is None else parts:
        for window in windows_within(pieces, start, end):
            by_head, first = _read(encoder, pieces, window)
            core = first[window.core_start - window.start : window.core_end - window.start]
            for head, rows in by_head.items():
                if head == LINKS:
                    seen.append(Seen(window, rows[first], first))
                    continue
                if head == EMBEDDED:
                    continue
                if head not in logits:
                    logits[head] = np.full((count, rows.shape[1]), IMPOSSIBLE, np.float32)
                    logits[head][:, 0] = 0.0
                logits[head][window.core_start : window.core_end] = rows[core]
    return Outputs(logits, seen)


def _read(encoder: Encoder, pieces: Pieces, window: Window) -> tuple[Mapping[str, Floats], NDArray[np.int64]]:
    """What the heads give for the pieces of a window, and which of these begin its words."""
    import numpy as np

    start = pieces.first[window.start]
    stop = pieces.first[window.end] if window.end < len(pieces.first) else len(pieces.ids)
    ids = [BEGIN, *pieces.ids[start:stop], END]
    by_head = encoder(ids, [EDGE, *pieces.features[start:stop], EDGE])
    return by_head, np.asarray(pieces.first[window.start : window.end]) - start + 1


def log_softmax(logits: Floats) -> Floats:
    """Logarithms of the probabilities that logits stand for, row by row."""
    import numpy as np

    high = logits - logits.max(axis=-1, keepdims=True)
    found: Floats = high - np.log(np.exp(high).sum(axis=-1, keepdims=True))
    return found
