"""Phrases of tables as patterns.

A phrase is written in lower case. ``(a|b c)`` is a choice, ``[a|b]`` the same but may be missing, ``…`` stands for up to
eight words of the same sentence, ``#`` for a number. Case, white space and the form of the apostrophe do not matter.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

PARTS = re.compile(r"(?P<space>\s*)(?:\[(?P<optional>[^]]*)\]|\((?P<choice>[^)]*)\)|(?P<word>[^\s\[(]+))")
GAP = r"(?:\s+[^\s.!?]+){0,8}?"


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
