"""Marks on texts that have none, by what several readers of one run say together.

The marked reports are few. What the encoder's states at different times say of other texts of the field is right more often when
they say it together, and so is worth learning from (self-training: Yarowsky 1995; with words hidden: Xie et al. 2020).
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from tokenizers import Tokenizer

from rashomon.learned.attributions import WITHIN
from rashomon.learned.entities import entity_tags
from rashomon.learned.outputs import Outputs, encode, log_softmax
from rashomon.learned.phrases import PHRASES, bounded
from rashomon.learned.pieces import Pieces, cut
from rashomon.learned.tags import Tagged, best, decode
from train.corpora import Row
from train.silver import Spans

if TYPE_CHECKING:
    from rashomon.learned.outputs import Encoder, Floats

TOGETHER = ("entities", PHRASES, "roles")
SHOWN = 200
"""Texts between two lines of progress."""


def marked(
    readers: Sequence[Encoder],
    tokenizer: Tokenizer,
    rows: Sequence[Row],
    kept: Path,
    report: Callable[[str], None],
) -> dict[str, Spans]:
    """Entities and roles of each text by its id; kept in a file, since it takes minutes."""
    if kept.exists():
        known: dict[str, Spans] = json.loads(kept.read_text(encoding="utf-8"))
        return known
    found: dict[str, Spans] = {}
    for number, row in enumerate(rows):
        pieces = cut(tokenizer, row["text"])
        if pieces.words:
            found[row["id"]] = _marks(row["text"], pieces, _mean([encode(r, pieces) for r in readers]))
        if number % SHOWN == 0:
            report(f"own marks: {number} of {len(rows)} texts")
    part = kept.with_suffix(".part")
    part.write_text(json.dumps(found), encoding="utf-8")
    part.replace(kept)
    return found


def _mean(read: Sequence[Outputs]) -> Mapping[str, Floats]:
    """The logarithms of the mean probabilities of each head."""
    return {
        head: np.log(np.mean([np.exp(log_softmax(one.logits[head])) for one in read], axis=0) + 1e-9)
        for head in TOGETHER
    }


def _marks(text: str, pieces: Pieces, logits: Mapping[str, Floats]) -> Spans:
    entities = entity_tags([w.of(text) for w in pieces.words], logits)
    roles = decode(best(bounded(logits["roles"], logits[PHRASES], WITHIN)))
    return {"entities": _spans(pieces, entities), "roles": _spans(pieces, roles)}


def _spans(pieces: Pieces, tagged: Sequence[Tagged]) -> list[tuple[int, int, int]]:
    return [(pieces.words[t.start].start, pieces.words[t.end - 1].end, t.kind) for t in tagged]
