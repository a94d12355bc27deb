"""What a reader of the claims should know about the report as a whole, each in one sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from rashomon.lexicon.nouns import noun_classes
from rashomon.model.claim import Claim
from rashomon.model.dates import DateExpression, DateKind
from rashomon.model.document import Block, BlockKind, Document
from rashomon.model.report import Notice, NoticeKind
from rashomon.model.span import Span

ANCHORED = frozenset({DateKind.CALENDAR, DateKind.WEEKDAY, DateKind.RELATIVE, DateKind.PAST, DateKind.AGO})
"""Dates that the day of publication would place in the calendar."""
NAMED = 5
"""The most places or dates that a notice names."""
MARGIN = 300
"""How far from the ends of a text its first publisher is named, where no block is set apart for it."""


def report_notices(document: Document, claims: Sequence[Claim]) -> tuple[Notice, ...]:
    """The notices on the date and origin of a report, on a report without claims and on places that were not located."""
    return (
        *_republished(document),
        *_without_date(document, claims),
        *_without_claims(claims),
        *_not_located(claims),
    )


def _without_date(document: Document, claims: Sequence[Claim]) -> Iterator[Notice]:
    """Only where it matters: where a date needs the day of publication."""
    if document.published is not None:
        return
    open_dates = {
        _plain(c.date.evidence.text).lower(): c.date.evidence
        for c in claims
        if c.date and c.date.start is None and _is_anchored(c.date.expression)
    }
    if open_dates:
        named = _listed([f"“{_plain(e.text)}”" for e in open_dates.values()], "other date")
        yield Notice(
            NoticeKind.NO_DATE,
            f"No publication date: years unknown, so that {named} cannot be placed in the calendar.",
            tuple(e.span for e in open_dates.values()),
        )


def _is_anchored(expression: object) -> bool:
    return isinstance(expression, DateExpression) and expression.kind in ANCHORED


def _republished(document: Document) -> Iterator[Notice]:
    origin, publisher = document.origin, document.publisher
    if not origin or (publisher and _same_name(origin, publisher)):
        return
    found = [span for name in (publisher, origin) if name for span in _named_at(document, name)]
    message = (
        f"Republished by {_plain(publisher)}, first published by {_plain(origin)}."
        if publisher
        else f"First published by {_plain(origin)}."
    )
    yield Notice(NoticeKind.REPUBLISHED, message, tuple(sorted(found)))


def _same_name(one: str, other: str) -> bool:
    a, b = (re.sub(r"\W+|\bthe\b|\bnews\b|\bagency\b", "", name.casefold()) for name in (one, other))
    return a == b or (len(min(a, b, key=len)) > 3 and (a in b or b in a))


def _named_at(document: Document, name: str) -> Iterator[Span]:
    """Where the report names its publisher: in what stands apart from the body, else at the ends of the text."""
    text = document.text
    spelled = r"\s+".join(map(re.escape, name.split()))
    places = [Span(m.start(), m.end()) for m in re.finditer(rf"(?<!\w){spelled}(?!\w)", text)]
    apart = [p for p in places if any(_is_apart(b) and b.span.contains(p) for b in document.blocks)]
    ends = [p for p in places if p.start < MARGIN or p.end > len(text) - MARGIN]
    yield from (apart or ends)[:1]


def _is_apart(block: Block) -> bool:
    return block.kind is BlockKind.BOILERPLATE


def _without_claims(claims: Sequence[Claim]) -> Iterator[Notice]:
    if not claims:
        yield Notice(NoticeKind.NO_CLAIMS, "No claim about a conflict was found in the report.")


def _not_located(claims: Sequence[Claim]) -> Iterator[Notice]:
    """Names only: that "the northern part of the city" has no coordinates surprises nobody."""
    located = {_plain(p.evidence.text).casefold() for c in claims for p in c.places if p.lat is not None}
    open_places = {
        _plain(p.evidence.text).casefold(): p.evidence
        for c in claims
        for p in c.places
        if p.lat is None and _is_name(p.evidence.text)
    }
    found = [evidence for name, evidence in open_places.items() if name not in located]
    if found:
        named = _listed([f"“{_plain(e.text)}”" for e in found], "other place")
        yield Notice(NoticeKind.UNRESOLVED, f"Not located: {named}.", tuple(e.span for e in found))


def _is_name(words: str) -> bool:
    return words[:1].isupper() and not (words.isupper() and noun_classes(words.lower()))


def _listed(names: Sequence[str], more: str) -> str:
    """The first of some names and how many more there are."""
    shown = list(names[:NAMED])
    if left := len(names) - len(shown):
        shown.append(f"{left} {more}{'s' if left > 1 else ''}")
    return shown[0] if len(shown) == 1 else f"{', '.join(shown[:-1])} and {shown[-1]}"


def _plain(words: str) -> str:
    return " ".join(words.split())
