"""One kind for all mentions of a name in a text.

A name that is met several times mostly means the same throughout ("one sense per discourse": Gale, Church and Yarowsky 1992),
while the encoder sees a window at a time and may take one mention for a place and the next for an organisation. So the mentions
of a name vote, each with the probabilities that it was given, and a mention that was overlooked is found where most others were.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from rashomon.learned.tags import IMPOSSIBLE, Tagged

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.float32]

MOST = 0.5
"""The share of a name's mentions from which on the others are taken for mentions too."""

Name = tuple[str, ...]


def agreed(words: Sequence[str], scores: Floats, spans: Sequence[Tagged]) -> list[Tagged]:
    """The spans of a text with one kind a name, in order and apart; those without a capital letter stay as they are.

    ``scores`` are log-probabilities, words by tags; words that were not read have no vote.
    """
    found = set(spans)
    by_name: dict[Name, list[Tagged]] = defaultdict(list)
    for span in spans:
        if _is_name(words[span.start : span.end]):
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
        if len(by_name[name]) > MOST * len(starts):
            taken = {at for span in found for at in range(span.start, span.end)}
            overlooked = (Tagged(start, start + len(name), kind) for start in starts)
            found.update(one for one in overlooked if taken.isdisjoint(range(one.start, one.end)))
    return sorted(found)


def _mentions(
    words: Sequence[str], scores: Floats, names: Mapping[Name, Sequence[Tagged]]
) -> Mapping[Name, Sequence[int]]:
    """The words with which each mention of a name begins, where it was read and is written with a capital letter."""
    lengths: dict[str, set[int]] = defaultdict(set)
    for name in names:
        lengths[name[0]].add(len(name))
    found: dict[Name, list[int]] = defaultdict(list)
    for start, length in _places(words, lengths):
        one = words[start : start + length]
        if _name(one) in names and _is_name(one) and scores[start, 1] > IMPOSSIBLE / 2:
            found[_name(one)].append(start)
    return found


def _places(words: Sequence[str], lengths: Mapping[str, set[int]]) -> Iterator[tuple[int, int]]:
    for start, word in enumerate(words):
        for length in lengths.get(word.lower(), ()):
            yield start, length


def _voted(scores: Floats, starts: Sequence[int], length: int) -> int:
    """The number of the kind that the mentions speak for together."""
    import numpy as np

    chances = np.exp(scores[:, 1::2]) + np.exp(scores[:, 2::2])
    total = sum(chances[start : start + length].mean(axis=0) for start in starts)
    return int(np.asarray(total).argmax())


def _name(words: Sequence[str]) -> Name:
    return tuple(word.lower() for word in words)


def _is_name(words: Sequence[str]) -> bool:
    return any(letter.isupper() for word in words for letter in word)
