"""What readers think of each word of a text, for the encoder to learn from ("soft targets": Hinton, Vinyals and Dean 2015).

Of a word that might be the end of a cue or not, marks say one of both; a reader says how likely each is, and two readers that
err in different places say it better than either.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import torch
from tokenizers import Tokenizer
from torch import Tensor

from rashomon.learned.happenings import HEAD as TELLING
from rashomon.learned.outputs import encode, log_softmax
from rashomon.learned.phrases import PHRASES
from rashomon.learned.pieces import cut
from train.corpora import Row
from train.precision import sixteen_bits

if TYPE_CHECKING:
    from rashomon.learned.outputs import Encoder

ROLES = "roles"
HEADS = (ROLES, PHRASES, TELLING)
Opinions = Mapping[str, Mapping[str, Tensor]]
"""By the id of a text and by head the log-probabilities of tags (words by tags)."""
SHOWN = 100
"""Texts between two lines of progress."""


def opinions(
    reader: Encoder, tokenizer: Tokenizer, rows: Sequence[Row], kept: Path, report: Callable[[str], None]
) -> Opinions:
    """What one reader thinks of each text; kept in a file, since it takes minutes."""
    if kept.exists():
        known: Opinions = torch.load(kept, weights_only=True)
        return known
    found: dict[str, dict[str, Tensor]] = {}
    for number, row in enumerate(rows):
        pieces = cut(tokenizer, row["text"])
        if pieces.words:
            with sixteen_bits():
                logits = encode(reader, pieces).logits
            found[row["id"]] = {
                head: torch.from_numpy(log_softmax(logits[head]).astype(np.float16)) for head in HEADS
            }
        if number % SHOWN == 0:
            report(f"{kept.stem}: {number} of {len(rows)} texts")
    part = kept.with_suffix(".part")
    torch.save(found, part)
    part.replace(kept)
    return found


def together(first: Tensor, second: Tensor) -> Tensor:
    """What two readers think together: the normalised geometric mean of their probabilities, as logarithms."""
    return ((first.float() + second.float()) / 2).log_softmax(dim=-1).half()
