"""The text of a report as a second reader is shown it: one name stands in for those of all nations, countries and armed groups.

The parser is shown the same (``segment.parser``), for the same reason: what is read must not depend on which party is named.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from functools import cached_property

from rashomon.lexicon.stand_ins import stand_in
from rashomon.model.span import Span
from rashomon.model.syntax import Sentence, Token


class NeutralText:
    """A text with stand-ins, and where each of its words stands in the text as it was written."""

    def __init__(self, sentences: Sequence[Sentence]) -> None:
        self._tokens: list[Token] = sorted((t for s in sentences for t in s.tokens), key=lambda t: t.start)
        self._starts: list[int] = []
        self._ends: list[int] = []
        self.text = self._write(sentences[0].source if sentences else "")

    def _write(self, source: str) -> str:
        parts: list[str] = []
        written = size = 0
        for token in self._tokens:
            word = stand_in(token.text)
            gap = source[written : token.start] if token.start > written else ""
            self._starts.append(size + len(gap))
            size += len(gap) + len(word)
            self._ends.append(size)
            parts += [gap, word]
            written = max(written, token.end)
        return "".join(parts)

    @cached_property
    def _written(self) -> list[int]:
        return [token.start for token in self._tokens]

    def shown(self, sentence: Sentence) -> Span:
        """Where a sentence stands in the text with stand-ins."""
        first = bisect_right(self._written, sentence.tokens[0].start) - 1
        last = bisect_right(self._written, sentence.tokens[-1].start) - 1
        return Span(self._starts[first], self._ends[last])

    def written(self, span: Span) -> Span:
        """The words of the report that a span of the text with stand-ins touches."""
        first = bisect_right(self._ends, span.start)
        last = max(first, bisect_right(self._starts, span.end - 1) - 1)
        last = min(last, len(self._tokens) - 1)
        first = min(first, last)
        return Span(self._tokens[first].start, self._tokens[last].end)
