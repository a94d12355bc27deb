"""The words of the names of places that two mentions share: they are compared as places, and not once more as names."""

from __future__ import annotations

from functools import lru_cache

from rashomon.fuse.mentions import Mention
from rashomon.fuse.words import names_in


def name_words(one: Mention, other: Mention) -> frozenset[str]:
    """The words that name a place of both mentions."""
    others = dict(other.places)
    shared = [(name, others[key]) for key, name in one.places if key in others]
    return frozenset().union(*(_words(name) for pair in shared for name in pair))


@lru_cache(maxsize=20_000)
def _words(name: str) -> frozenset[str]:
    return names_in(name)
