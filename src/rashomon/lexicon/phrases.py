"""Phrases of tables as patterns.

A phrase is written in lower case. ``(a|b c)`` is a choice, ``[a|b]`` the same but may be missing, ``…`` stands for up to
eight words of the same sentence, ``#`` for a number. Case, white space and the form of the apostrophe do not matter.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Set

PARTS = re.compile(r"(?P<space>\s*)(?:\[(?P<optional>[^]]*)\]|\((?P<choice>[^)]*)\)|(?P<word>[^\s\[(]+))")
TOKEN = re.compile(r"\w+")
GAP = r"(?:\s+[^\s.!?]+){0,8}?"


class Phrases:
    """Many phrases to look for in running text: only those are tried of which a telling word stands there."""

    def __init__(self, phrases: Iterable[str]) -> None:
        self._by_word: dict[str, list[tuple[int, re.Pattern[str]]]] = defaultdict(list)
        for number, phrase in enumerate(phrases):
            for word in telling_words(phrase):
                self._by_word[word].append((number, phrase_pattern([phrase])))

    def search(self, text: str, start: int = 0, end: int | None = None) -> re.Match[str] | None:
        """The match in ``text[start:end]`` of the first phrase of the table that stands there."""
        end = len(text) if end is None else end
        words = self._by_word.keys() & set(TOKEN.findall(text[start:end].lower()))
        tried = {number: pattern for word in words for number, pattern in self._by_word[word]}
        found = (tried[number].search(text, start, end) for number in sorted(tried))
        return next((match for match in found if match), None)

    def may_stand_in(self, words: Set[str]) -> bool:
        """Whether a text of these words in lower case can hold a phrase."""
        return not self._by_word.keys().isdisjoint(words)


def telling_words(phrase: str) -> frozenset[str]:
    """Words in lower case one of which stands in every wording of a phrase: those of its longest part."""
    choices = []
    for part in PARTS.finditer(phrase):
        if part["optional"] is None and part["word"] not in ("…", "#"):
            options = (part["choice"] or part["word"]).split("|")
            choices.append([max(TOKEN.findall(option), key=len, default="") for option in options])
    best = max(choices, key=lambda words: min(map(len, words)))
    if not all(best):
        raise ValueError(f"no word of the phrase {phrase!r} always stands in it")
    return frozenset(best)


def phrase_pattern(phrases: Iterable[str]) -> re.Pattern[str]:
    """A pattern that matches any of ``phrases`` as whole words; one of no phrases matches nothing."""
    return re.compile("|".join(map(phrase_source, phrases)) or r"(?!)")


def phrase_source(phrase: str) -> str:
    """The source of the pattern of one phrase."""
    source = ""
    leading = False
    for part in PARTS.finditer(phrase):
        space = r"\s+" if part["space"] and not leading else ""
        leading = False
        if part["optional"] is not None:
            leading = not source
            after = r"\s+" if leading else ""
            source += f"(?:{space}{_choice(part['optional'])}{after})?"
        elif part["choice"] is not None:
            source += space + _choice(part["choice"])
        elif part["word"] == "…":
            source += GAP
        else:
            source += space + _word(part["word"])
    before = r"(?<!\w)" if phrase[0].isalnum() else ""
    after = r"(?!\w)" if phrase[-1].isalnum() or phrase[-1] in ")]" else ""
    return f"(?i:{before}{source}{after})"


def _choice(words: str) -> str:
    return "(?:" + "|".join(r"\s+".join(map(_word, option.split())) for option in words.split("|")) + ")"


def _word(word: str) -> str:
    return r"\d[\d,.]*" if word == "#" else re.escape(word).replace("'", "['’]")
