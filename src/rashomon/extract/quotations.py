"""Direct quotations of a report, over sentences and paragraphs."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from rashomon.model.syntax import Sentence, Token

MARKS = frozenset({'"', "“", "”", "«", "»", "„", "''", "``", '""', '"""'})
OPENING = frozenset({"“", "«", "„", "``"})
CLOSING = frozenset({"”", "»", "''"})
SHORTEST = 4
"""Words of the shortest quotation that is no scare quote or title."""
ITEM = re.compile(r"\n\W?\d{1,2}[.)]\s*\Z")
"""The number before the words of an item of a statement."""
NEAR = 8
"""Characters before those words in which it stands."""
Place = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Quotation:
    """The tokens between two quotation marks, by sentence and token number, both included."""

    first: Place
    last: Place

    def holds(self, sentence: int, token: int) -> bool:
        """Whether a token stands in the quotation."""
        return self.first <= (sentence, token) <= self.last


def find_quotations(sentences: Sequence[Sentence]) -> list[Quotation]:
    """The quotations of a report in order. One that goes on in the next paragraph may be opened again there."""
    found: list[Quotation] = []
    opened: Place | None = None
    paragraph, last = -1, (0, 0)
    for s in sentences:
        new = s.paragraph != paragraph
        paragraph = s.paragraph
        if (
            new
            and opened is not None
            and s.tokens[0].text not in MARKS
            and not _goes_on(sentences, opened, s)
        ):
            found += _closed(sentences, opened, last)  # by convention an open one is opened again here
            opened = None
        for token in s.tokens:
            if token.text in MARKS:
                opened, ended = _mark(token, opened, (s.index, token.i), new and token.i == 0)
                if ended is not None:
                    found += _closed(sentences, ended, (s.index, token.i))
        last = (s.index, len(s.tokens) - 1)
    return found


def _goes_on(sentences: Sequence[Sentence], opened: Place, s: Sentence) -> bool:
    """Whether a paragraph is the next item of a numbered statement: '"1. We took Dorn.', then '2. We took Karsk."'."""
    first = sentences[opened[0]].tokens[opened[1] + 1 : opened[1] + 2]
    start = s.tokens[0].start
    return any(t.text[:1].isdigit() for t in first) and bool(
        ITEM.search(s.source[max(0, start - NEAR) : start])
    )


def _mark(
    token: Token, opened: Place | None, place: Place, at_paragraph: bool
) -> tuple[Place | None, Place | None]:
    """Where the quotation stands open after a mark, and where the one that the mark closes began."""
    if opened is None:
        return (None if token.text in CLOSING else place), None
    if token.text in OPENING or at_paragraph:
        return opened, None
    return None, opened


def _closed(sentences: Sequence[Sentence], first: Place, last: Place) -> list[Quotation]:
    return [Quotation(first, last)] if _length(sentences, first, last) >= SHORTEST else []


def _length(sentences: Sequence[Sentence], first: Place, last: Place) -> int:
    if first[0] == last[0]:
        return last[1] - first[1] - 1
    between = sum(len(s.tokens) for s in sentences[first[0] + 1 : last[0]])
    return len(sentences[first[0]].tokens) - first[1] + between + last[1]
