"""Words of time: ``dates.toml``."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from rashomon.lexicon.loader import load_table


def date_words() -> Mapping[str, Any]:
    """The tables of the file by name."""
    return load_table("dates")


def is_total(words: str) -> bool:
    """Whether a date tells since when something has been so ("since May"): its end is then that of the telling."""
    first = words.lower().split(maxsplit=1)[:1]
    return bool(first) and first[0] in date_words()["since"]
