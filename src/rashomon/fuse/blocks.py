"""Which mentions are compared: those that stand near each other under a key, ordered by date.

The pairs are a function of the mentions alone, in whatever order they arrived, and no mention has more than ``WINDOW`` on each
side under one key. A key that more than ``FULL`` mentions have tells nothing and pairs none.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterator, Sequence
from datetime import date

from rashomon.fuse.keys import Key, keys_of
from rashomon.fuse.mentions import Mention

WINDOW = 32
"""Neighbours on each side: as many accounts of one happening still meet all others."""
FULL = 400
"""Mentions of a key, from where on it says too little to pair any: as for words (``rarity.COMMON``)."""

Rank = tuple[date, str]


class Blocks:
    """Mentions under their keys."""

    def __init__(self) -> None:
        self._blocks: dict[Key, list[Rank]] = {}
        self._keys: dict[str, tuple[Key, ...]] = {}
        self._ranks: dict[str, Rank] = {}

    def add(self, mention: Mention) -> tuple[Key, ...]:
        """Put a mention under its keys; gives the keys under which others may have lost each other by it."""
        rank = self._ranks[mention.id] = _rank(mention)
        keys = self._keys[mention.id] = keys_of(mention)
        for key in keys:
            insort(self._blocks.setdefault(key, []), rank)
        return tuple(key for key in keys if len(self._blocks[key]) > WINDOW + 1)

    def neighbours(self, mention: str) -> frozenset[str]:
        """All that a mention is compared with."""
        found: set[str] = set()
        for key in self._keys[mention]:
            found.update(self._near(key, mention))
        found.discard(mention)
        return frozenset(found)

    def paired(self, one: str, other: str) -> bool:
        """Whether two mentions are compared."""
        shared = set(self._keys[one]) & set(self._keys[other])
        return any(self._within(key, one, other) for key in shared)

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


def _rank(mention: Mention) -> Rank:
    when = mention.interval[0] if mention.interval is not None else mention.published
    return when or date.min, mention.id
