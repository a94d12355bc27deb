"""Stretches of text that are parsed in one piece: a paragraph, or several that one sentence runs through."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from rashomon.lexicon.sentences import unfinished_words
from rashomon.model.document import Block, BlockKind
from rashomon.model.span import Span
from rashomon.segment.paragraphs import TERMINAL, Paragraph

MAX_LENGTH = 3000
"""Code points that are parsed at once: the parser's memory grows with the longest piece, and no paragraph of a
report met so far is longer. Longer ones are cut between sentences."""
MAX_JOINED = 3
SALUTATION = 25
"""A paragraph shorter than this that ends with a comma opens a letter and is no part of a sentence."""

SENTENCE_END = re.compile(r"[.!?][\"'”’)\]]*\s+(?=[\"'“‘(\[]?[A-Z0-9])")
SPACE = re.compile(r"\s+")
LAST_WORD = re.compile(r"([^\W\d_]+)\W*$")


@dataclass(frozen=True, slots=True)
class Stretch:
    """What is parsed at once; ``starts`` and ``numbers`` say which paragraph a place in it belongs to."""

    span: Span
    kind: BlockKind
    starts: tuple[int, ...]
    numbers: tuple[int, ...]

    def paragraph(self, at: int) -> int:
        """The number of the paragraph that holds offset ``at``."""
        return self.numbers[max(0, bisect_right(self.starts, at) - 1)]


def stretches(text: str, blocks: Iterable[Block], found: Sequence[Paragraph]) -> Iterator[Stretch]:
    """The stretches of headline and body in order; a paragraph that a block cuts is read up to the cut."""
    parts = list(_parts(text, blocks, found))
    at = 0
    while at < len(parts):
        group = [parts[at]]
        at += 1
        while at < len(parts) and len(group) < MAX_JOINED and _joins(text, group, parts[at]):
            group.append(parts[at])
            at += 1
        yield from _cut(text, group)


@dataclass(frozen=True, slots=True)
class _Part:
    span: Span
    kind: BlockKind
    number: int
    item: bool


def _parts(text: str, blocks: Iterable[Block], found: Sequence[Paragraph]) -> Iterator[_Part]:
    """The parts of paragraphs that blocks other than boilerplate cover."""
    claiming = [b for b in blocks if b.kind is not BlockKind.BOILERPLATE]
    first = 0
    for number, paragraph in enumerate(found):
        while first < len(claiming) and claiming[first].span.end <= paragraph.span.start:
            first += 1
        for block in claiming[first:]:
            if block.span.start >= paragraph.span.end:
                break
            start = max(block.span.start, paragraph.span.start)
            end = min(block.span.end, paragraph.span.end)
            if any(map(str.isalnum, text[start:end])):  # "* * *" and "___" separate, they say nothing
                yield _Part(Span(start, end), block.kind, number, paragraph.item)


def _joins(text: str, group: list[_Part], part: _Part) -> bool:
    """Whether the sentence at the end of ``group`` goes on in ``part``."""
    last = group[-1]
    if last.kind is not part.kind or part.item or part.number == last.number:
        return False
    if part.span.end - group[0].span.start > MAX_LENGTH:
        return False
    before, after = last.span.of(text).rstrip(), part.span.of(text)
    if TERMINAL.search(before) or before.endswith(":"):
        return False
    if after[0].islower():
        return True
    if last.item or last.kind is BlockKind.HEADLINE:
        return False
    if before.endswith(","):
        return len(before) > SALUTATION
    word = LAST_WORD.search(before[-40:])
    return word is not None and word.group(1).lower() in unfinished_words()


def _cut(text: str, group: list[_Part]) -> Iterator[Stretch]:
    """One stretch, or several where it is too long for the parser."""
    start, end = group[0].span.start, group[-1].span.end
    starts = tuple(p.span.start for p in group)
    numbers = tuple(p.number for p in group)
    while end - start > MAX_LENGTH:
        cut = _cutting_place(text, start, start + MAX_LENGTH)
        yield Stretch(Span(start, cut), group[0].kind, starts, numbers)
        start = cut
    if text[start:end].strip():
        yield Stretch(Span(start, end), group[0].kind, starts, numbers)


def _cutting_place(text: str, start: int, end: int) -> int:
    """The last sentence end before ``end``, else the last space, else ``end`` itself."""
    for pattern in (SENTENCE_END, SPACE):
        places = [m.end() for m in pattern.finditer(text, start + 1, end)]
        if places:
            return places[-1]
    return end
