"""The blocks of a text: headline, body and boilerplate, in order and without overlap.

Together they hold every character that is not white space between two of them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rashomon.model.document import Block, BlockKind
from rashomon.model.span import Span
from rashomon.segment.boilerplate import boilerplate
from rashomon.segment.headline import headline
from rashomon.segment.overlaps import touched
from rashomon.segment.paragraphs import Paragraph

LONGEST_MARK = 12
"""Code points that may stand before a paragraph on its line: "###### ", "(12) ", "--    "."""


def blocks(text: str, found: Sequence[Paragraph], title: str | None) -> tuple[Block, ...]:
    """The blocks of ``text``, whose paragraphs are ``found``; ``title`` is what is known to be its title."""
    passed_over = boilerplate(text, found)
    over = touched((p.span for p in found), passed_over)
    left = [
        p for p, other in zip(found, over, strict=True) if title or not (other and other.contains(p.span))
    ]
    head = headline(text, left, title)
    if head and not title and any(touched([head], passed_over)):
        head = None
    pieces = [(span, BlockKind.BOILERPLATE) for span in passed_over if not (head and span.overlaps(head))]
    if head:
        pieces.append((head, BlockKind.HEADLINE))
    marked = {p.span.start: _with_mark(text, p.span.start) for p in found}
    pieces = [(Span(marked.get(span.start, span.start), span.end), kind) for span, kind in pieces]
    pieces.append((Span(len(text), len(text)), BlockKind.BODY))
    merged: list[Block] = []
    for block in _tiled(text, sorted(pieces)):
        if merged and merged[-1].kind is block.kind:
            merged[-1] = Block(block.kind, merged[-1].span.cover(block.span))
        else:
            merged.append(block)
    return tuple(merged)


def _tiled(text: str, pieces: Sequence[tuple[Span, BlockKind]]) -> Iterator[Block]:
    """The pieces with body between them. Signs without words go with what follows."""
    at = 0
    for span, kind in pieces:
        between = _trimmed(text, at, span.start)
        if between and (any(map(str.isalnum, between.of(text))) or span.start == span.end):
            yield Block(BlockKind.BODY, between)
        elif between:
            span = between.cover(span)
        if span.start < span.end:
            yield Block(kind, span)
        at = span.end


def _with_mark(text: str, start: int) -> int:
    """Where a paragraph begins together with the mark of a list item or a heading before it."""
    line = "".join(text[max(0, start - LONGEST_MARK) : start].splitlines(keepends=True)[-1:])
    return start if line.endswith(("\n", "\r", "\u2028", "\u2029", "\x85")) else start - len(line.lstrip())


def _trimmed(text: str, start: int, end: int) -> Span | None:
    words = text[start:end]
    start += len(words) - len(words.lstrip())
    stripped = words.strip()
    return Span(start, start + len(stripped)) if stripped else None
