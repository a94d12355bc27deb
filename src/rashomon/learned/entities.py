"""Entities from the encoder's tags."""

from __future__ import annotations

from rashomon.learned.agreement import agreed
from rashomon.learned.found import Entity
from rashomon.learned.outputs import Outputs, log_softmax
from rashomon.learned.pieces import Pieces
from rashomon.learned.tags import ENTITY_KINDS, best, decode


def entities(text: str, pieces: Pieces, outputs: Outputs) -> list[Entity]:
    """The entities of a text in its order; they do not overlap, and all mentions of a name have one kind."""
    scores = log_softmax(outputs.logits["entities"])
    words = [word.of(text) for word in pieces.words]
    return [
        Entity(pieces.words[s.start].cover(pieces.words[s.end - 1]), ENTITY_KINDS[s.kind])
        for s in agreed(words, scores, decode(best(scores)))
    ]
