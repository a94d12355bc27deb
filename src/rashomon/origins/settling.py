"""Which text a report goes back to, and which origin each of its claims counts for."""

from __future__ import annotations

import hashlib
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from rashomon.model.claim import Claim
from rashomon.model.document import Document
from rashomon.model.ledger import OriginLink
from rashomon.model.origin import OriginKind, OriginRef, Voice
from rashomon.model.span import Span
from rashomon.origins.comparison import Comparison, compare
from rashomon.origins.passages import SHORTEST
from rashomon.origins.wordings import named, origin_name
from rashomon.origins.words import Words, body_words

ID_LENGTH = 16
"""Hexadecimal digits of a voice's id, as of a report's."""
ADDED = 25
"""Words in a row that a joined report has and the earlier one has not, from which on they are reporting of its own: a
sentence and more. A copyist's own words are fewer."""


@dataclass(frozen=True, slots=True)
class _Source:
    """An earlier report that words were taken from."""

    id: str
    document: Document
    found: Comparison


def settle(
    document: Document,
    claims: Sequence[Claim],
    voices: Sequence[Voice | None],
    earlier: Sequence[tuple[str, Document]],
    own: str,
) -> tuple[tuple[OriginLink, ...], tuple[OriginRef, ...]]:
    """The links of a report to ``earlier`` ones, and the origin of each claim, in their order.

    ``earlier`` are reports with their ids in the order in which they were added: what two of them have, the first one had.
    ``own`` is the id of the report itself. A claim counts for the source that it rests on (``voices``, one entry a claim);
    else for the first earlier report in whose passage it stands, or that its report repeats as a whole; else for its own.
    """
    sources = _sources(document, earlier)
    words = body_words(document)
    origins = tuple(
        _voice_origin(voice) if voice else _text_origin(document, words, claim, sources, own)
        for claim, voice in zip(claims, voices, strict=True)
    )
    return tuple(_link(source) for source in sources), origins


def _sources(document: Document, earlier: Sequence[tuple[str, Document]]) -> list[_Source]:
    """The earlier reports that something was taken from: those after the first only where they had more.

    A likeness in wording alone is told of the most alike report, and only where nothing was taken from any.
    """
    covered: set[int] = set()
    joined = False
    taken, series = [], []
    for report, other in earlier:
        found = compare(document, other)
        if found is None:
            continue
        source = _Source(report, other, found)
        if found.is_series:
            series.append(source)
            continue
        numbers = {at for part in found.shared for at in part}
        if len(numbers - covered) >= min(SHORTEST, len(numbers)) or (found.match.joined and not joined):
            taken.append(source)
            covered |= numbers
            joined = joined or found.match.joined
    return taken or sorted(series, key=lambda source: -source.found.match.share)[:1]


def _link(source: _Source) -> OriginLink:
    match = source.found.match
    return OriginLink(
        source.id,
        match.relation,
        match.share,
        match.other_share,
        match.passages,
        match.joined,
        match.reason,
    )


def _voice_origin(voice: Voice) -> OriginRef:
    digits = hashlib.sha256(voice.key.encode("utf-8", "surrogatepass")).hexdigest()[:ID_LENGTH]
    return OriginRef(f"voice:{digits}", OriginKind.VOICE, voice.name, voice.reason)


def _text_origin(
    document: Document, words: Words, claim: Claim, sources: Sequence[_Source], own: str
) -> OriginRef:
    for source in sources:
        reason = _taken(words, claim, source)
        if reason:
            return OriginRef(f"text:{source.id}", OriginKind.TEXT, origin_name(source.document), reason)
    return OriginRef(f"text:{own}", OriginKind.TEXT, origin_name(document), _own_reason(sources))


def _own_reason(sources: Sequence[_Source]) -> str:
    if any(source.found.is_series for source in sources):
        return "An earlier report has its wording and tells of another happening."
    if sources:
        return "This part of the report stands in no earlier one."
    return "No earlier report has these words."


def _taken(words: Words, claim: Claim, source: _Source) -> str | None:
    """The sentence why a claim is another report's; ``None`` where it is not.

    Most of its clause must stand in a passage that is shared. Where the whole report is the other's, a claim is unless it
    stands among many words in a row that the other has not. A headline goes with the whole.
    """
    match = source.found.match
    if source.found.is_series:
        return None
    passage = next((p for p in match.passages if _mostly_within(claim, p.here)), None)
    if passage:
        count = bisect_left(words.starts, passage.here.end) - bisect_left(words.starts, passage.here.start)
        return f"It stands in a passage of {count:,} words that {named(source.document)} had before."
    if match.joined and not _added(words, claim.quote.span, source.found.shared):
        return f"Its report as a whole repeats {named(source.document)}."
    return None


def _mostly_within(claim: Claim, passage: Span) -> bool:
    """Whether a claim's trigger and at least half of its quote lie in a passage."""
    quote = claim.quote.span
    common = min(quote.end, passage.end) - max(quote.start, passage.start)
    return passage.overlaps(claim.trigger.span) and 2 * common >= quote.end - quote.start


def _added(words: Words, quote: Span, shared: Sequence[range]) -> bool:
    """Whether a quote stands in at least ``ADDED`` words in a row that are not shared."""
    at = bisect_right(words.ends, quote.start)
    if at == len(words) or words.starts[at] >= quote.end or any(at in part for part in shared):
        return False
    before = max((r.stop for r in shared if r.stop <= at), default=0)
    after = min((r.start for r in shared if r.start > at), default=len(words))
    return after - before >= ADDED
