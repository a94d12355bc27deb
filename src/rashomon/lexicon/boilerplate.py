"""Wording of what is not the report itself: ``boilerplate.toml``."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from rashomon.lexicon.loader import load_table
from rashomon.lexicon.phrases import phrase_pattern


@dataclass(frozen=True, slots=True)
class BoilerplateLexicon:
    """Patterns of whole lines, of lines that head a list or comments, of notices, openers and labels, and of sentences."""

    lines: re.Pattern[str]
    lists: re.Pattern[str]
    comments: re.Pattern[str]
    notices: re.Pattern[str]
    openers: re.Pattern[str]
    labels: re.Pattern[str]
    sentences: re.Pattern[str]
    contact: re.Pattern[str]


@lru_cache(maxsize=1)
def boilerplate_lexicon() -> BoilerplateLexicon:
    """The wording of boilerplate in English, read once a process."""
    table = load_table("boilerplate")
    return BoilerplateLexicon(**{name: phrase_pattern(table[name]) for name in BoilerplateLexicon.__slots__})
