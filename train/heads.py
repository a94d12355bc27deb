"""The encoder with a head per task. Two are shipped (entities; attributions), the others only teach the encoder."""

from __future__ import annotations

import torch
from torch import Tensor, nn

from rashomon.learned.links import BUCKETS, DIMENSIONS
from rashomon.learned.tags import tags_of
from train.encoder import Encoder
from train.tasks import TAGGED

HEADS = ("entities", "roles", "links")
"""What is exported, in this order."""


class Model(nn.Module):
    """All heads on one encoder."""

    def __init__(self) -> None:
        super().__init__()
        self.encoder = Encoder()
        width = self.encoder.norm.normalized_shape[0]
        self.dropout = nn.Dropout(0.1)
        self.tags = nn.ModuleDict({name: nn.Linear(width, tags_of(kinds)) for name, kinds in TAGGED.items()})
        self.links = nn.Linear(width, 4 * DIMENSIONS + 1)
        self.distance = nn.Embedding(BUCKETS, 2)
        nn.init.zeros_(self.distance.weight)

    def forward(self, ids: Tensor, features: Tensor, mask: Tensor | None = None) -> Tensor:
        """Hidden states, from which each head reads."""
        hidden: Tensor = self.dropout(self.encoder(ids, features, mask))
        return hidden

    def link_scores(
        self, hidden: Tensor, cues: Tensor, window: Tensor, steps: Tensor
    ) -> tuple[Tensor, Tensor]:
        """How likely each piece belongs to the source and to the content of each cue.

        ``cues`` (cues, pieces) weighs the pieces of a cue, ``window`` says in which row of the batch it stands, ``steps``
        is the bucket of the distance of each piece from it. Gives logits (cues, pieces + 1), the last for no source, and
        (cues, pieces).
        """
        parts = self.links(hidden)[window]
        at_cue = torch.einsum("cn,cnd->cd", cues.to(parts.dtype), parts)
        source_key, content_key = parts[..., 2 * DIMENSIONS : 3 * DIMENSIONS], parts[..., 3 * DIMENSIONS : -1]
        scale = DIMENSIONS**-0.5
        source = torch.einsum("cd,cnd->cn", at_cue[:, :DIMENSIONS], source_key) * scale
        content = torch.einsum("cd,cnd->cn", at_cue[:, DIMENSIONS : 2 * DIMENSIONS], content_key) * scale
        nearness = self.distance(steps)
        source = torch.cat([source + nearness[..., 0], at_cue[:, -1:]], dim=1)
        return source, content + nearness[..., 1]


class Shipped(nn.Module):
    """What is exported: logits of both shipped taggers, and the vectors that links are made of."""

    def __init__(self, model: Model) -> None:
        super().__init__()
        self.model = model

    def forward(self, ids: Tensor, features: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """One window (1, pieces) to entities, roles and links, each (pieces, …)."""
        hidden = self.model.encoder(ids, features)[0]
        tags = self.model.tags
        return tags["entities"](hidden), tags["roles"](hidden), self.model.links(hidden)
