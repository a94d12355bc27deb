"""Wording by which a text tells who wrote and published it: ``provenance.toml``."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from rashomon.lexicon.loader import load_table
from rashomon.lexicon.phrases import phrase_source

_WORD = r"[\w&'’/-]*(?:\.(?=\w)[\w&'’/-]+)*"
_LINK = r"(?:of|the|for|and|&|de|la|du|al|el|van|von|bin|ibn)"
_STOP = r"(?:(?:(?<=\b[A-Z])|(?<=\bDr)|(?<=\bProf)|(?<=\bSt))\.)?"
NAME = (
    r"((?:[\w-]+\.)+[a-z]{2,9}\b"
    rf"|[A-ZÀ-ÖØ-Þ]{_WORD}(?:{_STOP}[^\S\n]+(?:{_LINK}[^\S\n]+){{0,2}}[A-Z0-9À-ÖØ-Þ]{_WORD})*)"
)
"""A name in running text: words with capitals, joined by small words, or the address of a site."""


@dataclass(frozen=True, slots=True)
class ProvenanceLexicon:
    """Patterns whose one group is the name, the strongest first; known agencies, words of outlets' names, channels."""

    origin: tuple[re.Pattern[str], ...]
    origin_lines: tuple[re.Pattern[str], ...]
    author: tuple[re.Pattern[str], ...]
    author_lines: tuple[re.Pattern[str], ...]
    publisher: tuple[re.Pattern[str], ...]
    agencies: frozenset[str]
    outlets: frozenset[str]
    channels: frozenset[str]


@lru_cache(maxsize=1)
def provenance_lexicon() -> ProvenanceLexicon:
    """The wording of provenance in English, read once a process."""
    table = load_table("provenance")
    return ProvenanceLexicon(
        origin=_named(table["origin"]),
        origin_lines=_named(table["origin_lines"]),
        author=_named(table["author"]),
        author_lines=_named(table["author_lines"]),
        publisher=_named(table["publisher"]),
        agencies=frozenset(table["agencies"]),
        outlets=frozenset(table["outlets"]),
        channels=frozenset(table["channels"]),
    )


def _named(phrases: Iterable[str]) -> tuple[re.Pattern[str], ...]:
    """Patterns of phrases with a name at "{}"; only the name depends on its capitals."""
    found = []
    for phrase in phrases:
        before, after = (part.strip() for part in phrase.split("{}"))
        source = phrase_source(before) + r"\s+" + NAME
        found.append(re.compile(source + (r"\s+" + phrase_source(after) if after else "")))
    return tuple(found)
