"""Finds partisan wording in a stretch of a report; it is kept as evidence and never used to decide anything."""

from __future__ import annotations

import re

from rashomon.lexicon.loaded import loaded_key, loaded_pattern, loaded_words
from rashomon.model.claim import LoadedWord
from rashomon.model.span import Evidence, Span

_WORD_BEFORE = re.compile(r"(\w+)[ \-]$")
_WORD_AFTER = re.compile(r"[ \-](\w+)")
_LOOK_BACK = 40
"""Characters before a match in which the word before it is looked for; longer than any word of English."""


def find_loaded(text: str, span: Span) -> tuple[LoadedWord, ...]:
    """The partisan wording inside ``span`` of ``text``, in order; offsets count in ``text``.

    A form that is written like a part of a name ("Terrorist Financing Act") is left alone.
    """
    found = []
    for match in loaded_pattern().finditer(text, span.start, span.end):
        neutral = loaded_words().get(loaded_key(match.group()))
        if neutral is not None and not _in_name(text, match):
            found.append(LoadedWord(Evidence.at(text, match.start(), match.end()), neutral))
    return tuple(found)


def _in_name(text: str, match: re.Match[str]) -> bool:
    """Whether the match is capitalised next to another capitalised word on the same line, as in a name.

    A headline in title case looks the same word by word, so it never counts as one.
    """
    if not match.group()[0].isupper() or match.group().isupper():
        return False
    before = _WORD_BEFORE.search(text[max(0, match.start() - _LOOK_BACK) : match.start()])
    after = _WORD_AFTER.match(text, match.end())
    if not any(w and w.group(1)[0].isupper() for w in (before, after)):
        return False
    return not _title_case(_line(text, match.start()))


def _line(text: str, at: int) -> str:
    end = text.find("\n", at)
    return text[text.rfind("\n", 0, at) + 1 : end if end >= 0 else len(text)]


def _title_case(line: str) -> bool:
    """Whether a line is a headline with all its longer words capitalised; a full stop ends a sentence, no headline."""
    words = [w for w in re.findall(r"[^\W\d_]+", line) if len(w) > 3]
    return not line.rstrip().endswith(".") and len(words) > 3 and all(w[0].isupper() for w in words)
