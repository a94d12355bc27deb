"""Parsed sentences of a document, with offsets into its unaltered text."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

from rashomon.lexicon.neutral_text import NeutralText, Word
from rashomon.model.document import BlockKind, Document
from rashomon.model.syntax import Sentence, Token
from rashomon.segment.dateline import after_dateline
from rashomon.segment.flatten import Flat, flatten
from rashomon.segment.paragraphs import Paragraph
from rashomon.segment.parser import Divided, Parsed, divide, parse
from rashomon.segment.stretches import Stretch, stretches

if TYPE_CHECKING:
    from spacy.tokens import Span as SpacySpan


Begin = Callable[[NeutralText], None]
"""Is shown a text before it is parsed, to begin what can be done beside the parser."""


def parse_sentences(
    document: Document, found: Sequence[Paragraph], begin: Begin | None = None
) -> tuple[Sentence, ...]:
    """Parse the headline and body blocks of a document, whose paragraphs are ``found``."""
    text = document.text
    pieces = list(stretches(text, document.blocks, found))
    flats = [flatten(text, _start(text, piece), piece.span.end) for piece in pieces]
    sentences: list[Sentence] = []
    divided = [divide(flat.text) for flat in flats]
    if begin:
        begin(NeutralText(list(_words(text, pieces, flats, divided)), text))
    parsed = parse(divided)
    for piece, flat, result in zip(pieces, flats, parsed, strict=True):
        for sent in result.syntax.sents:
            tokens = _tokens(text, flat, result, sent)
            if tokens:
                number = piece.paragraph(tokens[0].start)
                sentences.append(Sentence(tokens, number, piece.kind, len(sentences), text))
    return tuple(sentences)


def _words(
    text: str, pieces: Sequence[Stretch], flats: Sequence[Flat], divided: Sequence[Divided]
) -> Iterator[Word]:
    """The words of a document, as the tokens of its sentences will be."""
    for number, (piece, flat, one) in enumerate(zip(pieces, flats, divided, strict=True)):
        passage = None if piece.kind is BlockKind.HEADLINE else number
        for written, cased, at in zip(one.written, one.words, one.starts, strict=True):
            start, stop = flat.offsets[at], flat.offsets[at + len(written) - 1] + 1
            yield Word(text[start:stop] if cased == written else cased, start, stop, passage)


def _start(text: str, piece: Stretch) -> int:
    """Where the first sentence of a stretch begins: a dateline is no part of it."""
    start, end = piece.span.start, piece.span.end
    return after_dateline(text, start, end) if piece.kind is BlockKind.BODY else start


def _tokens(text: str, flat: Flat, parsed: Parsed, sent: SpacySpan) -> tuple[Token, ...]:
    """The words of a sentence. A flat text has single spaces inside only, so that no token is white space."""
    first, end = sent.start, sent.end
    offsets = flat.offsets
    written, shown = parsed.written, parsed.shown
    tokens = []
    for i, form in enumerate(parsed.forms[first:end], first):
        word, cased = written[i], parsed.words[i]
        start = offsets[parsed.starts[i]]
        stop = offsets[parsed.starts[i] + len(word) - 1] + 1
        tokens.append(
            Token(
                i - first,
                text[start:stop] if cased == word else cased,
                form.lemma if word == shown[i] else _lemma(word.lower(), shown[i].lower(), form.lemma),
                form.pos,
                form.tag,
                form.dep,
                i - first + parsed.heads[i],
                start,
                stop,
            )
        )
    return tuple(tokens)


def _lemma(word: str, parsed: str, lemma: str) -> str:
    """The lemma of a word; a name for which another was parsed loses the plural that the other loses."""
    if word == parsed:
        return lemma
    return word[:-1] if lemma == parsed[:-1] and word.endswith("s") else word
