"""One kind for all mentions of the same words in a text.

A name or phrase that is met several times mostly means the same throughout ("one sense per discourse": Gale, Church and Yarowsky
1992), while the encoder sees a window at a time and may take one mention for a place and the next for an organisation. So the
mentions vote, each with the probabilities that it was given, and one that was overlooked is found where enough others were.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from rashomon.learned.tags import IMPOSSIBLE, Tagged

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.float32]

ENOUGH = 0.3
"""The share of a name's mentions from which on the others are taken for mentions too."""
SHORT = 3
"""Letters of the longest word that is another one when it is written in capitals: "US" and "us", "WHO" and "who"."""

Name = tuple[str, ...]


def agreed(words: Sequence[str], scores: Floats, spans: Sequence[Tagged]) -> list[Tagged]:
    """The spans of a text with one kind for all of the same words, in order and apart.

    ``scores`` are log-probabilities, words by tags; words that were not read have no vote.
    """
    found = set(spans)
    by_name: dict[Name, list[Tagged]] = defaultdict(list)
    for span in spans:
        by_name[_name(words[span.start : span.end])].append(span)
    mentions = _mentions(words, scores, by_name)
    for name in sorted(by_name, key=len, reverse=True):  # of two that overlap the longer one is found first
        starts = mentions[name]
        if len(starts) < 2:
            continue
        kind = _voted(scores, starts, len(name))
        for span in by_name[name]:
            found.discard(span)
            found.add(Tagged(span.start, span.end, kind))
        if len(by_name[name]) > ENOUGH * len(starts):
            taken = {at for span in found for at in range(span.start, span.end)}
            overlooked = (Tagged(start, start + len(name), kind) for start in starts)
            found.update(one for one in overlooked if taken.isdisjoint(range(one.start, one.end)))
    return sorted(found)


def _mentions(
    words: Sequence[str], scores: Floats, names: Mapping[Name, Sequence[Tagged]]
) -> Mapping[Name, Sequence[int]]:
    """The words with which each mention of a name begins, where it was read."""
    lengths: dict[str, set[int]] = defaultdict(set)
    for name in names:
        lengths[name[0]].add(len(name))
    found: dict[Name, list[int]] = defaultdict(list)
    read: Sequence[int] = (scores[:, 1] > IMPOSSIBLE / 2).nonzero()[0].tolist()
    for start in read:
        for length in lengths.get(_folded(words[start]), ()):
            name = _name(words[start : start + length])
            if name in names:
                found[name].append(start)
    return found


def _voted(scores: Floats, starts: Sequence[int], length: int) -> int:
    """The number of the kind that the mentions speak for together."""
    import numpy as np

    chances = np.exp(scores[:, 1::2]) + np.exp(scores[:, 2::2])
    total = sum(chances[start : start + length].mean(axis=0) for start in starts)
    return int(np.asarray(total).argmax())


def _name(words: Sequence[str]) -> Name:
    return tuple(map(_folded, words))


def _folded(word: str) -> str:
    """The word without capitals, unless it is short and all in capitals."""
    return word if len(word) <= SHORT and word.isupper() else word.lower()
