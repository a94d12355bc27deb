"""What the lower layers give for windows, reckoned once: the second stage trains only what is above them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

import torch

from train.batches import Cut, collate
from train.heads import Model
from train.precision import sixteen_bits

TOGETHER = 16
"""Windows that are reckoned together."""


def reckoned(model: Model, found: Sequence[Cut], report: Callable[[str], None]) -> list[Cut]:
    """The same windows with what the lower layers of the model give for them."""
    model.eval()
    states: dict[int, torch.Tensor] = {}
    order = sorted(range(len(found)), key=lambda n: found[n].end - found[n].start)
    for at in range(0, len(order), TOGETHER):
        numbers = order[at : at + TOGETHER]
        batch = collate([found[n] for n in numbers], [])
        with torch.inference_mode(), sixteen_bits():
            below = model.encoder.below(batch.ids, batch.features, batch.mask).bfloat16()
        for number, row, mask in zip(numbers, below, batch.mask, strict=True):
            states[number] = row[mask].clone()
        if at // TOGETHER % 20 == 0:
            report(f"lower layers: {at} of {len(order)} windows")
    return [replace(one, below=states[number]) for number, one in enumerate(found)]
