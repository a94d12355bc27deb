"""Words that bear on where a sentence ends: abbreviations, unfinished ends, editors' notes."""

from __future__ import annotations

from functools import lru_cache

from rashomon.lexicon.loader import load_table


def _table() -> dict[str, list[str]]:
    return load_table("sentences")


@lru_cache(maxsize=1)
def abbreviations_before_names() -> frozenset[str]:
    """Abbreviations whose full stop never ends a sentence, with that full stop."""
    return frozenset(_table()["before_name"])


@lru_cache(maxsize=1)
def abbreviations() -> frozenset[str]:
    """All abbreviations that are one word with their full stop."""
    return abbreviations_before_names() | frozenset(_table()["anywhere"])


@lru_cache(maxsize=1)
def unfinished_words() -> frozenset[str]:
    """Words in lower case after which no sentence is complete."""
    return frozenset(_table()["unfinished"])


@lru_cache(maxsize=1)
def editorial_notes() -> tuple[str, ...]:
    """Notes that editors put in brackets, longest first."""
    return tuple(sorted(_table()["editorial_notes"], key=len, reverse=True))
