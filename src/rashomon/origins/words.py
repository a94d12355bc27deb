"""The words of a report's body as they are compared: folded, with their places in the text.

Headlines and boilerplate are no part of the body, and neither is a dateline: they differ from copy to copy.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from anyascii import anyascii

from rashomon.lexicon.numbers import number_lexicon
from rashomon.model.document import BlockKind, Document
from rashomon.model.span import Span

WORD = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+(?:['’‘ʼ`´][^\W\d_]+)*")
PARAGRAPH = re.compile(r"[^\n]+(?:\n(?![^\S\n]*\n)[^\n]+)*")
"""Lines up to an empty one."""
DATELINE = re.compile(
    r"\s*(?:(?:[^\W\d_][\w .,'’/-]{0,60}?)?[(\[][^()\[\]\n]{2,60}[)\]]\s*(?:--|[–—:-])+\s"
    r"|[A-Z][A-Z .'’/-]{2,40}(?:,\s[\w .]{3,14})?\s*(?:--|[–—]|-\s)\s*)"
)
"""Where a report was filed, up to an agency in brackets and a dash, or a town in capitals and a dash."""
CLOSING = {"“": '”"', "«": "»", "„": "”“", '"': '"”', "‘": "’"}
"""The marks that a quotation may close with, by the one that opens it; an apostrophe within a word is none."""
NOT_IN_NAMES = re.compile(r"['’‘ʼ`´,]")
CAPITALISED = 0.6
"""The share of words with a capital above which capitals tell nothing: wires in capitals throughout, headlines in a row."""
REMEMBERED = 256
"""Reports whose words are kept at hand: one is compared with several others, and often with the same as the one before it."""
LONG = 20_000
"""Code points, some ten pages: of longer texts only the two that are being compared are kept, for the sake of memory."""


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a body in order; the lists are of one length.

    ``forms`` are the folded words, ``starts`` and ``ends`` their places in the document's text. ``quoted`` tells which stand
    within quotation marks, ``numbers`` which are figures, ``names`` which have a capital that opens no sentence.
    """

    text: str
    forms: list[str]
    starts: list[int]
    ends: list[int]
    quoted: list[bool]
    numbers: list[bool]
    names: list[bool]

    def __len__(self) -> int:
        return len(self.forms)

    def span(self, first: int, after: int) -> Span:
        """The place in the text of the words from ``first`` up to but without ``after``."""
        return Span(self.starts[first], self.ends[after - 1])


def body_words(document: Document) -> Words:
    """The words of the body of a document; of the whole text where it was not divided into blocks.

    Figures in words are turned into digits, so that "twelve" and "12" are one word.
    """
    return (_long if len(document.text) > LONG else _short)(document)


def _body_words(document: Document) -> Words:
    words = Words(document.text, [], [], [], [], [], [])
    for number, span in enumerate(_paragraphs(document)):
        start = span.start
        if number == 0 and (dateline := DATELINE.match(document.text, span.start, span.end)):
            start = dateline.end()
        _add(words, document.text, start, span.end)
    if sum(words.names) > CAPITALISED * len(words):
        words.names[:] = [False] * len(words)
    return words


_short = lru_cache(maxsize=REMEMBERED)(_body_words)
_long = lru_cache(maxsize=2)(_body_words)


def _paragraphs(document: Document) -> Iterator[Span]:
    bodies = [b.span for b in document.blocks if b.kind is BlockKind.BODY]
    for span in bodies if document.blocks else [Span(0, len(document.text))]:
        for found in PARAGRAPH.finditer(document.text, span.start, span.end):
            yield Span(found.start(), found.end())


def _add(words: Words, text: str, start: int, end: int) -> None:
    """Take in one paragraph: a quotation that is not closed ends with it."""
    closing, at = "", start
    for found in WORD.finditer(text, start, end):
        between = text[at : found.start()]
        for mark in between:
            if not closing:
                closing = CLOSING.get(mark, "")
            elif mark in closing:
                closing = ""
        opens = at == start or any(mark in '.!?:;"“”\n' for mark in between)
        word = found.group()
        form, is_number = _folded(word)
        words.forms.append(form)
        words.starts.append(found.start())
        words.ends.append(found.end())
        words.quoted.append(closing != "")
        words.numbers.append(is_number)
        words.names.append(word[0].isupper() and not opens and not is_number)
        at = found.end()


@lru_cache(maxsize=50_000)
def _folded(word: str) -> tuple[str, bool]:
    """A word in ASCII lower case without apostrophes, and whether it is a figure."""
    plain = NOT_IN_NAMES.sub("", word).lower()
    form = plain if plain.isascii() else anyascii(plain).lower().replace("'", "")
    lexicon = number_lexicon()
    if form in lexicon.words:
        return str(lexicon.words[form]), True
    return form, form[:1].isdigit() or form in lexicon.multipliers
