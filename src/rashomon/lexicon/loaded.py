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
    by_letter: dict[str, list[str]] = {}
    for form in sorted({*loaded_words(), *_plain()}, key=lambda form: (-len(form), form)):
        by_letter.setdefault(form[0], []).append(_in_text(form[1:]))
    # the first letter by itself, so that at most words not every wording has to be tried
    either = "|".join(f"{_in_text(first)}(?:{'|'.join(rests)})" for first, rests in by_letter.items())
    return re.compile(rf"(?<![\w\-‐‑])(?:{either})(?![\w\-‐‑])", re.IGNORECASE)


def _in_text(form: str) -> str:
    """A pattern for a form as it may stand in a text."""
    return r"[\s\-‐‑]+".join(re.escape(word).replace("'", "['’]") for word in form.split(" "))
