"""Words that the encoder tagged with the roles of an incident, as mentions.

Which words belong to a mention is asked first, whatever its role, then which role these words speak for most: roles are
unsure more often than bounds, and a name would fall apart between two of them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from rashomon.learned.labels import FILLERS
from rashomon.learned.outputs import log_softmax
from rashomon.learned.pieces import Pieces
from rashomon.model.span import Span

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.float32]

NOT_FIRST = frozenset(
    "a an the of and or for y with by in at on to from who which that against his her their".split()
)
NOT_LAST = NOT_FIRST | {"de", "del", "la", "las", "los", "el"}
JOINS = ".'’-"
"""Between the parts of one word ("U.S.", "car-bomb")."""
APART = 1.0
"""How much likelier, as a logarithm, words must be in two roles than in one for them to be two mentions ("Front rebels"). From
0.5 to 4 it is much the same on the kept reports."""


@dataclass(frozen=True, slots=True)
class Mention:
    """Words that name something in a role, and how probable that is (0 to 1)."""

    role: str
    span: Span
    words: str
    chance: float


def mentions(text: str, pieces: Pieces, logits: Floats, favour: float) -> list[Mention]:
    """All that is tagged; ``favour`` is added to the logits of all roles."""
    import numpy as np

    chances = np.exp(log_softmax(logits))
    by_role = chances[:, 1::2] + chances[:, 2::2]
    any_role = np.exp(log_softmax(logits + favour * (np.arange(logits.shape[1]) > 0)))[:, 0] < 0.5
    found = []
    for first, last in _runs(any_role.tolist()):
        for start, end in parted(by_role[first:last]):
            words = _trimmed(text, pieces, _whole(text, pieces, first + start), first + end)
            if words:
                found.append(_mention(text, pieces, words, by_role[slice(*words)].mean(axis=0)))
    return found


def _runs(tagged: Sequence[bool]) -> Iterator[tuple[int, int]]:
    at = 0
    for is_tagged, run in groupby(tagged):
        count = len(list(run))
        if is_tagged:
            yield at, at + count
        at += count


def parted(by_role: Floats) -> list[tuple[int, int]]:
    """The parts of a run of words (one at least) that are most probable, each of one role; see ``APART``."""
    import numpy as np

    shares = np.log(by_role / by_role.sum(axis=1, keepdims=True) + 1e-9)
    until = np.vstack([np.zeros(shares.shape[1]), shares.cumsum(axis=0)])
    best: list[tuple[float, int]] = [(0.0, 0)]
    for end in range(1, len(until)):
        options = ((best[at][0] + float((until[end] - until[at]).max()) - APART, at) for at in range(end))
        best.append(max(options))
    parts, end = [], len(by_role)
    while end:
        parts.append((best[end][1], end))
        end = best[end][1]
    return parts[::-1]


def _whole(text: str, pieces: Pieces, start: int) -> int:
    """Where the word begins that a mention would begin in the middle of."""
    words = pieces.words
    while start > 0 and words[start - 1].end == words[start].start:
        if not any(words[n].of(text) in JOINS for n in (start - 1, start)):
            break
        start -= 1
    return start


def _trimmed(text: str, pieces: Pieces, start: int, end: int) -> tuple[int, int] | None:
    """Without words at either end that no name begins or ends with; none where nothing is left."""
    words = [pieces.words[n].of(text).lower() for n in range(start, end)]
    first, last = 0, len(words)
    while last > first and (words[last - 1] in NOT_LAST or not words[last - 1][0].isalnum()):
        last -= 1
    while first < last and (words[first] in NOT_FIRST or not words[first][0].isalnum()):
        first += 1
    return (start + first, start + last) if first < last else None


def _mention(text: str, pieces: Pieces, words: tuple[int, int], chances: Floats) -> Mention:
    span = pieces.words[words[0]].cover(pieces.words[words[1] - 1])
    role = int(chances.argmax())
    return Mention(FILLERS[role], span, " ".join(span.of(text).split()), float(chances[role]))
