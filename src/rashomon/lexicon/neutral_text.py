"""The text of a report as a second reader is shown it: one name stands in for those of all nations, countries and armed groups.

The parser is shown the same (``segment.parser``), for the same reason: what is read must not depend on which party is named.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from rashomon.lexicon.stand_ins import stand_in
from rashomon.model.span import Span


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a report, in running case; offsets count in the report.

    ``passage`` numbers the stretch of body text that it stands in; ``None`` for a word of a headline.
    """

    text: str
    start: int
    end: int
    passage: int | None = 0


class NeutralText:
    """A text with stand-ins, and where each of its words stands in the text as it was written."""

    def __init__(self, words: Sequence[Word], source: str) -> None:
        self._words = words
        self._starts: list[int] = []
        self._ends: list[int] = []
        self.text = self._write(source)

    def _write(self, source: str) -> str:
        parts: list[str] = []
        written = size = 0
        for word in self._words:
            name = stand_in(word.text)
            gap = source[written : word.start] if word.start > written else ""
            self._starts.append(size + len(gap))
            size += len(gap) + len(name)
            self._ends.append(size)
            parts += [gap, name]
            written = max(written, word.end)
        return "".join(parts)

    def body(self) -> list[Span]:
        """The passages of the text with stand-ins that are no headline."""
        found: dict[int, Span] = {}
        for word, start, end in zip(self._words, self._starts, self._ends, strict=True):
            if word.passage is not None:
                first = found.get(word.passage)
                found[word.passage] = Span(first.start if first else start, end)
        return list(found.values())

    def written(self, span: Span) -> Span:
        """The words of the report that a span of the text with stand-ins touches."""
        first = bisect_right(self._ends, span.start)
        last = max(first, bisect_right(self._starts, span.end - 1) - 1)
        last = min(last, len(self._words) - 1)
        first = min(first, last)
        return Span(self._words[first].start, self._words[last].end)
