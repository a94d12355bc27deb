"""The copy of a text that the parser reads, with the way back to the text.

The parser was trained on edited news: straight quotation marks, one space between words, no marks of other kinds. The
copy has just that; ``offsets`` says for each of its code points where it stands in the document, so that the text
itself stays as it is.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from rashomon.lexicon.sentences import editorial_notes
from rashomon.model.span import Span

STRAIGHT = str.maketrans(
    dict.fromkeys("“”„‟«»″", '"') | dict.fromkeys("‘’‚‛′´`ʼ", "'") | {"‑": "-", "‐": "-", "−": "-"}
)
INVISIBLE = "\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufe00-\ufe0f\ufeff"
"""Soft hyphen, zero-width characters, direction marks and variation selectors (Unicode category Cf, and U+FE00-0F)."""


@dataclass(frozen=True, slots=True)
class Flat:
    """A parser's copy: ``offsets[i]`` is the place in the document of ``text[i]``."""

    text: str
    offsets: list[int]

    def span(self, start: int, end: int) -> Span:
        """The stretch of the document that ``text[start:end]`` was copied from; not for an empty one."""
        return Span(self.offsets[start], self.offsets[end - 1] + 1)


@lru_cache(maxsize=1)
def _gap() -> re.Pattern[str]:
    """What is left out of the copy: white space, invisible characters, editors' notes, references, Markdown's marks.

    Not a space alone between words: it is copied with them.
    """
    notes = "|".join(re.escape(note).replace(r"\ ", r"\s+") for note in editorial_notes())
    left_out = (
        rf"[\s{INVISIBLE}]",
        rf"[\[(](?i:{notes})[\])]",
        r"\[(?:\d{1,3}|[a-z]|note \d+)\](?!\()",  # references: "[4]", "[a]"
        r"\]\((?:https?://|/|\#|mailto:)[^)\s]*\)",  # the target of a Markdown link ...
        r"!?\[(?=[^\[\]\n]{1,200}\]\((?:https?://|/|\#|mailto:))",  # ... and the bracket before its text
        r"\*\*+|__+(?=\w)|(?<=\w)__+",  # strong emphasis
    )
    any_of = f"(?:{'|'.join(left_out)})"
    return re.compile(f"(?! (?!{any_of})){any_of}+")


def flatten(text: str, start: int, end: int) -> Flat:
    """Copy ``text[start:end]`` for the parser."""
    pieces: list[str] = []
    offsets: list[int] = []
    at = start
    for gap in _gap().finditer(text, start, end):
        if gap.start() > at:
            pieces.append(text[at : gap.start()])
            offsets.extend(range(at, gap.start()))
        at = gap.end()
        if pieces and pieces[-1] != " " and any(c.isspace() for c in gap.group()):
            pieces.append(" ")
            offsets.append(gap.start())
    if at < end:
        pieces.append(text[at:end])
        offsets.extend(range(at, end))
    copy = "".join(pieces).translate(STRAIGHT)
    first, last = len(copy) - len(copy.lstrip(" ")), len(copy.rstrip(" "))
    return Flat(copy[first:last], offsets[first:last])
