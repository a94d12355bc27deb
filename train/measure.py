"""The figures of ``rashomon evaluate`` for an encoder, in training or exported."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

import numpy as np
import torch
from tokenizers import Tokenizer

from rashomon.evaluate.attributions import AttributionScores
from rashomon.evaluate.entities import EntityScores
from rashomon.learned.attributions import attributions
from rashomon.learned.entities import entities
from rashomon.learned.outputs import encode
from rashomon.learned.pieces import cut
from train.heads import HEADS, Model, Shipped

if TYPE_CHECKING:
    from rashomon.learned.outputs import Encoder, Floats

Row = dict[str, Any]


def of_model(model: Model) -> tuple[Encoder, Floats]:
    """The model as a function that reads one window, and its scores of distances."""
    shipped = Shipped(model).eval()

    def run(ids: Sequence[int], features: Sequence[int]) -> Mapping[str, Floats]:
        with torch.inference_mode():
            outputs = shipped(torch.tensor([ids]), torch.tensor([features]))
        return {head: rows.float().numpy() for head, rows in zip(HEADS, outputs, strict=True)}

    return run, np.asarray(model.distance.weight.detach().numpy())


def measure_entities(encoder: Encoder, tokenizer: Tokenizer, rows: Iterable[Row]) -> EntityScores:
    """Read texts anew and compare their entities."""
    scores = EntityScores()
    for row in rows:
        pieces = cut(tokenizer, row["text"])
        found = entities(pieces, encode(encoder, pieces))
        fields = [{"start": e.span.start, "end": e.span.end, "type": e.kind} for e in found]
        scores.add(row, {"entities": fields})
    return scores


def measure_attributions(
    encoder: Encoder, nearness: Floats, tokenizer: Tokenizer, rows: Iterable[Row]
) -> AttributionScores:
    """Read texts anew and compare their attributions."""
    scores = AttributionScores()
    for row in rows:
        pieces = cut(tokenizer, row["text"])
        found = attributions(pieces, encode(encoder, pieces), nearness)
        fields = [
            {role: [[s.start, s.end] for s in getattr(a, role)] for role in ("source", "cue", "content")}
            for a in found
        ]
        scores.add(row, {"attributions": fields})
    return scores


def figures(
    encoder: Encoder, nearness: Floats, tokenizer: Tokenizer, reports: Iterable[Row], articles: Iterable[Row]
) -> str:
    """The tables of both tasks."""
    return "\n\n".join(
        (
            measure_entities(encoder, tokenizer, reports).tables(),
            measure_attributions(encoder, nearness, tokenizer, articles).tables(),
        )
    )
