"""Classes of texts: each label weighs the words of a text by itself, and the mean of what they tell decides.

For texts of a set of classes what single words tell (``wording``) is added to that.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rashomon.learned.labels import CLASSES, LABELS, columns

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.float32]


def pooled(by_word: Floats) -> Floats:
    """The logit of each label for a text of at least one word.

    ``by_word`` (words, 2 × ``LABELS``) holds what each word tells for each label, then how much it weighs.
    """
    found: Floats = (shares(by_word) * by_word[:, :LABELS]).sum(axis=0)
    return found


def shares(by_word: Floats) -> Floats:
    """How much each word weighs for each label; a label's shares add up to one."""
    import numpy as np

    weights = by_word[:, LABELS:]
    found: Floats = np.exp(weights - weights.max(axis=0))
    found /= found.sum(axis=0)
    return found


def chances(by_word: Floats, task: str) -> dict[str, float]:
    """The probability of each label of a set."""
    return _likely(pooled(by_word)[columns(task)], task)


@dataclass(frozen=True, slots=True)
class Told:
    """What is told of one text, a logit for each label of a set: by the encoder, and by the words alone."""

    encoder: Floats
    wording: Floats

    def chances(self, task: str, share: float) -> dict[str, float]:
        """The probability of each label; ``share`` is how much of what words tell is added."""
        return _likely(self.encoder + share * self.wording, task)


def _likely(logits: Floats, task: str) -> dict[str, float]:
    import numpy as np

    found = 1 / (1 + np.exp(-logits.astype(np.float64)))
    return dict(zip(CLASSES[task], found.tolist(), strict=True))
