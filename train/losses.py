"""What training lessens."""

from __future__ import annotations

import torch
from torch import Tensor
from torch.nn import functional

from train.batches import IGNORED, Batch, Classes, Links
from train.heads import Model

WEIGHTS = {
    "entities": 1.0,
    "roles": 1.0,
    "names": 0.3,
    "chunks": 0.2,
    "parties": 0.2,
    "fillers": 1.0,
    "happenings": 1.0,
}
"""The silver heads teach the encoder and must not outweigh what is shipped."""
THOUGHT = {"roles": 1.0, "chunks": 0.2, "happenings": 0.5}
"""The weight of what readers think of one word."""
MARKED = {"roles": 0.5}
"""How much the marks of a word count where it is known what readers think of it too; of one, where it is not named here."""
LINKS = 0.3
"""The weight of one cue's source and content against one word's tag."""


CLASSES = 0.5
"""The weight of one text's labels, added up over a set of classes."""


def loss(model: Model, batch: Batch) -> tuple[Tensor, dict[str, float]]:
    """The weighted sum of the losses of all heads that the batch has tags for, and each by its name."""
    hidden = model(batch)
    parts: dict[str, Tensor] = {}
    for head, wanted in batch.tags.items():
        scores = model.tags[head](hidden).float()
        parts[head] = functional.cross_entropy(scores.flatten(0, 1), wanted.flatten(), ignore_index=IGNORED)
    total = torch.zeros(())
    for head, part in parts.items():
        total = total + WEIGHTS[head] * (MARKED.get(head, 1.0) if head in batch.thought else 1.0) * part
    for head, (where, chances) in batch.thought.items():
        parts[f"{head} as thought"] = thought_loss(model.tags[head](hidden[where]).float(), chances)
        total = total + THOUGHT[head] * parts[f"{head} as thought"]
    if batch.links is not None:
        parts["source of"], parts["content of"] = link_losses(model, hidden, batch.links)
        total = total + LINKS * (parts["source of"] + parts["content of"])
    if batch.classes is not None:
        parts["classes"] = class_loss(model, hidden, batch.classes)
        total = total + CLASSES * parts["classes"]
    return total, {name: float(part.detach()) for name, part in parts.items()}


def thought_loss(scores: Tensor, chances: Tensor) -> Tensor:
    """How far the model is from what readers think of some words: the mean divergence (Kullback and Leibler) of their tags."""
    return functional.kl_div(scores.log_softmax(dim=-1), chances, reduction="batchmean")


def class_loss(model: Model, hidden: Tensor, classes: Classes) -> Tensor:
    """The cross-entropy of each label that is known for a text, added up, as the mean over the texts."""
    scores = model.class_scores(hidden, classes.words, classes.text)
    known = classes.labels != IGNORED
    each = functional.binary_cross_entropy_with_logits(scores, classes.labels.clamp(min=0), reduction="none")
    return (each * known).sum() / len(scores)


def link_losses(model: Model, hidden: Tensor, links: Links) -> tuple[Tensor, Tensor]:
    """Cross-entropy of the source, and the mean of the content's over its words and as many of the others."""
    source, content = model.link_scores(hidden, links.cues, links.window, links.steps)
    source, content = source.float(), content.float()
    hidden_away = torch.cat([links.pieces, torch.ones(len(source), 1)], dim=1) == 0
    chances = functional.log_softmax(source.masked_fill(hidden_away, -1e4), dim=1)
    known = links.source.sum(dim=1).sum().clamp(min=1)
    by_piece = functional.binary_cross_entropy_with_logits(content, links.content, reduction="none")
    words = links.content.sum().clamp(min=1)
    return -(chances * links.source).sum() / known, (by_piece * links.pieces).sum() / (2 * words)
