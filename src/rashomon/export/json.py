"""A report and its claims as JSON: exactly the fields of the claim model, nothing else."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from rashomon.model.claim import Claim, ClaimDate, ClaimPlace, LoadedWord, Party, Quantity, Source
from rashomon.model.document import Document
from rashomon.model.span import Evidence

Fields = dict[str, Any]


def to_json(document: Document, claims: Sequence[Claim], indent: int | None = 2) -> str:
    """One JSON object, in the report's own script; ``indent=None`` puts it on one line."""
    separators = (",", ":") if indent is None else None
    return json.dumps(to_dict(document, claims), ensure_ascii=False, indent=indent, separators=separators)


def to_dict(document: Document, claims: Sequence[Claim]) -> Fields:
    """``{"document": …, "claims": […]}`` of plain dictionaries, lists, strings, numbers and ``None``."""
    return {"document": document_fields(document), "claims": [claim_fields(c) for c in claims]}


def document_fields(document: Document) -> Fields:
    """The fields of a document."""
    return {
        "id": document.id,
        "title": document.title,
        "text": document.text,
        "url": document.url,
        "publisher": document.publisher,
        "author": document.author,
        "language": document.language,
        "published": document.published.isoformat() if document.published else None,
        "origin": document.origin,
        "blocks": [{"kind": b.kind.value, "start": b.span.start, "end": b.span.end} for b in document.blocks],
    }


def claim_fields(claim: Claim) -> Fields:
    """The fields of a claim."""
    return {
        "id": claim.id,
        "kind": claim.kind.value,
        "trigger": _evidence(claim.trigger),
        "quote": _evidence(claim.quote),
        "modality": claim.modality.value,
        "polarity": claim.polarity.value,
        "actors": [_party(p) for p in claim.actors],
        "targets": [_party(p) for p in claim.targets],
        "places": [_place(p) for p in claim.places],
        "date": _date(claim.date) if claim.date else None,
        "quantities": [_quantity(q) for q in claim.quantities],
        "sources": [_source(s) for s in claim.sources],
        "disputes": list(claim.disputes),
        "revises": list(claim.revises),
        "loaded": [_loaded(w) for w in claim.loaded],
        "headline": claim.headline,
    }


def number(value: float | None) -> int | float | None:
    """A figure as a reader writes it: 13, not 13.0; an area in km2 to the square metre."""
    if value is None:
        return None
    value = round(value, 6)
    return int(value) if value == int(value) else value


def _evidence(evidence: Evidence) -> Fields:
    return {"text": evidence.text, "start": evidence.span.start, "end": evidence.span.end}


def _party(party: Party) -> Fields:
    return {**_evidence(party.evidence), "entity": party.entity}


def _place(place: ClaimPlace) -> Fields:
    return {
        **_evidence(place.evidence),
        "role": place.role.value,
        "place": place.place,
        "lat": place.lat,
        "lon": place.lon,
        "precision": place.precision,
    }


def _date(when: ClaimDate) -> Fields:
    """``start`` and ``end`` are the days of the interval: where the words stand is not among the model's fields."""
    return {
        "text": when.evidence.text,
        "start": when.start.isoformat() if when.start else None,
        "end": when.end.isoformat() if when.end else None,
        "precision": when.precision,
    }


def _quantity(quantity: Quantity) -> Fields:
    fields = {
        "text": quantity.evidence.text,
        "of": quantity.of,
        "unit": quantity.unit,
        "relation": quantity.relation.value,
        "low": number(quantity.low),
        "best": number(quantity.best),
        "high": number(quantity.high),
    }
    return {**fields, "joint": True} if quantity.joint else fields


def _source(source: Source) -> Fields:
    return {
        **_evidence(source.evidence),
        "cue": source.cue,
        "stance": source.stance.value,
        "named": source.named,
        "entity": source.entity,
    }


def _loaded(word: LoadedWord) -> Fields:
    return {**_evidence(word.evidence), "neutral": word.neutral}
