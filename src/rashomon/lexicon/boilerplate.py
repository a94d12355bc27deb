"""Wording of what is not the report itself: ``boilerplate.toml``."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from rashomon.lexicon.loader import load_table
from rashomon.lexicon.phrases import Phrases, phrase_pattern, telling_words


@dataclass(frozen=True, slots=True)
class BoilerplateLexicon:
    """Patterns of whole lines, of lines that head a list or comments, of notices, openers and labels, and of sentences;
    ``opening_words`` stand in the openers."""

    lines: re.Pattern[str]
    lists: re.Pattern[str]
    comments: re.Pattern[str]
    notices: re.Pattern[str]
    openers: re.Pattern[str]
    labels: re.Pattern[str]
    sentences: Phrases
    contact: re.Pattern[str]
    opening_words: frozenset[str]


@lru_cache(maxsize=1)
def boilerplate_lexicon() -> BoilerplateLexicon:
    """The wording of boilerplate in English, read once a process."""
    table = load_table("boilerplate")
    return BoilerplateLexicon(
        lines=phrase_pattern(table["lines"]),
        lists=phrase_pattern(table["lists"]),
        comments=phrase_pattern(table["comments"]),
        notices=phrase_pattern(table["notices"]),
        openers=phrase_pattern(table["openers"]),
        labels=phrase_pattern(table["labels"]),
        sentences=Phrases(table["sentences"]),
        contact=phrase_pattern(table["contact"]),
        opening_words=frozenset(word for phrase in table["openers"] for word in telling_words(phrase)),
    )
