"""From what is asked (``model.query.Query``) to conditions on claims."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Select, Table, and_, false, func, or_, select, true, union_all

from rashomon.model.query import Box, Query
from rashomon.store.database import Flavour
from rashomon.store.folding import fold
from rashomon.store.standing import UNKNOWN
from rashomon.store.tables import (
    claim,
    claim_figure,
    claim_party,
    claim_place,
    claim_source,
    location,
    reading,
    report,
    wording,
)
from rashomon.store.words import phrases_of

Condition = ColumnElement[bool]


def is_by_rows(query: Query) -> bool:
    """Whether what fits is found in other tables than that of claims: no index of claims then gives it in order."""
    asked = (query.text, query.party, query.place, query.box, query.source, query.publisher)
    return bool(query.stances) or any(x is not None for x in (*asked, query.at_least, query.at_most))


def conditions(query: Query, flavour: Flavour, report_: int | None, origin_: int | None) -> list[Condition]:
    """What a claim of a current reading must fulfil; ``report_`` and ``origin_`` are what ids in the query stand for."""
    return [
        claim.c.current,
        *([] if query.headlines else [~claim.c.headline]),
        *_words(query, flavour),
        *_own_fields(query),
        *_within(query),
        *([] if report_ is None else [claim.c.reading == _current_reading(report_)]),
        *([] if origin_ is None else [claim.c.origin == origin_]),
    ]


def _words(query: Query, flavour: Flavour) -> Iterator[Condition]:
    if query.text is not None and query.text.strip():
        phrases = phrases_of(query.text)
        yield flavour.words.in_claim(claim.c.number, phrases) if phrases else false()


def _own_fields(query: Query) -> Iterator[Condition]:
    for column, wanted in (
        (claim.c.kind, query.kinds),
        (claim.c.modality, query.modalities),
        (claim.c.status, query.statuses),
    ):
        if len(wanted) == 1:  # said so, an index gives its order as well
            yield column == wanted[0].value
        elif wanted:
            yield column.in_([w.value for w in wanted])
    if query.polarity is not None:
        yield claim.c.polarity == query.polarity.value
    if query.since is not None:
        yield claim.c.last_day >= query.since.toordinal()
    if query.until is not None:
        yield claim.c.first_day <= query.until.toordinal()
        yield claim.c.first_day > UNKNOWN


def _within(query: Query) -> Iterator[Condition]:
    """Conditions on what there may be several of in a claim: what is asked of a source or figure must hold of the same one."""
    if query.party is not None:
        yield _has(claim_party, [_wording(claim_party, query.party), claim_party.c.entity == query.party])
    if query.place is not None:
        known = _located(location.c.place == query.place)
        yield _has(claim_place, [_wording(claim_place, query.place), known])
    if query.box is not None:
        yield _has(claim_place, [_located(_inside(query.box))])
    if query.source is not None or query.stances:
        yield _has(claim_source, *_said_by(query))
    if query.publisher is not None:
        published = select(reading.c.number).join(report, report.c.number == reading.c.report)
        named = report.c.publisher.in_(_wordings(query.publisher))
        yield claim.c.reading.in_(published.where(reading.c.current, named))
    if query.at_least is not None or query.at_most is not None:
        yield _has(claim_figure, [and_(*_bounded(query))])


def _said_by(query: Query) -> tuple[list[Condition], list[Condition]]:
    named: list[Condition] = []
    stances: list[Condition] = []
    if query.source is not None:
        named = [_wording(claim_source, query.source), claim_source.c.entity == query.source]
    if query.stances:
        stances = [claim_source.c.stance.in_([s.value for s in query.stances])]
    return named or [true()], stances


def _has(table: Table, alternatives: Sequence[Condition], always: Sequence[Condition] = ()) -> Condition:
    """Whether the claim has a row in ``table`` for which one of the alternatives holds.

    Each is a question of its own, for which a database takes an index; joined by "or" they are often gone through row by row.
    """
    found = [select(table.c.claim).where(either, *always) for either in alternatives]
    return claim.c.number.in_(found[0] if len(found) == 1 else union_all(*found))


def _wording(table: Table, asked: str) -> Condition:
    return table.c.name.in_(_wordings(asked))


def _wordings(asked: str) -> Select[Any]:
    """Wordings that have what is asked as a part, as names are compared."""
    folded = fold(asked)
    has = wording.c.folded.contains(folded) if folded else false()
    return select(wording.c.number).where(has)


def _located(condition: Condition) -> Condition:
    return claim_place.c.location.in_(select(location.c.number).where(condition))


def _inside(box: Box) -> Condition:
    east_west = (location.c.longitude >= box.west, location.c.longitude <= box.east)
    across = or_(*east_west) if box.west > box.east else and_(*east_west)
    return and_(location.c.latitude.between(box.south, box.north), across)


def _bounded(query: Query) -> Iterator[Condition]:
    """A figure is compared by the largest number that it states, or by the smallest: "20 to 30" is 25 or more, and 25 or less."""
    figure = claim_figure.c
    if query.at_least is not None:
        yield func.coalesce(figure.high, figure.best, figure.low) >= query.at_least
    if query.at_most is not None:
        yield func.coalesce(figure.low, figure.best, figure.high) <= query.at_most


def _current_reading(report_: int) -> Any:
    return select(reading.c.number).where(reading.c.report == report_, reading.c.current).scalar_subquery()
