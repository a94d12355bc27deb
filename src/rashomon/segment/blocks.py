"""The blocks of a text: headline, body and boilerplate, in order and without overlap.

Together they hold every character that is not white space between two of them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rashomon.model.document import Block, BlockKind
from rashomon.model.span import Span
from rashomon.segment.boilerplate import boilerplate
from rashomon.segment.headline import headline
from rashomon.segment.paragraphs import Paragraph


def blocks(text: str, found: Sequence[Paragraph], title: str | None) -> tuple[Block, ...]:
    """The blocks of ``text``, whose paragraphs are ``found``; ``title`` is what is known to be its title."""
    passed_over = boilerplate(text, found)
    left = [p for p in found if not any(span.contains(p.span) for span in passed_over)]
    head = headline(text, left, title)
    pieces = [(span, BlockKind.BOILERPLATE) for span in passed_over if not (head and span.overlaps(head))]
    if head:
        pieces.append((head, BlockKind.HEADLINE))
    pieces.append((Span(len(text), len(text)), BlockKind.BODY))
    merged: list[Block] = []
    for block in _tiled(text, sorted(pieces)):
        if merged and merged[-1].kind is block.kind:
            merged[-1] = Block(block.kind, merged[-1].span.cover(block.span))
        else:
            merged.append(block)
    return tuple(merged)


def _tiled(text: str, pieces: Sequence[tuple[Span, BlockKind]]) -> Iterator[Block]:
    """The pieces with body between them. Marks without words, as of list items, go with what follows."""
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


def _trimmed(text: str, start: int, end: int) -> Span | None:
    words = text[start:end]
    start += len(words) - len(words.lstrip())
    stripped = words.strip()
    return Span(start, start + len(stripped)) if stripped else None
