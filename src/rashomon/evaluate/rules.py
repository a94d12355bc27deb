"""What the rules find in rows of the bench's form, in the same form: their claims, told in the terms of each task.

The rules read claims and nothing else; who is in no claim is not found. So these figures say how much of a task the claims
carry, next to what was learned for it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from rashomon.evaluate.fillers import FillerKind, fillers, sentences_holding
from rashomon.evaluate.rule_events import templates_of_claims
from rashomon.model.claim import Claim, Party, Source
from rashomon.model.document import Document
from rashomon.model.span import Span
from rashomon.model.syntax import SegmentedDocument

Row = Mapping[str, Any]
Read = Callable[[Row], dict[str, Any]]
KINDS = {FillerKind.NAMED: "Person", FillerKind.PEOPLE: "Person", FillerKind.BODY: "Organisation"}
"""The types of re3d; those under arms are organisations there, and things have no type of their own."""


def claims_of(row: Row) -> tuple[SegmentedDocument, tuple[Claim, ...]]:
    """The parsed text of a row, taken as it stands, and its claims."""
    from rashomon.extract import extract
    from rashomon.segment import segment

    segmented = segment(Document(str(row["id"]), row["text"]))
    return segmented, extract(segmented)


def ruled_entities(row: Row) -> dict[str, Any]:
    """The parties, sources, places, days and figures of a text's claims."""
    text, found = row["text"], sorted(set(_entities(*claims_of(row))))
    entities = [{"start": s.start, "end": s.end, "type": kind, "text": s.of(text)} for s, kind in found]
    return {"id": row["id"], "entities": entities}


def _entities(segmented: SegmentedDocument, claims: Iterable[Claim]) -> Iterator[tuple[Span, str]]:
    for claim in claims:
        parties: tuple[Party | Source, ...] = (*claim.actors, *claim.targets, *claim.sources)
        for who in parties:
            for sentence in sentences_holding(segmented.sentences, who.evidence.span):
                for filler in fillers(sentence, who.evidence.span):
                    if filler.kind in KINDS:
                        yield filler.words.span, "Organisation" if filler.armed else KINDS[filler.kind]
        for place in claim.places:
            yield place.evidence.span, "Location"
        for quantity in claim.quantities:
            yield quantity.evidence.span, "Quantity"
        if claim.date is not None:
            yield claim.date.evidence.span, "Temporal"


def ruled_attributions(row: Row) -> dict[str, Any]:
    """Who is cited for a text's claims, by which word, the quotes of the claims together being the content."""
    contents: dict[tuple[Span, Span | None], list[Span]] = {}
    for claim in claims_of(row)[1]:
        for source in claim.sources:
            contents.setdefault((source.evidence.span, source.cue_span), []).append(claim.quote.span)
    attributions = [
        {"source": _shown([who]), "cue": _shown([cue] if cue else []), "content": _shown(_joined(quotes))}
        for (who, cue), quotes in contents.items()
    ]
    return {"id": row["id"], "text": row["text"], "attributions": attributions}


def _joined(spans: Iterable[Span]) -> list[Span]:
    """The spans in order, those that touch as one."""
    joined: list[Span] = []
    for span in sorted(spans):
        if joined and span.start <= joined[-1].end:
            joined[-1] = joined[-1].cover(span)
        else:
            joined.append(span)
    return joined


def _shown(spans: Iterable[Span]) -> list[list[int]]:
    return [[s.start, s.end] for s in spans if s.start < s.end]


def ruled_templates(row: Row) -> dict[str, Any]:
    """The incidents that a text's claims tell of, with their roles."""
    return {"id": row["id"], "templates": templates_of_claims(*claims_of(row))}
