"""Who and what has a role in a report's incidents: the mentions that the encoder tagged, those of one entity together."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rashomon.learned.labels import FILLERS
from rashomon.learned.outputs import log_softmax
from rashomon.learned.pieces import Pieces
from rashomon.learned.tags import Tagged, best, decode
from rashomon.model.span import Span

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.float32]

WORD = re.compile(r"\w+")
HEAD_ENDS = re.compile(r"\s(?:of|in|at|on|for|from|to|by|with|against|near|who|which|that)\s|[,(]")
"""What follows the head of a noun phrase."""
NOT_TOLD = {"a", "an", "the", "of", "and", "for", "de", "del", "la", "las", "los", "el", "y"}
"""Words that do not tell one name from another, nor give a letter to its short form."""
SHORT = 2
"""Letters of the shortest short form."""


@dataclass(frozen=True, slots=True)
class Mention:
    """Words that name something in a role, and how probable that is (0 to 1)."""

    role: str
    span: Span
    words: str
    chance: float


@dataclass(frozen=True, slots=True)
class Filler:
    """Mentions that mean the same, the surest first."""

    role: str
    mentions: tuple[Mention, ...]

    @property
    def chance(self) -> float:
        """That of its surest mention."""
        return self.mentions[0].chance


def mentions(text: str, pieces: Pieces, logits: Floats, favour: float) -> list[Mention]:
    """All that is tagged; ``favour`` is added to the logits of all roles."""
    import numpy as np

    likely = log_softmax(logits + np.where(np.arange(logits.shape[1]) > 0, favour, 0.0).astype(np.float32))
    chances = np.exp(log_softmax(logits))
    return [_mention(text, pieces, tagged, chances) for tagged in decode(best(likely))]


def _mention(text: str, pieces: Pieces, tagged: Tagged, chances: Floats) -> Mention:
    span = pieces.words[tagged.start].cover(pieces.words[tagged.end - 1])
    both = chances[tagged.start : tagged.end, 2 * tagged.kind + 1 : 2 * tagged.kind + 3]
    return Mention(
        FILLERS[tagged.kind], span, " ".join(span.of(text).split()), float(both.sum(axis=1).mean())
    )


def fillers(found: Iterable[Mention]) -> list[Filler]:
    """Mentions of one role that may name the same, together: the same words, a part of them, or a short form."""
    groups: dict[str, list[list[Mention]]] = defaultdict(list)
    for mention in sorted(found, key=lambda m: (-m.chance, m.span)):
        same = next(
            (g for g in groups[mention.role] if any(may_be_one(m.words, mention.words) for m in g)), None
        )
        if same is None:
            groups[mention.role].append([mention])
        else:
            same.append(mention)
    return [Filler(role, tuple(group)) for role in FILLERS for group in groups[role]]


def may_be_one(first: str, second: str) -> bool:
    """Whether two names may stand for one: all words of one are in the other with the same head, or it is its short form."""
    a, b = _told(first), _told(second)
    if not a or not b:
        return first == second
    if (set(a) <= set(b) or set(b) <= set(a)) and _head(first) == _head(second):
        return True
    return _is_short_for(first, second) or _is_short_for(second, first)


def _told(name: str) -> list[str]:
    return [_singular(w) for w in WORD.findall(name.lower()) if w not in NOT_TOLD]


def _head(name: str) -> str:
    parts = HEAD_ENDS.split(name.lower(), maxsplit=1)
    words = _told(parts[0]) or _told(name)
    return words[-1]


def _singular(word: str) -> str:
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word


def _is_short_for(short: str, name: str) -> bool:
    letters = "".join(w[0] for w in WORD.findall(name.lower()) if w not in NOT_TOLD)
    return len(short) >= SHORT and short.isalpha() and short.lower() == letters
