"""Entities from the encoder's tags."""

from __future__ import annotations

from rashomon.learned.found import Entity
from rashomon.learned.outputs import Outputs, log_softmax
from rashomon.learned.pieces import Pieces
from rashomon.learned.tags import ENTITY_KINDS, best, decode


def entities(pieces: Pieces, outputs: Outputs) -> list[Entity]:
    """The entities of a text in its order; they do not overlap."""
    return [
        Entity(pieces.words[s.start].cover(pieces.words[s.end - 1]), ENTITY_KINDS[s.kind])
        for s in decode(best(log_softmax(outputs.logits["entities"])))
    ]
