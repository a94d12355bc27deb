"""Paragraphs of a text: where a writer began a new one, whatever the lines look like."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from rashomon.model.span import Span

MAX_WRAP = 100
"""Longest line of a hard-wrapped text: agency wires wrap at 69 to 75 columns, mail at 78; no paragraph a line is so short."""
FULL_LINE = 0.65
"""A wrapped line fills at least this share of the width, else a longer word would have had room."""
SHORT_BY = 10
"""A wrapped line that ends a sentence and leaves room for this many more letters ends its paragraph."""

ITEM = re.compile(
    r"(?:--+|[-–—•·*▪◦●‣▶■]|\.(?=[ \t\u00a0]{2,})|\(?\d{1,2}[.)](?=\s)|\(?[a-zA-Z]\)(?=\s)|#{1,6}(?=\s)|>)[ \t\u00a0]*(?=\S)"
)
"""What opens an item of a list, a Markdown heading or a quotation. A hyphen counts before a space only: see ``_marker``."""

BULLETS = "•▪◦●‣▶■"

TERMINAL = re.compile(r"[.!?…][\"'”’»)\]]*(?:\[\d+\])*\s*$")
"""The end of a sentence, with closing quotation marks, brackets and reference marks."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line without the white space around it; ``indent`` is the width of what stood before."""

    start: int
    end: int
    indent: int


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph without the mark of a list item before it; ``item`` tells that there was one."""

    span: Span
    item: bool


def paragraphs(text: str) -> tuple[Paragraph, ...]:
    """The paragraphs of ``text`` in order; white space between them belongs to none.

    Blank lines end a paragraph. So does a single line end, unless the lines are hard-wrapped.
    """
    chunks = _chunks(text)
    width = _wrap_width(text, chunks)
    found = []
    for chunk in chunks:
        for lines in _unwrapped(text, chunk, width) if width else [[line] for line in chunk]:
            marker = _marker(text, lines[0])
            start = lines[0].start + marker
            found.append(Paragraph(Span(start, lines[-1].end), marker > 0))
    return tuple(found)


def _chunks(text: str) -> list[list[Line]]:
    """Runs of lines that are not blank."""
    chunks: list[list[Line]] = [[]]
    at = 0
    for raw in text.splitlines(keepends=True):
        inner = raw.strip()
        if inner:
            indent = len(raw) - len(raw.lstrip())
            chunks[-1].append(Line(at + indent, at + indent + len(inner), indent))
        elif chunks[-1]:
            chunks.append([])
        at += len(raw)
    return [c for c in chunks if c]


def _wrap_width(text: str, chunks: list[list[Line]]) -> int:
    """The width that the lines are wrapped at, 0 for a text with a paragraph a line."""
    inner = [line for chunk in chunks for line in chunk[:-1]]
    # the first line of a wire stands after its dateline and is often cut short where that was taken off
    inner = [line for line in inner if line.start > chunks[0][0].start]
    width = max((line.indent + line.end - line.start for chunk in chunks for line in chunk), default=0)
    if not inner or width > MAX_WRAP:
        return 0
    full = sum(line.indent + line.end - line.start >= FULL_LINE * width for line in inner)
    open_ended = sum(not TERMINAL.search(text, line.start, line.end) for line in inner)
    return width if full >= 0.7 * len(inner) and open_ended >= 0.4 * len(inner) else 0


def _unwrapped(text: str, chunk: list[Line], width: int) -> list[list[Line]]:
    """The lines of a wrapped chunk by paragraph."""
    found = [[chunk[0]]]
    for before, line in pairwise(chunk):
        in_item = _marker(text, found[-1][0]) > 0
        indented = line.indent > before.indent + 1 and not in_item
        word = text[line.start : line.end].split(None, 1)[0]
        room = width - before.indent - (before.end - before.start) - len(word) - 1
        ended = TERMINAL.search(text, before.start, before.end)
        # a wrapped line can open with a dash or a number by chance; an item follows a finished one or a colon
        item = _marker(text, line) and (ended or text[before.end - 1] in ":;" or text[line.start] in BULLETS)
        if indented or item or (ended and room >= SHORT_BY):
            found.append([line])
        else:
            found[-1].append(line)
    return found


def _marker(text: str, line: Line) -> int:
    """The length of what marks a list item at the start of a line, 0 where nothing does."""
    found = ITEM.match(text, line.start, line.end)
    if not found:
        return 0
    mark = found.group()
    # "-5 degrees" and "*bold*" are no items: signs that are glued to words need white space after them
    return 0 if mark in {"-", "*", "–", "—", "·"} else len(mark)
