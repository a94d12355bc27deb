"""From claims to rows of the tables."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Connection, Table

from rashomon.model.claim import Claim, ClaimPlace, Party, Source
from rashomon.model.origin import OriginRef
from rashomon.store.known import Known, place_key
from rashomon.store.standing import days, statuses
from rashomon.store.tables import (
    claim,
    claim_answer,
    claim_figure,
    claim_loaded_word,
    claim_party,
    claim_place,
    claim_source,
)

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class ClaimRows:
    """Rows of claims and of what belongs to them, by table."""

    rows: dict[Table, list[Row]]

    def insert(self, connection: Connection) -> None:
        """Keep them all."""
        for table, rows in self.rows.items():
            if rows:
                connection.execute(table.insert(), rows)


def rows_of(
    claims: Sequence[Claim],
    origins: Sequence[OriginRef],
    first: int,
    reading: int,
    published: date | None,
    known: Known,
) -> ClaimRows:
    """Rows for the claims of a reading, numbered from ``first``; ``known`` has learnt everything that they refer to."""
    rows: dict[Table, list[Row]] = {
        table: []
        for table in (
            claim,
            claim_party,
            claim_place,
            claim_source,
            claim_figure,
            claim_loaded_word,
            claim_answer,
        )
    }
    standing = statuses(claims)
    for number, (one, origin, status) in enumerate(zip(claims, origins, standing, strict=True), first):
        first_day, last_day = days(one, published)
        rows[claim].append(
            {
                "number": number,
                "reading": reading,
                **_own_fields(one),
                "current": True,
                "status": status.value,
                "first_day": first_day,
                "last_day": last_day,
                "origin": known.origins[origin.id],
                "reason": known.reasons[origin.reason],
            }
        )
        _add_parties(rows, number, one, known)
        _add_figures(rows, number, one, known)
        _add_answers(rows, number, one)
    return ClaimRows(rows)


def _own_fields(one: Claim) -> Row:
    stated = one.date
    return {
        "id": one.id,
        "headline": one.headline,
        "kind": one.kind.value,
        "modality": one.modality.value,
        "polarity": one.polarity.value,
        "trigger_start": one.trigger.span.start,
        "trigger_stop": one.trigger.span.end,
        "quote_start": one.quote.span.start,
        "quote_stop": one.quote.span.end,
        "date_words_start": stated and stated.evidence.span.start,
        "date_words_stop": stated and stated.evidence.span.end,
        "date_start": stated and stated.start,
        "date_end": stated and stated.end,
        "date_precision": stated and stated.precision,
    }


def _add_parties(rows: dict[Table, list[Row]], number: int, one: Claim, known: Known) -> None:
    for role, parties in (("actor", one.actors), ("target", one.targets)):
        rows[claim_party] += [
            {"claim": number, "role": role, "position": n, **_named(p, known), "entity": p.entity}
            for n, p in enumerate(parties)
        ]
    for position, place in enumerate(one.places):
        key = place_key(place)
        rows[claim_place].append(
            {
                "claim": number,
                "position": position,
                "role": place.role.value,
                **_named(place, known),
                "location": None if key is None else known.places[key],
                "precision": place.precision,
            }
        )
    for position, source in enumerate(one.sources):
        rows[claim_source].append({"claim": number, "position": position, **_source(source, known)})


def _named(thing: Party | ClaimPlace | Source, known: Known) -> Row:
    evidence = thing.evidence
    return {"name": known.wordings[evidence.text], "start": evidence.span.start, "stop": evidence.span.end}


def _source(source: Source, known: Known) -> Row:
    return {
        **_named(source, known),
        "cue": known.wordings[source.cue],
        "cue_start": source.cue_span and source.cue_span.start,
        "cue_stop": source.cue_span and source.cue_span.end,
        "stance": source.stance.value,
        "named": source.named,
        "entity": source.entity,
    }


def _add_figures(rows: dict[Table, list[Row]], number: int, one: Claim, known: Known) -> None:
    rows[claim_figure] += [
        {
            "claim": number,
            "position": position,
            "start": figure.evidence.span.start,
            "stop": figure.evidence.span.end,
            "counted": known.wordings[figure.of],
            "unit": figure.unit,
            "relation": figure.relation.value,
            "low": figure.low,
            "best": figure.best,
            "high": figure.high,
            "joint": figure.joint,
        }
        for position, figure in enumerate(one.quantities)
    ]
    rows[claim_loaded_word] += [
        {
            "claim": number,
            "position": position,
            "start": word.evidence.span.start,
            "stop": word.evidence.span.end,
            "neutral": known.wordings[word.neutral],
        }
        for position, word in enumerate(one.loaded)
    ]


def _add_answers(rows: dict[Table, list[Row]], number: int, one: Claim) -> None:
    for relation, others in (("disputes", one.disputes), ("revises", one.revises)):
        rows[claim_answer] += [
            {"claim": number, "relation": relation, "position": position, "other": other}
            for position, other in enumerate(others)
        ]
