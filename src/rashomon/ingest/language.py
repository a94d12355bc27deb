"""Whether a report is in a language that can be read.

Two looks, the cheap one first. English is told by its most frequent function words, which no other language shares in
such numbers; only a text without them is given to a language identifier, whose model takes 0.7 s to load. Foreign
names, quotations and places, however many, do not take the function words away.
"""

from __future__ import annotations

import re

from rashomon.errors import UnsupportedLanguage
from rashomon.lexicon.languages import function_words, language_name

ENGLISH = "en"
MIN_LETTERS = 60
"""Shorter texts are not judged: on pieces of 60 letters the identifier is still wrong about one in twelve English ones."""
ENGLISH_SHARE = 0.12
"""Share of function words that makes a text English at once. English reports have 0.25 to 0.5, lists of strikes 0.15."""
FEW_WORDS = 40
FEW_SHARE = 0.04
"""A single sentence full of names may have but one function word in 25; another language has none."""
TAKEN_FOR_ENGLISH = frozenset({ENGLISH, "pcm"})
"""Short English sentences full of African or Indian names are identified as Nigerian Pidgin."""
SAMPLE = 20_000
"""Code points that are looked at: the language of a report shows early."""

WORD = re.compile(r"[^\W\d_]+")


def check_language(text: str) -> str | None:
    """``"en"``, or ``None`` for a text too short to judge; raises ``UnsupportedLanguage`` for any other."""
    words = WORD.findall(text[:SAMPLE].lower())
    if sum(map(len, words)) < MIN_LETTERS:
        return None
    common = function_words(ENGLISH)
    share = sum(w in common for w in words) / len(words)
    if share >= (ENGLISH_SHARE if len(words) >= FEW_WORDS else FEW_SHARE):
        return ENGLISH
    code = identify(" ".join(words))
    if code in TAKEN_FOR_ENGLISH:
        return ENGLISH
    raise UnsupportedLanguage(
        f"seems to be in {language_name(code)}; only reports in English can be read so far"
    )


def identify(text: str) -> str:
    """The likeliest language of ``text`` as an ISO 639-1 code."""
    import py3langid

    code: str = py3langid.classify(text)[0]
    return code
