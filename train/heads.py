"""The encoder with a head per task. Those in ``HEADS`` and ``DEEPER`` are shipped, the others only teach the encoder."""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING

import torch
from torch import Tensor, nn

from rashomon.learned.happenings import HEAD as TELLING
from rashomon.learned.labels import FILLERS, LABELS
from rashomon.learned.links import BUCKETS, DIMENSIONS
from rashomon.learned.outputs import EMBEDDED
from rashomon.learned.phrases import PHRASES
from rashomon.learned.tags import HAPPENINGS, tags_of
from train.encoder import Encoder, Shape, hidden_away, through
from train.tasks import FIRST

if TYPE_CHECKING:
    from train.batches import Batch

HEADS = ("entities", PHRASES, "roles", TELLING, "links", EMBEDDED)
"""What the shipped encoder gives: what its heads find in a report, and for the other file what goes into the layers."""
DEEPER = ("fillers", "classes")
"""What the file for incidents and classes gives."""


class Model(nn.Module):
    """All heads on one encoder."""

    def __init__(self, shape: Shape | None = None) -> None:
        super().__init__()
        shape = shape or Shape()
        self.encoder = Encoder(shape)
        width = shape.width
        self.dropout = nn.Dropout(0.1)
        self.tags = nn.ModuleDict({name: nn.Linear(width, tags_of(kinds)) for name, kinds in FIRST.items()})
        self.links = nn.Linear(width, 4 * DIMENSIONS + 1)
        self.distance = nn.Embedding(BUCKETS, 2)
        nn.init.zeros_(self.distance.weight)
        # the heads of the second stage come last, so that those of the first begin with the same weights without them
        self.tags["fillers"] = nn.Linear(width, tags_of(FILLERS))
        self.classes = nn.Linear(width, 2 * LABELS)
        nn.init.zeros_(self.classes.weight[LABELS:])  # all words weigh the same at first
        nn.init.zeros_(self.classes.bias)
        self.tags[TELLING] = nn.Linear(width, tags_of(HAPPENINGS))

        self.branch = copy.deepcopy(self.encoder.layers)

    def grow_branch(self) -> None:
        """Let the branch begin as the layers of the encoder are."""
        self.branch.load_state_dict(self.encoder.layers.state_dict())

    def forward(self, batch: Batch) -> Tensor:
        """Hidden states, from which each head reads."""
        if batch.branch:
            with torch.no_grad():  # the embeddings are taught by the first stage
                embedded = self.encoder.embedded(batch.ids, batch.features)
            hidden = through(self.branch, embedded, hidden_away(batch.mask))
        else:
            below = batch.below
            if below is None:
                below = self.encoder.below(batch.ids, batch.features, batch.mask)
            hidden = self.encoder.above(below, batch.mask)
        dropped: Tensor = self.dropout(hidden)
        return dropped

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

    def class_scores(self, hidden: Tensor, words: Tensor, text: Tensor) -> Tensor:
        """Logits (texts, labels): see ``rashomon.learned.classes.pooled``.

        ``words`` (windows, pieces) is true where a word begins, ``text`` says to which text each window belongs.
        """
        both = self.classes(hidden).float()
        evidence, weight = both[..., :LABELS], both[..., LABELS:].masked_fill(~words[..., None], -1e4)
        count = int(text.max()) + 1
        wide = text[:, None].expand(-1, LABELS)
        highest = torch.full((count, LABELS), -1e4).scatter_reduce(
            0, wide, weight.detach().amax(dim=1), "amax"
        )
        share = (weight - highest[text][:, None]).exp()
        total = torch.zeros(count, LABELS).index_add(0, text, share.sum(dim=1))
        return torch.zeros(count, LABELS).index_add(0, text, (share * evidence).sum(dim=1)) / total


class Shipped(nn.Module):
    """The shipped encoder: logits of taggers, the vectors that links are made of, and what goes into the layers."""

    def __init__(self, model: Model) -> None:
        super().__init__()
        self.model = model

    def forward(self, ids: Tensor, features: Tensor) -> tuple[Tensor, ...]:
        """One window (1, pieces) to ``HEADS``, each (pieces, …)."""
        encoder = self.model.encoder
        embedded = encoder.embedded(ids, features)
        hidden = through(encoder.layers, embedded, encoder.added(ids.shape[1], None))[0]
        tags = self.model.tags
        return (
            *(tags[head](hidden) for head in ("entities", PHRASES, "roles", TELLING)),
            self.model.links(hidden),
            embedded[0],
        )


class ShippedBranch(nn.Module):
    """The file for incidents and classes."""

    def __init__(self, model: Model) -> None:
        super().__init__()
        self.model = model

    def forward(self, embedded: Tensor) -> tuple[Tensor, ...]:
        """What goes into the layers for one window (pieces, width) to ``DEEPER``, each (pieces, …)."""
        hidden = through(self.model.branch, embedded[None], None)[0]
        return self.model.tags["fillers"](hidden), self.model.classes(hidden)
