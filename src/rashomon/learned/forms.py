"""How a content is told: in the source's own words, in the reporter's, or in both."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import StrEnum

from rashomon.learned.found import Attribution
from rashomon.model.span import Span

MARKS = re.compile(r"[“”\"«»]|\n\s*\n")
WORD = re.compile(r"\w+")
OPENS, CLOSES, EITHER = "“«", "”»", '"'


class Form(StrEnum):
    """Direct: all words of the content stand in quotation marks; indirect: none; mixed: some."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    MIXED = "mixed"


def quoted(text: str) -> list[Span]:
    """What stands in double quotation marks, without them.

    A quotation that is not closed ends with its paragraph: by custom each paragraph of a longer one opens anew.
    """
    found: list[Span] = []
    opened: int | None = None
    for mark in MARKS.finditer(text):
        sign = mark.group()
        if opened is None:
            opened = mark.end() if sign in OPENS or sign == EITHER else None
        elif sign in CLOSES or sign == EITHER or sign.isspace():
            found.append(Span(opened, mark.start()))
            opened = None
    return found if opened is None else [*found, Span(opened, len(text))]


def form_of(text: str, quotations: Sequence[Span], attribution: Attribution) -> Form:
    """How the content of an attribution of ``text`` is told; ``quotations`` are those of the text (``quoted``)."""
    words = [
        Span(part.start + word.start(), part.start + word.end())
        for part in attribution.content
        for word in WORD.finditer(part.of(text))
    ]
    inside = sum(any(q.contains(word) for q in quotations) for word in words)
    if not inside:
        return Form.INDIRECT
    return Form.DIRECT if inside == len(words) else Form.MIXED


def is_nested(attribution: Attribution, others: Sequence[Attribution]) -> bool:
    """Whether it is told within the content of another one ("Ann says Bob denied it")."""
    return any(
        part.contains(cue)
        for other in others
        if other is not attribution
        for part in other.content
        for cue in attribution.cue
    )
