"""Which source and which content belong to a cue.

For each cue the encoder's vectors give a score to every piece of its window: as part of its source (the scores of all
pieces and of there being no source make one distribution), and as part of its content (each piece by itself).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.float32]

DIMENSIONS = 64
"""Length of the vectors that are compared. ``links`` of a piece holds four of them (source and content as asked for by a
cue, source and content as offered by a piece) and the score, as a cue, of having no source."""
REACH = 8
BUCKETS = 2 * REACH + 1
"""Distances are told apart by their sign and their power of two, up to 2⁸ pieces."""


def bucket(distance: NDArray[np.int64]) -> NDArray[np.int64]:
    """The bucket of a distance in pieces (that of the piece less that of the cue's first)."""
    import numpy as np

    size = np.minimum(REACH, np.floor(np.log2(np.abs(distance) + 1)))
    found: NDArray[np.int64] = (np.sign(distance) * size).astype(np.int64) + REACH
    return found


def link_scores(
    links: Floats, first: NDArray[np.int64], cue: tuple[int, int], nearness: Floats
) -> tuple[Floats, Floats, float]:
    """Logits of each word for the source and for the content of a cue, and the logit of no source.

    ``links`` are those of the words' first pieces, ``first`` the positions of these pieces in the window, ``cue`` the
    words of the cue (end exclusive), ``nearness`` the learned scores of distances (``BUCKETS``, 2).
    """
    asked = links[cue[0] : cue[1]].mean(axis=0)
    scale = DIMENSIONS**-0.5
    near = nearness[bucket(first - first[cue[0]])]
    source = links[:, 2 * DIMENSIONS : 3 * DIMENSIONS] @ asked[:DIMENSIONS] * scale + near[:, 0]
    content = links[:, 3 * DIMENSIONS : -1] @ asked[DIMENSIONS : 2 * DIMENSIONS] * scale + near[:, 1]
    return source, content, float(asked[-1])
