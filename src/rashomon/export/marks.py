"""The stretches of a report that its claims rest on, cut so that no two overlap."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from rashomon.export import phrases
from rashomon.model.claim import GROUPS, Claim
from rashomon.model.document import Block, BlockKind, Document
from rashomon.model.span import Span

GROUP_OF = {kind: group for group, kinds in GROUPS.items() for kind in kinds}


@dataclass(frozen=True, slots=True, order=True)
class Mark:
    """A stretch of text with its class in the page and a note for the reader who points at it."""

    span: Span
    name: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text that lies wholly inside or outside of every mark."""

    span: Span
    marks: tuple[Mark, ...]


def marks_of(claims: Sequence[Claim]) -> tuple[Mark, ...]:
    """Every mark of every claim, each once, in the order of the text."""
    return tuple(sorted({m for claim in claims for m in _marks(claim) if m.span.start < m.span.end}))


def _marks(claim: Claim) -> Iterator[Mark]:
    yield Mark(claim.trigger.span, f"trigger {GROUP_OF[claim.kind]}", phrases.kind_words(claim))
    for party in (*claim.actors, *claim.targets):
        yield Mark(party.evidence.span, "party")
    for place in claim.places:
        where = "" if place.lat is None else f"{place.lat:.2f}, {place.lon:.2f}"
        yield Mark(place.evidence.span, "place", where)
    for quantity in claim.quantities:
        yield Mark(
            quantity.evidence.span,
            "figure",
            f"{phrases.figure(quantity)} {phrases.counted(quantity)}".strip(),
        )
    if claim.date:
        yield Mark(claim.date.evidence.span, "date", phrases.when(claim.date))
    for source in claim.sources:
        yield Mark(source.evidence.span, "source")
        if source.cue_span is not None:
            yield Mark(source.cue_span, "cue", source.stance.value)
    for word in claim.loaded:
        yield Mark(word.evidence.span, "loaded", f"neutral: {word.neutral or 'leave out'}")


def pieces(span: Span, marks: Sequence[Mark], cuts: Sequence[int] = ()) -> Iterator[Piece]:
    """``span`` cut at every edge of a mark and at ``cuts``, with the marks that cover each piece."""
    inside = [m for m in marks if m.span.overlaps(span)]
    edges = {span.start, span.end, *(e for m in inside for e in (m.span.start, m.span.end)), *cuts}
    ordered = sorted(e for e in edges if span.start <= e <= span.end)
    for start, end in pairwise(ordered):
        piece = Span(start, end)
        yield Piece(piece, tuple(m for m in inside if m.span.overlaps(piece)))


def blocks_of(document: Document) -> Iterator[Block]:
    """Blocks that cover the whole text: what stands between two of them belongs to the one before."""
    ordered = sorted(document.blocks, key=lambda b: b.span)
    starts = [b.span.start for b in ordered]
    ends = [*starts, len(document.text)]
    if ends[0] > 0:
        yield Block(BlockKind.BODY, Span(0, ends[0]))
    for block, end in zip(ordered, ends[1:], strict=True):
        yield Block(block.kind, Span(block.span.start, end))
