"""Windows cut at random places, gathered to batches of tensors."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

import numpy as np
import torch
from torch import Tensor

from rashomon.learned.labels import CLASSES, LABELS, columns
from rashomon.learned.links import bucket
from rashomon.learned.pieces import CAPITALS, EDGE, GAPS, LOWER, MIXED, TITLE
from rashomon.learned.windows import WINDOW
from train.examples import UNKNOWN, Example, Link

BEGIN, END, MASK = 101, 102, 103
"""[CLS], [SEP] and [MASK] of the vocabulary."""
IGNORED = UNKNOWN
LETTERS = {LOWER, TITLE, CAPITALS, MIXED}


@dataclass(frozen=True)
class Cut:
    """Words ``start`` to ``end`` of an example; all letters in ``case`` where it is given."""

    example: Example
    start: int
    end: int
    case: int | None = None
    below: Tensor | None = field(default=None, compare=False, repr=False)
    """What the lower layers give for its pieces, the two at its ends included, where that is known."""


@dataclass
class Links:
    """The cues of a batch: see ``Model.link_scores``."""

    cues: Tensor
    window: Tensor
    steps: Tensor
    source: Tensor
    """How the probability is to be shared among pieces and no source; all 0 where the source is not in the window."""
    content: Tensor
    pieces: Tensor
    """Which pieces begin a word."""


@dataclass
class Classes:
    """The texts of a batch whose classes are known: see ``Model.class_scores``."""

    words: Tensor
    text: Tensor
    labels: Tensor
    """1 where a text has the label, 0 where it has not, ``IGNORED`` for labels of other sets (texts, labels)."""


@dataclass
class Batch:
    """Tensors (windows, pieces): ``tags`` by head, ``IGNORED`` where nothing is known."""

    ids: Tensor
    features: Tensor
    mask: Tensor
    tags: dict[str, Tensor]
    links: Links | None
    classes: Classes | None = None
    below: Tensor | None = None
    thought: dict[str, tuple[Tensor, Tensor]] = field(default_factory=dict)
    """By head where readers thought something of a piece, and the probabilities of tags for each of these pieces."""
    branch: bool = False
    """Whether the branch reads them, not the upper layers of the encoder."""


def cuts(
    examples: Sequence[Example], dice: random.Random, recased: float = 0.0, shortest: int = WINDOW
) -> list[Cut]:
    """Windows that hold each word of the examples once, the first of each text of a random length.

    With ``shortest`` all are of random lengths from that on.
    """
    found = []
    short = shortest < WINDOW
    for example in examples:
        at, first = 0, example.pieces.first
        size = WINDOW
        if short or len(example.pieces.ids) > WINDOW:
            size = dice.randint(shortest if short else WINDOW // 3, WINDOW)
        while at < len(first):
            end = at + 1
            while end < len(first) and _stop(example, end) - first[at] <= size:
                end += 1
            case = dice.choice((CAPITALS, CAPITALS, LOWER)) if dice.random() < recased else None
            found.append(Cut(example, at, end, case))
            at, size = end, dice.randint(shortest, WINDOW) if short else WINDOW
    return found


def _stop(example: Example, word: int) -> int:
    """Where the pieces of a word end."""
    first = example.pieces.first
    return first[word + 1] if word + 1 < len(first) else len(example.pieces.ids)


def shuffled(found: Sequence[Cut], dice: random.Random, size: int) -> Iterator[list[Cut]]:
    """Batches of about equally long windows, in random order."""
    order = sorted(found, key=lambda c: (c.end - c.start) * (0.9 + 0.2 * dice.random()))
    batches = [order[at : at + size] for at in range(0, len(order), size)]
    dice.shuffle(batches)
    return iter(batches)


def collate(found: Sequence[Cut], heads: Sequence[str], branch: bool = False) -> Batch:
    """Make tensors of windows."""
    starts = [c.example.pieces.first[c.start] for c in found]
    stops = [_stop(c.example, c.end - 1) for c in found]
    width = max(b - a for a, b in zip(starts, stops, strict=True)) + 2
    shape = (len(found), width)
    ids, features = np.zeros(shape, np.int64), np.full(shape, EDGE, np.int64)
    mask = np.zeros(shape, bool)
    tags = {h: np.full(shape, IGNORED, np.int64) for h in heads if any(h in c.example.tags for c in found)}
    for row, (one, start, stop) in enumerate(zip(found, starts, stops, strict=True)):
        pieces, length = one.example.pieces, stop - start
        ids[row, : length + 2] = [BEGIN, *pieces.ids[start:stop], END]
        features[row, 1 : length + 1] = recase(pieces.features[start:stop], one.case)
        mask[row, : length + 2] = True
        places = np.array(pieces.first[one.start : one.end]) - start + 1
        for head in tags:
            if head in one.example.tags:
                tags[head][row, places] = one.example.tags[head][one.start : one.end]
    return Batch(
        torch.from_numpy(ids),
        torch.from_numpy(features),
        torch.from_numpy(mask),
        {head: torch.from_numpy(values) for head, values in tags.items()},
        _links(found, starts, shape),
        _classes(found, starts, shape),
        _below(found, width),
        _thought(found, starts, shape),
        branch,
    )


def _below(found: Sequence[Cut], width: int) -> Tensor | None:
    known = [one.below for one in found if one.below is not None]
    if len(known) < len(found):
        return None
    below = torch.zeros(len(found), width, known[0].shape[1], dtype=known[0].dtype)
    for row, one in enumerate(known):
        below[row, : len(one)] = one
    return below


def _thought(
    found: Sequence[Cut], starts: Sequence[int], shape: tuple[int, int]
) -> dict[str, tuple[Tensor, Tensor]]:
    known: dict[str, tuple[Tensor, list[Tensor]]] = {}
    for row, (one, start) in enumerate(zip(found, starts, strict=True)):
        places = torch.tensor(one.example.pieces.first[one.start : one.end]) - start + 1
        for head, thought in one.example.thought.items():
            where, chances = known.setdefault(head, (torch.zeros(shape, dtype=torch.bool), []))
            where[row, places] = True
            chances.append(thought[one.start : one.end].float().exp())
    return {head: (where, torch.cat(chances)) for head, (where, chances) in known.items()}


def recase(features: Sequence[int], case: int | None) -> list[int]:
    """Features of the same words written in capitals or without any."""
    if case is None:
        return list(features)
    return [GAPS * case + f % GAPS if f // GAPS in LETTERS else f for f in features]


def masked(example: Example, dice: random.Random, share: float) -> Example:
    """The same example with a share of its words hidden."""
    pieces = example.pieces
    ids = list(pieces.ids)
    for start, stop in zip(pieces.first, [*pieces.first[1:], len(ids)], strict=True):
        if dice.random() < share:
            ids[start:stop] = [MASK] * (stop - start)
    return replace(example, pieces=replace(pieces, ids=ids))


def _links(found: Sequence[Cut], starts: Sequence[int], shape: tuple[int, int]) -> Links | None:
    rows = [(row, link) for row, one in enumerate(found) for link in _inside(one)]
    if not rows:
        return None
    width = shape[1]
    cues, content, pieces = (np.zeros((len(rows), width), np.float32) for _ in range(3))
    steps = np.zeros((len(rows), width), np.int64)
    source = np.zeros((len(rows), width + 1), np.float32)
    for number, (row, link) in enumerate(rows):
        one = found[row]
        place = {w: one.example.pieces.first[w] - starts[row] + 1 for w in range(one.start, one.end)}
        at_cue = sorted(place[w] for w in link.cue)
        cues[number, at_cue] = 1 / len(at_cue)
        steps[number] = bucket(np.arange(width) - at_cue[0])
        pieces[number, list(place.values())] = 1
        content[number, [place[w] for w in link.content if w in place]] = 1
        if not link.source:
            source[number, -1] = 1
        elif all(w in place for w in link.source):
            source[number, [place[w] for w in link.source]] = 1 / len(link.source)
    window = torch.tensor([row for row, _ in rows])
    tensors = (torch.from_numpy(a) for a in (steps, source, content, pieces))
    return Links(torch.from_numpy(cues), window, *tensors)


def _classes(found: Sequence[Cut], starts: Sequence[int], shape: tuple[int, int]) -> Classes | None:
    """The labels of texts that are in the batch as a whole; windows of one text have the same example."""
    if not all(one.example.labels for one in found):
        return None
    texts: dict[str, int] = {}
    text = [texts.setdefault(one.example.id, len(texts)) for one in found]
    words = np.zeros(shape, bool)
    labels = np.full((len(texts), LABELS), IGNORED, np.float32)
    for row, (one, start) in enumerate(zip(found, starts, strict=True)):
        words[row, np.array(one.example.pieces.first[one.start : one.end]) - start + 1] = True
        for task, held in one.example.labels.items():
            labels[text[row], columns(task)] = [label in held for label in CLASSES[task]]
    return Classes(torch.from_numpy(words), torch.tensor(text), torch.from_numpy(labels))


def _inside(one: Cut) -> list[Link]:
    """The links whose cue stands wholly in the window."""
    links = one.example.links or []
    return [k for k in links if k.cue and one.start <= min(k.cue) and max(k.cue) < one.end]
