"""Classes of texts: each label weighs the words of a text by itself, and the mean of what they tell decides."""

from __future__ import annotations

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
    import numpy as np

    logits = pooled(by_word)[columns(task)].astype(np.float64)
    return dict(zip(CLASSES[task], (1 / (1 + np.exp(-logits))).tolist(), strict=True))
