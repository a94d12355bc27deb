"""Paragraphs and parsed sentences of a document, with offsets into its unaltered text."""

from __future__ import annotations

import re
from collections.abc import Iterable

from rashomon.model.document import BlockKind, Document
from rashomon.model.span import Span
from rashomon.model.syntax import Sentence, Token
from rashomon.segment.parser import parse

PARAGRAPH_BREAK = re.compile(r"\n[ \t\r]*\n\s*")
LINE = re.compile(r"[^\n]+")


def paragraphs(text: str) -> list[Span]:
    """Stretches between blank lines; single line ends are paragraph ends too unless the lines are wrapped."""
    spans = []
    start = 0
    for m in [*PARAGRAPH_BREAK.finditer(text), None]:
        end = m.start() if m else len(text)
        if text[start:end].strip():
            spans.extend(_lines(text, start, end))
        start = m.end() if m else end
    return spans


def _lines(text: str, start: int, end: int) -> list[Span]:
    lines = [Span(start + m.start(), start + m.end()) for m in LINE.finditer(text[start:end])]
    wrapped = max((s.end - s.start for s in lines), default=0) <= 100
    return [Span(start, end)] if wrapped or len(lines) == 1 else [s for s in lines if s.of(text).strip()]


FLAT = str.maketrans({"\n": " ", "\r": " ", "\t": " ", "“": '"', "”": '"', "’": "'", "‘": "'", "\u00a0": " "})


def parse_sentences(document: Document) -> tuple[Sentence, ...]:
    """Parse the paragraphs of the headline and body blocks."""
    text = document.text
    pieces: list[tuple[Span, BlockKind]] = []
    for block in document.blocks:
        if block.kind is not BlockKind.BOILERPLATE:
            for p in paragraphs(block.span.of(text)):
                pieces.append((Span(block.span.start + p.start, block.span.start + p.end), block.kind))
    sentences: list[Sentence] = []
    parsed = parse(span.of(text).translate(FLAT) for span, _ in pieces)
    for number, ((span, kind), doc) in enumerate(zip(pieces, parsed, strict=True)):
        for sent in doc.sents:
            tokens = _tokens(text, span.start, sent)
            if tokens:
                sentences.append(Sentence(tokens, number, kind, len(sentences)))
    return tuple(sentences)


def _tokens(text: str, offset: int, sent: Iterable) -> tuple[Token, ...]:  # type: ignore[type-arg]
    kept = [t for t in sent if not t.is_space]
    number = {t.i: n for n, t in enumerate(kept)}
    tokens = []
    for n, t in enumerate(kept):
        head = t.head
        while head.is_space and head.head.i != head.i:
            head = head.head
        start = offset + t.idx
        end = start + len(t.text)
        tokens.append(
            Token(n, text[start:end], t.lemma_.lower(), t.pos_, t.tag_, t.dep_, number.get(head.i, n), start, end)
        )
    return tuple(tokens)
