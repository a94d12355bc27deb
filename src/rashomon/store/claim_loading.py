"""From rows of the tables back to claims."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Select, Table, select

from rashomon.model.claim import (
    Claim,
    ClaimDate,
    ClaimPlace,
    Kind,
    LoadedWord,
    Modality,
    Party,
    PlaceRole,
    Polarity,
    Quantity,
    Relation,
    Source,
    Stance,
)
from rashomon.model.origin import OriginKind, OriginRef
from rashomon.model.query import ClaimStatus
from rashomon.model.span import Evidence, Span
from rashomon.store.tables import (
    claim,
    claim_answer,
    claim_figure,
    claim_loaded_word,
    claim_party,
    claim_place,
    claim_source,
    location,
    origin,
    reading,
    reason,
    report,
    wording,
)

AT_ONCE = 500
"""Claims that are looked up in one question."""

Rows = Mapping[int, Sequence[Any]]


@dataclass(frozen=True, slots=True)
class StoredClaim:
    """A claim with where it is kept and what is kept beside it."""

    number: int
    reading: int
    claim: Claim
    origin: OriginRef
    status: ClaimStatus
    days: tuple[int, int]
    current: bool
    names: tuple[str, ...]
    """The wordings that it refers to, as search sees them: those of parties, places and sources."""


def claims_of_readings(
    connection: Connection, readings: Sequence[int], texts: Mapping[int, str]
) -> dict[int, list[StoredClaim]]:
    """The claims of each reading in their order; ``texts`` gives the text that each reading read."""
    found: dict[int, list[StoredClaim]] = {number: [] for number in readings}
    question = select(claim.c.number).where(claim.c.reading.in_(readings)).order_by(claim.c.number)
    numbers = connection.execute(question).scalars().all()
    for stored in load(connection, numbers, texts):
        found[stored.reading].append(stored)
    return found


def load(
    connection: Connection, numbers: Sequence[int], texts: Mapping[int, str] | None = None
) -> Iterator[StoredClaim]:
    """Claims by their numbers, in the order given."""
    for at in range(0, len(numbers), AT_ONCE):
        stretch = numbers[at : at + AT_ONCE]
        rows = {row.number: row for row in connection.execute(_CLAIM.where(claim.c.number.in_(stretch)))}
        known = texts if texts is not None else _texts(connection, {row.reading for row in rows.values()})
        children = [_children(connection, question, stretch) for question in _CHILDREN]
        for number in stretch:
            if number in rows:
                yield _stored(rows[number], known[rows[number].reading], *children)


def _texts(connection: Connection, readings: set[int]) -> dict[int, str]:
    joined = select(reading.c.number, report.c.text).join(report, report.c.number == reading.c.report)
    return {row.number: row.text for row in connection.execute(joined.where(reading.c.number.in_(readings)))}


_CLAIM = (
    select(
        claim,
        origin.c.id.label("origin_id"),
        origin.c.kind.label("origin_kind"),
        origin.c.name,
        reason.c.text,
    )
    .join(origin, origin.c.number == claim.c.origin, isouter=True)
    .join(reason, reason.c.number == claim.c.reason, isouter=True)
)


def _with_words(table: Table, column: str) -> Select[Any]:
    joined = table.join(wording, wording.c.number == table.c[column], isouter=True)
    return select(table, wording.c.text.label("words")).select_from(joined).order_by(table.c.position)


_CUE = wording.alias("cue_wording")
_CHILDREN: tuple[Select[Any], ...] = (
    _with_words(claim_party, "name"),
    select(
        claim_place,
        wording.c.text.label("words"),
        location.c.place,
        location.c.latitude,
        location.c.longitude,
    )
    .join(wording, wording.c.number == claim_place.c.name, isouter=True)
    .join(location, location.c.number == claim_place.c.location, isouter=True)
    .order_by(claim_place.c.position),
    select(claim_source, wording.c.text.label("words"), _CUE.c.text.label("cue_words"))
    .join(wording, wording.c.number == claim_source.c.name, isouter=True)
    .join(_CUE, _CUE.c.number == claim_source.c.cue, isouter=True)
    .order_by(claim_source.c.position),
    _with_words(claim_figure, "counted"),
    _with_words(claim_loaded_word, "neutral"),
    select(claim_answer).order_by(claim_answer.c.position),
)


def _children(connection: Connection, question: Select[Any], numbers: Sequence[int]) -> Rows:
    found: dict[int, list[Any]] = defaultdict(list)
    column = question.selected_columns["claim"]
    for row in connection.execute(question.where(column.in_(numbers))):
        found[row.claim].append(row)
    return found


def _stored(
    row: Any,
    text: str,
    parties: Rows,
    places: Rows,
    sources: Rows,
    figures: Rows,
    loaded: Rows,
    answers: Rows,
) -> StoredClaim:
    n = row.number
    one = Claim(
        id=row.id,
        kind=Kind(row.kind),
        trigger=Evidence.at(text, row.trigger_start, row.trigger_stop),
        quote=Evidence.at(text, row.quote_start, row.quote_stop),
        modality=Modality(row.modality),
        polarity=Polarity(row.polarity),
        actors=tuple(Party(_at(text, p), p.entity) for p in parties.get(n, ()) if p.role == "actor"),
        targets=tuple(Party(_at(text, p), p.entity) for p in parties.get(n, ()) if p.role == "target"),
        places=tuple(_place(text, p) for p in places.get(n, ())),
        date=_date(text, row),
        quantities=tuple(_quantity(text, f) for f in figures.get(n, ())),
        sources=tuple(_source(text, s) for s in sources.get(n, ())),
        disputes=tuple(a.other for a in answers.get(n, ()) if a.relation == "disputes"),
        revises=tuple(a.other for a in answers.get(n, ()) if a.relation == "revises"),
        loaded=tuple(LoadedWord(_at(text, w), w.words) for w in loaded.get(n, ())),
        headline=row.headline,
    )
    named = (*parties.get(n, ()), *places.get(n, ()), *sources.get(n, ()))
    return StoredClaim(
        number=n,
        reading=row.reading,
        claim=one,
        origin=OriginRef(row.origin_id, OriginKind(row.origin_kind), row.name, row.text),
        status=ClaimStatus(row.status),
        days=(row.first_day, row.last_day),
        current=row.current,
        names=tuple(x.words for x in named),
    )


def _at(text: str, row: Any) -> Evidence:
    return Evidence.at(text, row.start, row.stop)


def _date(text: str, row: Any) -> ClaimDate | None:
    when = (row.date_start, row.date_end, row.date_precision)
    words = (row.date_words_start, row.date_words_stop)
    if (*words, *when) == (None,) * 5:
        return None
    return ClaimDate(Evidence.at(text, *words), None, *when)


def _place(text: str, row: Any) -> ClaimPlace:
    where = (row.place, row.latitude, row.longitude, row.precision)
    return ClaimPlace(_at(text, row), PlaceRole(row.role), *where)


def _source(text: str, row: Any) -> Source:
    cue = None if row.cue_start is None and row.cue_stop is None else Span(row.cue_start, row.cue_stop)
    return Source(_at(text, row), row.cue_words, cue, Stance(row.stance), row.named, row.entity)


def _quantity(text: str, row: Any) -> Quantity:
    bounds = (row.low, row.best, row.high)
    return Quantity(_at(text, row), row.words, row.unit, Relation(row.relation), *bounds, row.joint)
