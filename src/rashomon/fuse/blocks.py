"""Which mentions are compared: those that stand near each other under a key, ordered by date.

The pairs are a function of the mentions alone, in whatever order they arrived, and no mention has more than ``WINDOW`` on each
side under one key. A key that more than ``FULL`` mentions have tells nothing and pairs none.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from typing import TypeVar

from rashomon.fuse.keys import Key, keys_of
from rashomon.fuse.memory import Memory, Rank
from rashomon.fuse.mentions import Mention

WINDOW = 32
"""Neighbours on each side: as many accounts of one happening still meet all others."""
FULL = 400
"""Mentions of a key, from where on it says too little to pair any: as for words (``rarity.COMMON``)."""
T = TypeVar("T")


class Blocks:
    """Mentions under their keys."""

    def __init__(self, memory: Memory) -> None:
        self._blocks = memory.blocks
        self._keys = _Computed(memory, keys_of)
        self._ranks = _Computed(memory, _rank)

    def add(self, mention: Mention) -> tuple[Key, ...]:
        """Put a mention under its keys; gives the keys under which others may have lost each other by it."""
        rank, keys = self._ranks[mention.id], self._keys[mention.id]
        for key in keys:
            insort(self._blocks.setdefault(key, []), rank)
        return tuple(key for key in keys if len(self._blocks[key]) > WINDOW + 1)

    def keys(self, mention: str) -> tuple[Key, ...]:
        """The keys of a mention."""
        return self._keys[mention]

    def neighbours(self, mention: str) -> frozenset[str]:
        """All that a mention is compared with."""
        found: set[str] = set()
        for key in self._keys[mention]:
            found.update(self._near(key, mention))
        found.discard(mention)
        return frozenset(found)

    def shared(self, one: str, other: str) -> set[Key]:
        """The keys that two mentions share."""
        return set(self._keys[one]) & set(self._keys[other])

    def paired(self, one: str, other: str) -> bool:
        """Whether two mentions are compared."""
        return any(self._within(key, one, other) for key in self.shared(one, other))

    def disturbed(self, key: Key, new: Sequence[str]) -> Iterator[str]:
        """The mentions under a key that may have lost another one by the given additions: those just before one of them."""
        block, reach = self._blocks[key], WINDOW + len(new)
        if len(block) > FULL + len(new):
            return  # it paired none before
        if len(block) > FULL or reach * len(new) > len(block):
            yield from (name for _, name in block)
            return
        for mention in new:
            at = bisect_left(block, self._ranks[mention])
            yield from (name for _, name in block[max(0, at - reach) : at])

    def _near(self, key: Key, mention: str) -> Iterator[str]:
        block = self._blocks[key]
        if len(block) > FULL:
            return
        at = bisect_left(block, self._ranks[mention])
        yield from (name for _, name in block[max(0, at - WINDOW) : at + WINDOW + 1])

    def _within(self, key: Key, one: str, other: str) -> bool:
        block = self._blocks[key]
        if len(block) <= WINDOW + 1:
            return True
        if len(block) > FULL:
            return False
        a, b = (bisect_left(block, self._ranks[m]) for m in (one, other))
        return abs(a - b) <= WINDOW


class _Computed(dict[str, T]):
    """Something that follows from a mention, by its id; worked out once."""

    def __init__(self, memory: Memory, compute: Callable[[Mention], T]) -> None:
        super().__init__()
        self._mentions = memory.mentions
        self._compute = compute

    def __missing__(self, mention: str) -> T:
        found = self[mention] = self._compute(self._mentions[mention])
        return found


def _rank(mention: Mention) -> Rank:
    when = mention.interval[0] if mention.interval is not None else mention.published
    return when or date.min, mention.id
