"""Which of many spans touch one of many others."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from rashomon.model.span import Span


def touched(spans: Iterable[Span], others: Sequence[Span]) -> Iterator[Span | None]:
    """For each of ``spans`` the first of ``others`` that overlaps it; both are in order and neither overlaps itself."""
    first = 0
    for span in spans:
        while first < len(others) and others[first].end <= span.start:
            first += 1
        other = others[first] if first < len(others) else None
        yield other if other and other.overlaps(span) else None
