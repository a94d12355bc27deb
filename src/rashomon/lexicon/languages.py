"""Names of languages, and the function words that a supported language is known by."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from rashomon.lexicon.loader import load_table


def _table() -> dict[str, Any]:
    return load_table("languages", None)


def language_name(code: str) -> str:
    """The English name of the language with an ISO 639-1 code, or the code itself where it is not known."""
    return str(_table()["names"].get(code, f"the language '{code}'"))


@lru_cache(maxsize=4)
def function_words(code: str) -> frozenset[str]:
    """The most frequent function words of a supported language, in lower case."""
    return frozenset(_table()["function_words"].get(code, ()))
