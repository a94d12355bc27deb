"""The shared encoder: a BERT of six layers (MiniLM) with an embedding of how each word is written."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional

from rashomon.learned.pieces import FEATURES

LOWER = 4
"""Layers from below that the first stage alone teaches."""


@dataclass(frozen=True)
class Shape:
    """The sizes of all-MiniLM-L6-v2."""

    vocabulary: int = 30522
    positions: int = 512
    width: int = 384
    inner: int = 1536
    heads: int = 12
    layers: int = 6
    dropout: float = 0.1
    """Of what goes into the layers."""
    inside: float = 0.0
    """The same of what each layer adds; in the encoder it cost a third of a step and brought nothing."""
    least: float = 1e-12
    """What norms add to a variance."""
    distances: int = 0
    """How many buckets of distances attention weighs by themselves, as MPNet does; BERT none."""


class Layer(nn.Module):
    """Self-attention and a feed-forward net, each added to its input and normalised."""

    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.heads = shape.heads
        self.attention = nn.Linear(shape.width, 3 * shape.width)
        self.merge = nn.Linear(shape.width, shape.width)
        self.merge_norm = nn.LayerNorm(shape.width, eps=shape.least)
        self.widen = nn.Linear(shape.width, shape.inner)
        self.narrow = nn.Linear(shape.inner, shape.width)
        self.narrow_norm = nn.LayerNorm(shape.width, eps=shape.least)
        self.dropout = nn.Dropout(shape.inside)

    def forward(self, hidden: Tensor, added: Tensor | None) -> Tensor:
        """``added`` goes to the scores of attention (batch, 1 or heads, 1 or pieces, pieces): see ``Encoder.added``."""
        if torch.onnx.is_in_onnx_export():
            seen = Fused.apply(*self.attention(hidden).chunk(3, dim=-1), self.heads)
        else:
            seen = self._seen(hidden, added)
        hidden = self.merge_norm(hidden + self.dropout(self.merge(seen)))
        inner = self.narrow(functional.gelu(self.widen(hidden)))
        return self.narrow_norm(hidden + self.dropout(inner))

    def _seen(self, hidden: Tensor, added: Tensor | None) -> Tensor:
        batch, count, width = hidden.shape
        parts = self.attention(hidden).view(batch, count, 3, self.heads, width // self.heads)
        query, key, value = parts.permute(2, 0, 3, 1, 4)
        added = None if added is None else added.to(query.dtype)
        if self.training and added is not None:
            seen = _attended(query, key, value, added)
        else:
            seen = functional.scaled_dot_product_attention(query, key, value, attn_mask=added)
        return seen.transpose(1, 2).reshape(batch, count, width)


class Fused(torch.autograd.Function):
    """Attention of one window as a single step of onnxruntime, which takes half as long as one made of its parts."""

    @staticmethod
    def forward(_: Any, query: Tensor, key: Tensor, value: Tensor, heads: int) -> Tensor:
        """What each piece sees; all are (batch, pieces, width)."""
        parts = (x.unflatten(-1, (heads, -1)).transpose(1, 2) for x in (query, key, value))
        return functional.scaled_dot_product_attention(*parts).transpose(1, 2).flatten(-2)

    @staticmethod
    def symbolic(graph: Any, query: Any, key: Any, value: Any, heads: int) -> Any:
        """The node of onnxruntime's own operators."""
        node = graph.op("com.microsoft::MultiHeadAttention", query, key, value, num_heads_i=heads)
        return node.setType(query.type())


def _attended(query: Tensor, key: Tensor, value: Tensor, added: Tensor) -> Tensor:
    """What torch's own attention gives, of which the way back takes three times as long."""
    batch, heads, count, width = query.shape
    shape = (batch * heads, count, width)
    added = added.expand(batch, heads, -1, count).reshape(batch * heads, -1, count)
    query = (query * width**-0.5).reshape(shape)
    scores = torch.baddbmm(added, query, key.reshape(shape).transpose(1, 2))
    return torch.bmm(scores.softmax(dim=-1), value.reshape(shape)).view(batch, heads, count, width)


class Encoder(nn.Module):
    """Pieces and their features to one vector a piece."""

    def __init__(self, shape: Shape = Shape()) -> None:
        super().__init__()
        self.words = nn.Embedding(shape.vocabulary, shape.width)
        self.positions = nn.Embedding(shape.positions, shape.width)
        self.features = nn.Embedding(FEATURES, shape.width)
        self.norm = nn.LayerNorm(shape.width, eps=shape.least)
        self.dropout = nn.Dropout(shape.dropout)
        self.layers = nn.ModuleList(Layer(shape) for _ in range(shape.layers))
        self.words.weight.requires_grad_(False)  # half of all weights; few of the words occur in the corpora
        nn.init.normal_(self.features.weight, std=0.01)
        self.distances: nn.Embedding | None = None
        if shape.distances:
            self.distances = nn.Embedding(shape.distances, shape.heads)
            self.distances.weight.requires_grad_(False)

    def forward(self, ids: Tensor, features: Tensor, mask: Tensor | None = None) -> Tensor:
        """Hidden states (batch, pieces, width); ``mask`` is true where a piece may be looked at, none where all may."""
        return self.above(self.below(ids, features, mask), mask)

    def below(self, ids: Tensor, features: Tensor, mask: Tensor | None = None) -> Tensor:
        """What the lower layers give."""
        return through(self.layers[:LOWER], self.embedded(ids, features), self.added(ids.shape[1], mask))

    def above(self, below: Tensor, mask: Tensor | None = None) -> Tensor:
        """What the upper layers make of it."""
        return through(self.layers[LOWER:], below, self.added(below.shape[1], mask))

    def added(self, count: int, mask: Tensor | None) -> Tensor | None:
        """What is added to the scores of attention: nothing counts where there is no piece, and distances as they do."""
        away = None if mask is None else hidden_away(mask)
        if self.distances is None:
            return away
        by_distance = self.distances(distance_buckets(count)).permute(2, 0, 1)[None]
        return by_distance if away is None else by_distance + away

    def embedded(self, ids: Tensor, features: Tensor) -> Tensor:
        """What goes into the lowest layer."""
        places = torch.arange(ids.shape[1], device=ids.device)
        hidden = self.words(ids) + self.positions(places)[None] + self.features(features)
        embedded: Tensor = self.dropout(self.norm(hidden))
        return embedded


def hidden_away(mask: Tensor) -> Tensor:
    """What is added to the scores of attention where there is no piece (batch, 1, 1, pieces)."""
    return torch.zeros(mask.shape).masked_fill(~mask, -1e4)[:, None, None, :]


def distance_buckets(count: int) -> Tensor:
    """The bucket of the distance from each piece to each other one (pieces, pieces): MPNet's 32, as in T5 (Raffel et al. 2020).

    Half of them are for pieces that come later; eight each are for distances up to 7, the others grow by powers up to 128.
    """
    half, exact, farthest = 16, 8, 128
    places = torch.arange(count)
    ahead = places[None] - places[:, None]
    size = ahead.abs()
    grown = torch.log(size.clamp(min=1) / exact) / math.log(farthest / exact) * (half - exact)
    far = (exact + grown.long()).clamp(max=half - 1)
    return torch.where(size < exact, size, far) + half * (ahead > 0)


def through(layers: nn.ModuleList, hidden: Tensor, added: Tensor | None) -> Tensor:
    """Some layers one after the other; ``added`` is as for each."""
    for layer in layers:
        hidden = layer(hidden, added)
    return hidden


@dataclass(frozen=True)
class Names:
    """What ``transformers`` calls the parts of a layer."""

    attention: tuple[str, str, str]
    """Query, key and value."""
    others: Mapping[str, str]
    """By our names."""


ALIKE = {"widen": "intermediate.dense", "narrow": "output.dense", "narrow_norm": "output.LayerNorm"}
BERT = Names(
    ("attention.self.query", "attention.self.key", "attention.self.value"),
    {"merge": "attention.output.dense", "merge_norm": "attention.output.LayerNorm", **ALIKE},
)


def load_weights(encoder: Encoder, path: Path) -> None:
    """Take over the weights of a BERT as ``transformers`` saves them; the single token type is added to the positions."""
    saved = load_file(str(path))
    state = {
        "words.weight": saved["embeddings.word_embeddings.weight"],
        "positions.weight": saved["embeddings.position_embeddings.weight"]
        + saved["embeddings.token_type_embeddings.weight"][0],
        "features.weight": encoder.features.weight.detach(),
        "norm.weight": saved["embeddings.LayerNorm.weight"],
        "norm.bias": saved["embeddings.LayerNorm.bias"],
    }
    for number in range(len(encoder.layers)):
        state |= layer(saved, number)
    encoder.load_state_dict(state)


def layer(saved: Mapping[str, Tensor], number: int, names: Names = BERT) -> dict[str, Tensor]:
    """The weights of one layer, under our names."""
    old, new = f"encoder.layer.{number}.", f"layers.{number}."
    state = {}
    for kind in ("weight", "bias"):
        three = [saved[f"{old}{part}.{kind}"] for part in names.attention]
        state[f"{new}attention.{kind}"] = torch.cat(three)
        for ours, theirs in names.others.items():
            state[f"{new}{ours}.{kind}"] = saved[f"{old}{theirs}.{kind}"]
    return state
