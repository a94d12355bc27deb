"""Learns what pieces and pairs of them tell of classes: a logistic regression for each set, which starts from nothing."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np
import torch
from tokenizers import Tokenizer
from torch import Tensor
from torch.nn import functional

from rashomon.learned.labels import CLASSES
from rashomon.learned.wording import PAIRS, PIECES, Weights, places_of
from train.corpora import Row

if TYPE_CHECKING:
    from rashomon.learned.outputs import Floats

DECAY = 1e-4
"""How much large weights cost, by the square of each: chosen of three on the kept texts, none of which is much better."""
STEPS = 40
"""Of L-BFGS, after which what is lessened no longer falls to speak of."""
RARE = 2
"""Texts that must hold a piece or a pair for it to have a weight."""
HIGHEST = 127
"""Of a weight in eight bits."""


def learned(tokenizer: Tokenizer, rows: Sequence[Row], task: str) -> Weights:
    """The weights of one set of classes, in eight bits."""
    labels = CLASSES[task]
    texts = held(tokenizer, rows)
    wanted = torch.tensor([[float(label in row["labels"]) for label in labels] for row in rows])
    weights = torch.zeros(PIECES + PAIRS, len(labels), requires_grad=True)
    bias = torch.zeros(len(labels), requires_grad=True)
    steps = torch.optim.LBFGS([weights, bias], max_iter=STEPS, history_size=5, line_search_fn="strong_wolfe")

    def lessened() -> Tensor:
        steps.zero_grad()
        told = torch.sparse.mm(texts, weights) + bias
        loss = functional.binary_cross_entropy_with_logits(told, wanted)
        loss = loss + DECAY / 2 * weights.square().sum() / len(labels)
        loss.backward()
        return loss

    steps.step(lessened)
    return _rounded(weights.detach().numpy(), bias.detach().numpy())


def held(tokenizer: Tokenizer, rows: Sequence[Row]) -> Tensor:
    """Texts by places of the table; what few texts hold is left out, but counts for their length."""
    places = [places_of(tokenizer.encode(row["text"], add_special_tokens=False).ids) for row in rows]
    counts = np.bincount(np.concatenate(places), minlength=PIECES + PAIRS)
    at = np.concatenate([np.full(len(one), number) for number, one in enumerate(places)])
    worth = np.concatenate([np.full(len(one), max(1, len(one)) ** -0.5) for one in places])
    where = np.concatenate(places)
    common = counts[where] >= RARE
    index = torch.tensor(np.stack([at[common], where[common]]))
    values = torch.tensor(worth[common], dtype=torch.float32)
    shape = (len(rows), PIECES + PAIRS)
    return torch.sparse_coo_tensor(index, values, shape, check_invariants=True).coalesce()


def _rounded(weights: Floats, bias: Floats) -> Weights:
    scale = np.maximum(np.abs(weights).max(axis=0), 1e-6) / HIGHEST
    return Weights(np.round(weights / scale).astype(np.int8), scale.astype(np.float32), bias)
