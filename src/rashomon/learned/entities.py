"""Entities from the encoder's tags."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from rashomon.learned.agreement import agreed
from rashomon.learned.found import Entity
from rashomon.learned.outputs import Outputs
from rashomon.learned.phrases import PHRASES, bounded
from rashomon.learned.pieces import Pieces
from rashomon.learned.tags import ENTITY_KINDS, Tagged, best, decode

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.float32]

WITHIN = 1.5
"""How much phrases count: see ``phrases.bounded``."""
LESS = 0.5
"""What is taken from the log-probability of being in an entity, since with phrases for bounds more of them are found."""


def entities(text: str, pieces: Pieces, outputs: Outputs) -> list[Entity]:
    """The entities of a text in its order; they do not overlap, and what is named in the same words has one kind."""
    words = [word.of(text) for word in pieces.words]
    return [
        Entity(pieces.words[s.start].cover(pieces.words[s.end - 1]), ENTITY_KINDS[s.kind])
        for s in entity_tags(words, outputs.logits)
    ]


def entity_tags(words: Sequence[str], logits: Mapping[str, Floats]) -> list[Tagged]:
    """The words of each entity, from the logits of entities and of phrases."""
    scores = bounded(logits["entities"], logits[PHRASES], WITHIN)
    scores[:, 1:] -= LESS
    return agreed(words, scores, decode(best(scores)))
