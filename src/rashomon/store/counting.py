"""How many claims, reports and origins share each value of a field."""

from __future__ import annotations

from typing import Any

from sqlalchemy import ColumnElement, Connection, FromClause, and_, case, distinct, func, literal, select

from rashomon.model.ledger import Count
from rashomon.model.query import Field, Query
from rashomon.store.database import Flavour
from rashomon.store.searching import fitting
from rashomon.store.standing import UNKNOWN
from rashomon.store.tables import (
    claim,
    claim_party,
    claim_place,
    claim_source,
    origin,
    reading,
    report,
    wording,
)

PERIODS = {Field.DAY: "day", Field.MONTH: "month", Field.YEAR: "year"}
OWN = {
    Field.KIND: claim.c.kind,
    Field.MODALITY: claim.c.modality,
    Field.POLARITY: claim.c.polarity,
    Field.STATUS: claim.c.status,
}


def count(connection: Connection, query: Query, by: Field, limit: int, flavour: Flavour) -> list[Count]:
    """Values with most claims first; periods in order. What has no value is counted under the empty one."""
    value, joined = _counted(by, flavour)
    claims = func.count(distinct(claim.c.number))
    question = (
        select(
            value.label("value"),
            claims,
            func.count(distinct(claim.c.reading)),
            func.count(distinct(claim.c.origin)),
        )
        .select_from(joined)
        .where(*fitting(connection, query, flavour))
        .group_by(value)
        .limit(limit)
    )
    ordered = [value] if by in PERIODS else [claims.desc(), value]
    return [Count(*row) for row in connection.execute(question.order_by(*ordered))]


def _counted(by: Field, flavour: Flavour) -> tuple[ColumnElement[Any], FromClause]:
    """What is counted by, and the tables that it takes; a report has one current reading."""
    if by in OWN:
        return OWN[by], claim
    if by in PERIODS:
        return _period(PERIODS[by], flavour), claim
    if by is Field.ORIGIN:
        return origin.c.id, claim.join(origin, origin.c.number == claim.c.origin)
    in_report = claim.join(reading, reading.c.number == claim.c.reading).join(
        report, report.c.number == reading.c.report
    )
    if by is Field.REPORT:
        return report.c.id, in_report
    if by is Field.PUBLISHER:
        return _or_none(wording.c.text), in_report.outerjoin(wording, wording.c.number == report.c.publisher)
    return _within(by)


def _within(by: Field) -> tuple[ColumnElement[Any], FromClause]:
    """What a claim may have several of."""
    if by is Field.PLACE:
        table, roles = claim_place, None
    elif by in {Field.SOURCE, Field.STANCE}:
        table, roles = claim_source, None
    else:
        table, roles = claim_party, {Field.ACTOR: "actor", Field.TARGET: "target"}.get(by)
    met = table.c.claim == claim.c.number
    joined = claim.outerjoin(table, met if roles is None else and_(met, table.c.role == roles))
    if by is Field.STANCE:
        return _or_none(table.c.stance), joined
    return _or_none(wording.c.text), joined.outerjoin(wording, wording.c.number == table.c.name)


def _or_none(column: ColumnElement[Any]) -> ColumnElement[Any]:
    return func.coalesce(column, literal("", column.type))


def _period(unit: str, flavour: Flavour) -> ColumnElement[Any]:
    """The day, month or year that a claim falls in as a whole; what spans several has none."""
    first, last = flavour.period(claim.c.first_day, unit), flavour.period(claim.c.last_day, unit)
    whole = and_(claim.c.first_day != UNKNOWN, first == last)
    return case((whole, first), else_=literal("", first.type))
