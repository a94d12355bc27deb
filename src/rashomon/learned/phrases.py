"""Noun phrases as bounds of what is tagged.

The encoder tags words one by one, and where a span ends it has learned from few marked reports: of "ISIL weapons" it may take
the first word only. Noun phrases, of which it has seen many more, say what belongs together. So a span rather begins where a
phrase begins and goes on while the phrase does.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from rashomon.learned.outputs import log_softmax

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.float32]

PHRASES = "chunks"
"""The head that tags noun phrases without what follows their noun: ``O``, B and I."""


def bounded(logits: Floats, phrases: Floats, within: float) -> Floats:
    """Scores of tags, words by tags, from their logits and those of phrases.

    ``within`` is added to the log-probability of going on with a span, and taken from that of beginning one, on a word that for
    certain goes on with a phrase.
    """
    import numpy as np

    goes_on = np.exp(log_softmax(phrases))[:, 2:] * within
    scores = log_softmax(logits)
    scores[:, 1::2] -= goes_on
    scores[:, 2::2] += goes_on
    return scores
