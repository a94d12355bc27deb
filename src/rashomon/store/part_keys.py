"""Keys of parts as they are kept: an index takes no words of any length."""

from __future__ import annotations

import hashlib

from rashomon.store.folding import keepable

LONGEST = 500
"""Characters of a key. Keys are line numbers and ids of feeds' entries, which are addresses; PostgreSQL indexes 2.7 KB."""
KEPT = 400
"""Characters that are kept of a longer one, with its digest after them."""


def part_key(key: str) -> str:
    """The key itself, or the beginning of a very long one with the digest of all of it: again the same for the same."""
    key = keepable(key)
    if len(key) <= LONGEST:
        return key
    return f"{key[:KEPT]}… {hashlib.sha256(key.encode()).hexdigest()}"
