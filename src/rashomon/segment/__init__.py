"""``Document`` → ``SegmentedDocument``: blocks, paragraphs, sentences and their syntax. Never changes the text."""

from __future__ import annotations

from dataclasses import replace

from rashomon.model.document import Block, BlockKind, Document
from rashomon.model.span import Span
from rashomon.model.syntax import SegmentedDocument
from rashomon.segment.paragraphs import paragraphs
from rashomon.segment.sentences import parse_sentences


def segment(document: Document) -> SegmentedDocument:
    """Divide a report into blocks and parse its headline and body."""
    found = paragraphs(document.text)
    blocks = (Block(BlockKind.BODY, Span(0, len(document.text))),)
    document = replace(document, blocks=blocks)
    return SegmentedDocument(document, parse_sentences(document, found))
