"""Partisan wording and its neutral readings: ``loaded.toml``."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from rashomon.lexicon.loader import load_table

_APART = re.compile(r"[\s\-‐‑]+")


def loaded_key(words: str) -> str:
    """The form under which wording is looked up: lower case, straight apostrophes, single spaces for gaps."""
    return _APART.sub(" ", words.lower().replace("’", "'"))


@lru_cache(maxsize=1)
def loaded_words() -> Mapping[str, str]:
    """The neutral reading of each wording by its ``loaded_key``; an empty reading means: leave the word out."""
    return {
        loaded_key(words): neutral
        for section in load_table("loaded").values()
        for words, neutral in section.get("words", {}).items()
    }


@lru_cache(maxsize=1)
def _plain() -> frozenset[str]:
    return frozenset(loaded_key(phrase) for phrase in load_table("loaded")["plain"]["phrases"])


@lru_cache(maxsize=1)
def loaded_pattern() -> re.Pattern[str]:
    """Matches any wording of the table as whole words, the longest first, over line breaks and hyphens alike.

    It also matches what is to be left alone, which ``loaded_words`` has no reading for.
    """
    forms = sorted({*loaded_words(), *_plain()}, key=lambda form: (-len(form), form))
    gap = r"[\s\-‐‑]+"
    either = "|".join(gap.join(re.escape(w).replace("'", "['’]") for w in form.split(" ")) for form in forms)
    return re.compile(rf"(?<![\w\-‐‑])(?:{either})(?![\w\-‐‑])", re.IGNORECASE)
