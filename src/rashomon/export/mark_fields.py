"""The stretches of a report that its claims rest on, in plain fields: also of cues, figures and dates, which JSON claims lack."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import StrEnum

from rashomon.export.json import Fields
from rashomon.model.claim import Claim
from rashomon.model.span import Span


class MarkRole(StrEnum):
    """What a claim takes from a stretch of the text."""

    QUOTE = "quote"
    TRIGGER = "trigger"
    ACTOR = "actor"
    TARGET = "target"
    PLACE = "place"
    DATE = "date"
    FIGURE = "figure"
    SOURCE = "source"
    CUE = "cue"
    LOADED = "loaded"


def mark_fields(claims: Iterable[Claim]) -> list[Fields]:
    """Every stretch of every claim in the order of the text; ``index`` counts within the claim's list of that part, from 0."""
    found = (
        {"claim": claim.id, "role": role.value, "index": index, "start": span.start, "end": span.end}
        for claim in claims
        for role, index, span in _spans(claim)
        if span.start < span.end
    )
    return sorted(found, key=lambda mark: (mark["start"], -mark["end"]))


def _spans(claim: Claim) -> Iterator[tuple[MarkRole, int, Span]]:
    yield MarkRole.QUOTE, 0, claim.quote.span
    yield MarkRole.TRIGGER, 0, claim.trigger.span
    yield from ((MarkRole.ACTOR, i, party.evidence.span) for i, party in enumerate(claim.actors))
    yield from ((MarkRole.TARGET, i, party.evidence.span) for i, party in enumerate(claim.targets))
    yield from ((MarkRole.PLACE, i, place.evidence.span) for i, place in enumerate(claim.places))
    yield from ((MarkRole.FIGURE, i, figure.evidence.span) for i, figure in enumerate(claim.quantities))
    if claim.date is not None:
        yield MarkRole.DATE, 0, claim.date.evidence.span
    for i, source in enumerate(claim.sources):
        yield MarkRole.SOURCE, i, source.evidence.span
        if source.cue_span is not None:
            yield MarkRole.CUE, i, source.cue_span
    yield from ((MarkRole.LOADED, i, word.evidence.span) for i, word in enumerate(claim.loaded))
