"""Who and what has a role in a report's incidents: the mentions of one entity together."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from rashomon.learned.labels import FILLERS
from rashomon.learned.mentions import Mention
from rashomon.model.span import Span

WORD = re.compile(r"\w+")
HEAD_ENDS = re.compile(r"\s(?:of|in|at|on|for|from|to|by|with|against|near|who|which|that)\s|[,(]")
"""What follows the head of a noun phrase."""
NOT_TOLD = {"a", "an", "the", "of", "and", "for", "de", "del", "la", "las", "los", "el", "y"}
"""Words that do not tell one name from another, nor give a letter to its short form."""
SHORT = 2
"""Letters that are too few for a short form to be told by them."""


@dataclass(frozen=True, slots=True)
class Filler:
    """Mentions that mean the same, the surest first."""

    role: str
    mentions: tuple[Mention, ...]

    @property
    def named(self) -> Mention:
        """The mention that says best who or what it is: a thing's longest ("home", "home of the mayor"), else the surest."""
        return max(self.mentions, key=lambda m: len(m.words)) if self.role == "target" else self.mentions[0]

    @property
    def chance(self) -> float:
        """That of its surest mention."""
        return self.mentions[0].chance


def fillers(text: str, found: Iterable[Mention]) -> list[Filler]:
    """Mentions of one role that may name the same, together: the same words, a part of them, or a short form."""
    order = sorted(found, key=lambda m: m.span)
    beside = {frozenset((a.words, b.words)) for a, b in pairwise(order) if put_beside(text, a.span, b.span)}

    def alike(one: Mention, other: Mention) -> bool:
        return may_be_one(one.words, other.words) or frozenset((one.words, other.words)) in beside

    groups: dict[str, list[list[Mention]]] = defaultdict(list)
    for mention in sorted(order, key=lambda m: -m.chance):
        same = next((g for g in groups[mention.role] if any(alike(m, mention) for m in g)), None)
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
    """Whether a word is made of the first letters of a name, in any order: that of the name's own language may differ."""
    letters = Counter(w[0] for w in WORD.findall(name.lower()) if w not in NOT_TOLD)
    told = Counter(short.lower())
    return len(short) > SHORT and short.isalpha() and told <= letters and letters.total() - told.total() <= 1


def put_beside(text: str, first: Span, second: Span) -> bool:
    """Whether a name is explained by the next in brackets, as in "the National Front (NF)"."""
    return text[first.end : second.start].strip(" \n\"'") == "("
