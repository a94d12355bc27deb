"""The headline of a text: its known title where that opens it, else a first paragraph that is written like one."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rashomon.lexicon.sentences import unfinished_words
from rashomon.model.span import Span
from rashomon.segment.paragraphs import TERMINAL, Paragraph

LONGEST = 220
"""Code points. The longest headlines of news met so far have 150; a decked one runs to 200."""
FEWEST, MOST, MOST_IN_TITLE_CASE = 2, 20, 32
"""Words of a headline. Of 400 headlines of news all but two had at most 17; a longer line is the summary under one,
unless its capitals say otherwise: some have a second deck."""
LONGER = 5
"""Letters of a word that title case gives a capital whatever it is; in a sentence only names have one."""
WORDS_OF_SENTENCE = 8
LOOK_AHEAD = 5
"""Paragraphs after a headline among which a full sentence must stand: a page of links has no headline."""

WORD = re.compile(r"[^\W\d_][\w'’-]*")
BLANK_LINE = re.compile(r"\n[^\S\n]*\n|\r\n?[^\S\n]*\r\n?|\u2029")
MARKDOWN = re.compile(r"(?:^|\n)#{1,2}[ \t]+\Z")
UNDERLINED = re.compile(r"[^\n]+\n(?:={3,}|-{3,})[^\S\n]*(?=\n)")
DATE_LINE = re.compile(
    r"\A(?:[\w .'’-]{2,40},\s*)?(?:\d{1,2}\.?\s+)?[A-Z][a-z]{2,8}\.?\s+(?:\d{1,2},?\s*)?(?:\d{4})?\W*\Z"
)


def headline(text: str, found: Sequence[Paragraph], title: str | None) -> Span | None:
    """The headline of a text whose paragraphs, boilerplate left out, are ``found``."""
    if not found:
        return None
    first = found[0].span
    if title:
        return _title(text, first.start, title)
    underlined = UNDERLINED.match(text, first.start)
    if underlined and len(found) > 1:
        return Span(first.start, underlined.end())
    return first if _reads_like_one(text, found) else None


def _title(text: str, start: int, title: str) -> Span | None:
    """The place of a known title that opens the text, however its white space is set there."""
    pattern = r"\s+".join(map(re.escape, title.split()))
    match = re.compile(pattern + r"(?!\w)[.!?]?").match(text, start) if pattern else None
    return Span(match.start(), match.end()) if match else None


def _reads_like_one(text: str, found: Sequence[Paragraph]) -> bool:
    first = found[0].span
    words = first.of(text)
    following = [p.span for p in found[1 : 1 + LOOK_AHEAD]]
    if not any(_is_sentence(s.of(text)) for s in following) or len(words) > LONGEST:
        return False
    if MARKDOWN.search(text, 0, first.start):
        return True
    count = len(words.split())
    in_title_case = _in_title_case(words) and not _in_title_case(following[0].of(text)[:LONGEST])
    if found[0].item or not FEWEST <= count <= (MOST_IN_TITLE_CASE if in_title_case else MOST):
        return False
    if DATE_LINE.match(words) or not _set_apart(text, first, following[0]):
        return False
    if TERMINAL.search(words):
        asks = words[-1] in "?!" and not words.isupper() and not any(c in ".?!:\n" for c in words[:-1])
        return asks or in_title_case
    last = WORD.findall(words)[-1:] or [""]
    return words[-1] not in ",;:-–—…([" and last[0] not in unfinished_words()


def _is_sentence(words: str) -> bool:
    return (
        len(words.split()) >= WORDS_OF_SENTENCE and (TERMINAL.search(words) or words[-1] in ",:;") is not None
    )


def _set_apart(text: str, first: Span, following: Span) -> bool:
    """Whether the first paragraph stands by itself: begun anew after it, with a blank line where the text has such."""
    opening = text[first.start]
    if opening.islower() or text[following.start].islower():
        return False
    return BLANK_LINE.search(text, first.end, following.start) is not None or not BLANK_LINE.search(
        text.strip()
    )


def _in_title_case(words: str) -> bool:
    longer = [w for w in WORD.findall(words) if len(w) >= LONGER]
    return len(longer) >= 3 and all(w[0].isupper() for w in longer)
