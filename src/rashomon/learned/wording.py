"""What single pieces and pairs of them tell of a text's classes, by its whole length and beside what the encoder says.

A set of classes with few texts is told by its words as well as by an encoder of this size, and by both better: each label has
a weight for every piece of the vocabulary and for pairs of neighbours, which share a table by their hash. What counts is
whether a text holds a piece, not how often (a report repeats itself), and a long text's weights are scaled down.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.float32]

PIECES = 30522
"""Of the vocabulary: single pieces come first in the table."""
PAIRS = 30000
"""Places for pairs; those that are hashed to one place share its weight."""
FACTORS = (31337, 7919)
"""Of the first and the second piece of a pair, so that their order tells."""


@dataclass(frozen=True, slots=True)
class Weights:
    """Of one set of classes: ``table`` (pieces and pairs by labels) in eighths bits, times ``scale``, plus ``bias``."""

    table: NDArray[np.int8]
    scale: Floats
    bias: Floats

    def logits(self, ids: Sequence[int]) -> Floats:
        """What the pieces of a text tell for each label."""
        places = places_of(ids)
        told = self.table[places].sum(axis=0) * self.scale / max(1, len(places)) ** 0.5
        found: Floats = told + self.bias
        return found


def places_of(ids: Sequence[int]) -> NDArray[np.int64]:
    """Where in the table the pieces and pairs of a text are, each once."""
    import numpy as np

    pieces = np.asarray(ids, np.int64)
    pairs = (pieces[:-1] * FACTORS[0] + pieces[1:] * FACTORS[1]) % PAIRS + PIECES
    return np.unique(np.concatenate([pieces, pairs]))


def packed(weights: Mapping[str, Weights]) -> bytes:
    """The weights of all sets as one file; the same weights give the same bytes."""
    import numpy as np

    parts = {
        f"{task} {name}": getattr(one, name)
        for task, one in weights.items()
        for name in ("table", "scale", "bias")
    }
    target = BytesIO()
    np.savez_compressed(target, **parts)
    return target.getvalue()


def unpacked(content: bytes) -> dict[str, Weights]:
    """What ``packed`` wrote, by set."""
    import numpy as np

    with np.load(BytesIO(content)) as parts:
        tasks = dict.fromkeys(name.rsplit(" ", 1)[0] for name in parts.files)
        return {
            task: Weights(parts[f"{task} table"], parts[f"{task} scale"], parts[f"{task} bias"])
            for task in tasks
        }
