"""``Document`` → ``SegmentedDocument``: blocks, paragraphs, sentences and their syntax. Never changes the text."""

from __future__ import annotations

from dataclasses import replace

from rashomon.model.document import BlockKind, Document
from rashomon.model.syntax import SegmentedDocument
from rashomon.segment.blocks import blocks
from rashomon.segment.paragraphs import paragraphs
from rashomon.segment.provenance import provenance
from rashomon.segment.sentences import Begin, parse_sentences


def segment(document: Document, begin: Begin | None = None) -> SegmentedDocument:
    """Divide a report into blocks, note what it says of itself, and parse its headline and body.

    ``begin`` is shown the text with stand-ins before it is parsed: a second reader can set to work meanwhile.

    Title, author, publisher and origin are filled in where the text says them and nothing else did before.
    """
    text = document.text
    found = paragraphs(text)
    divided = blocks(text, found, document.title)
    said = provenance(text, divided, found)
    headlines = (
        " ".join(b.span.of(text).strip("#=-* \n").split()) for b in divided if b.kind is BlockKind.HEADLINE
    )
    document = replace(
        document,
        blocks=divided,
        title=document.title or next(headlines, None),
        origin=document.origin or said.origin,
        author=document.author or said.author,
        publisher=document.publisher or said.publisher,
    )
    return SegmentedDocument(document, parse_sentences(document, found, begin))
