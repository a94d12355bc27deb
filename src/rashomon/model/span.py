"""Places in a text.

Every offset in Rashomon counts Unicode code points of a document's NFC text; the end is exclusive, so that
``text[start:end]`` is what the span quotes.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """The code points ``start`` (included) to ``end`` (excluded) of a text."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The words that the span covers in ``text``."""
        return text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        """Whether the two spans share at least one code point."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: Span) -> bool:
        """Whether ``other`` lies wholly within this span."""
        return self.start <= other.start and other.end <= self.end

    def cover(self, other: Span) -> Span:
        """The smallest span that holds both."""
        return Span(min(self.start, other.start), max(self.end, other.end))


@dataclass(frozen=True, slots=True)
class Evidence:
    """A quotation: the span of a text together with the words found there (claim model: ``{text, start, end}``)."""

    text: str
    span: Span

    @classmethod
    def at(cls, text: str, start: int, end: int) -> Evidence:
        """Quote ``text[start:end]``."""
        return cls(text[start:end], Span(start, end))

    def holds_in(self, text: str) -> bool:
        """Whether the quoted words are exactly what stands at the span."""
        return self.span.of(text) == self.text
