"""Semantic classes of nouns: ``nouns.toml``."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from rashomon.lexicon.loader import load_table

NONE: frozenset[str] = frozenset()


@lru_cache(maxsize=1)
def noun_table() -> Mapping[str, frozenset[str]]:
    """Every noun and phrase of the table, in lower case, with its classes."""
    found: dict[str, set[str]] = {}
    for name, nouns in load_table("nouns").items():
        for noun in nouns.split(";"):
            found.setdefault(" ".join(noun.split()), set()).add(name)
    return {noun: frozenset(classes) for noun, classes in found.items()}


def noun_classes(lemma: str) -> frozenset[str]:
    """The classes of a noun or of a phrase ("car bomb") given by its lemma in lower case; none for an unknown one."""
    return noun_table().get(lemma, NONE)


@lru_cache(maxsize=1)
def longest_phrase() -> int:
    """The number of words of the longest phrase in the table."""
    return max(noun.count(" ") for noun in noun_table()) + 1
