"""Tags of words: ``O``, and for each kind of span one for its first word (B) and one for the others (I).

Tag 0 is ``O``; kind ``k`` has the tags ``2k + 1`` (B) and ``2k + 2`` (I).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Scores = NDArray[np.float32]

ENTITY_KINDS = (
    *("Organisation", "Location", "Person", "Temporal", "Quantity", "Weapon", "MilitaryPlatform"),
    *("Nationality", "DocumentReference", "Money", "Vehicle", "Frequency", "CommsIdentifier"),
)
"""The types of re3d's entities, which the entity head gives."""
ROLES = ("source", "cue", "content")
"""The parts of an attribution, which the role head gives."""
HAPPENINGS = (
    *("armed_clash", "attack", "attack_repelled", "air_strike", "shelling", "bombing", "chemical_weapon"),
    *("violence_against_civilians", "abduction", "arrest", "killed", "wounded", "destruction"),
    *("territory_gain", "territory_held", "siege", "deployment", "withdrawal", "displacement", "surrender"),
    *("release", "ceasefire", "ceasefire_violation", "negotiation", "aid", "military_support", "sanction"),
    *("protest", "accusation", "other"),
)
"""The kinds of claims (``model.claim.Kind``) whose triggers the head for happenings tags, in the order of its columns."""
IMPOSSIBLE = -1e4


def tags_of(kinds: Sequence[str]) -> int:
    """How many tags a head with these kinds has."""
    return 2 * len(kinds) + 1


@dataclass(frozen=True, slots=True, order=True)
class Tagged:
    """Words ``start`` to ``end`` (exclusive) tagged as one span of the kind with number ``kind``."""

    start: int
    end: int
    kind: int


def encode(spans: Iterable[Tagged], count: int) -> list[int]:
    """The tags of ``count`` words; of spans that overlap the longer one stands."""
    tags = [0] * count
    for span in sorted(spans, key=lambda s: (s.end - s.start, -s.start)):
        tags[span.start : span.end] = [2 * span.kind + 2] * (span.end - span.start)
        tags[span.start] = 2 * span.kind + 1
        if span.end < count and tags[span.end] and tags[span.end] % 2 == 0:
            tags[span.end] -= 1  # what is left of a span that was partly covered begins anew
    return tags


def decode(tags: Sequence[int]) -> list[Tagged]:
    """The spans of a sequence of tags; an I that continues nothing begins a span."""
    spans: list[Tagged] = []
    start = 0
    for at in range(len(tags) + 1):
        here = tags[at] if at < len(tags) else 0
        before = tags[at - 1] if at else 0
        goes_on = here > 0 and here % 2 == 0 and before in (here, here - 1)
        if before and not goes_on:
            spans.append(Tagged(start, at, (before - 1) // 2))
        if not goes_on:
            start = at
    return spans


def best(scores: Scores) -> list[int]:
    """The most probable sequence of tags in which every I follows its own B or I (Viterbi).

    ``scores`` are log-probabilities, words by tags.
    """
    import numpy as np

    count, tags = scores.shape
    if not count:
        return []
    inside = np.arange(2, tags, 2)
    total = scores[0].copy()
    total[inside] = IMPOSSIBLE
    back = np.zeros((count, tags), dtype=np.int64)
    back[:, inside] = inside - 1  # as it stays where words are settled: from O, but an I from its B
    unsettled: list[int] = np.flatnonzero(~_settled(scores)).tolist()
    for at in unsettled[1:]:
        top = int(total.argmax())
        previous = np.full(tags, top)
        previous[inside] = np.where(total[inside] >= total[inside - 1], inside, inside - 1)
        back[at] = previous
        total = total[previous] + scores[at]
    path = [int(total.argmax())]
    for at in range(count - 1, 0, -1):
        path.append(int(back[at, path[-1]]))
    return path[::-1]


def _settled(scores: Scores) -> NDArray[np.bool_]:
    """Which words but the first are ``O`` for certain behind three that are: the totals of the best sequences stay as they are.

    Of a text that is read in parts most words are (``outputs.encode``).
    """
    unread = (scores[:, 0] == 0) & (scores[:, 1:] < IMPOSSIBLE / 2).all(axis=1)
    settled: NDArray[np.bool_] = unread.copy()
    settled[:3] = False
    for back in (1, 2, 3):
        settled[back:] &= unread[:-back]
    return settled
