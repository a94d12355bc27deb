"""Incidents that have a claim that fits, in pages; and one incident by its id or a former one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, func, select

from rashomon.errors import NoSuchRecord
from rashomon.model.incident_view import (
    IncidentField,
    IncidentLine,
    IncidentPage,
    IncidentQuery,
    KeptIncident,
)
from rashomon.model.query import Paging, Query
from rashomon.store.claim_loading import load
from rashomon.store.database import Flavour
from rashomon.store.finding import BEHIND_ALL
from rashomon.store.incident_line_rows import line_of
from rashomon.store.pages import behind, mark
from rashomon.store.searching import fitting, ledger_claims
from rashomon.store.tables import (
    claim,
    facet,
    incident,
    incident_claim,
    incident_facet,
    incident_founder,
    reading,
    report,
)

ORDER = "incident"
AT_ONCE = 500
"""Claims or incidents asked for in one question."""
NEWEST_FIRST = (incident.c.first_day, incident.c.claims, incident.c.number)
"""Of one day those with most claims first."""


def search_incidents(
    connection: Connection, query: IncidentQuery, paging: Paging, flavour: Flavour
) -> IncidentPage:
    """A page of incidents, the newest first; raises ``errors.InputError`` for ids and marks that there are not."""
    where = incident_conditions(connection, query, flavour)
    total, rows = (_sorted if query.claims != Query() or query.sides else _walked)(connection, where, paging)
    page = rows[: paging.limit]
    following = (
        mark(ORDER, [page[-1].first_day, page[-1].claims, page[-1].number]) if len(rows) > len(page) else None
    )
    return IncidentPage(tuple(map(line_of, page)), total, following)


def _walked(
    connection: Connection, where: Sequence[ColumnElement[bool]], paging: Paging
) -> tuple[int, Sequence[Any]]:
    """How many fit and one row more than a page has, where an index has the incidents in order."""
    total = connection.execute(select(func.count()).select_from(incident).where(*where)).scalar_one()
    more = [] if paging.after is None else [behind(ORDER, paging.after, NEWEST_FIRST)]
    question = select(incident).where(*where, *more).order_by(*(c.desc() for c in NEWEST_FIRST))
    return total, connection.execute(question.limit(paging.limit + 1)).all()


def _sorted(
    connection: Connection, where: Sequence[ColumnElement[bool]], paging: Paging
) -> tuple[int, Sequence[Any]]:
    """The same where claims have to be gone through: that is done once, what fits is counted and sorted."""
    hits = select(*NEWEST_FIRST).where(*where).cte("hits").prefix_with("MATERIALIZED")
    more = [] if paging.after is None else [behind(ORDER, paging.after, list(hits.c))]
    counted = select(func.count()).select_from(hits).scalar_subquery()
    question = select(counted, hits.c.number).where(*more).order_by(*(c.desc() for c in hits.c))
    found = connection.execute(question.limit(paging.limit + 1)).all()
    if not found:  # nothing fits, or it is behind the last page
        behind_all = select(func.count()).select_from(incident).where(*where)
        return (connection.execute(behind_all).scalar_one() if more else 0), []
    rows = connection.execute(select(incident).where(incident.c.number.in_([row[1] for row in found])))
    order = {row[1]: n for n, row in enumerate(found)}
    return found[0][0], sorted(rows, key=lambda row: order[row.number])


def incident_conditions(
    connection: Connection, query: IncidentQuery, flavour: Flavour
) -> list[ColumnElement[bool]]:
    """What an incident must fulfil; raises ``errors.NoSuchRecord`` for ids in the query."""
    where: list[ColumnElement[bool]] = []
    if query.claims != Query():
        fit = select(claim.c.number).where(*fitting(connection, query.claims, flavour))
        of = select(incident_claim.c.incident).where(incident_claim.c.claim.in_(fit))
        where.append(incident.c.number.in_(of))
    if query.statuses:
        where.append(incident.c.status.in_([s.value for s in query.statuses]))
    if query.sides:
        named = (facet.c.field == IncidentField.SIDE, facet.c.value.in_([s.value for s in query.sides]))
        having = select(incident_facet.c.incident).join(facet, facet.c.number == incident_facet.c.facet)
        where.append(incident.c.number.in_(having.where(*named)))
    return where


def lines_of(connection: Connection, column: ColumnElement[Any], values: Sequence[Any]) -> list[IncidentLine]:
    """Incidents by the values of a column that tells them apart, in the order of their ids."""
    found: list[IncidentLine] = []
    for at in range(0, len(values), AT_ONCE):
        of = column.in_(values[at : at + AT_ONCE])
        found.extend(map(line_of, connection.execute(select(incident).where(of))))
    return sorted(found, key=lambda line: line.id)


def find_incident(connection: Connection, begun: str) -> KeptIncident:
    """An incident by its id, by one that it had, or by the beginning of either; raises ``errors.NoSuchRecord``."""
    number, name = _present(connection, _founder(connection, begun))
    of = select(incident_claim.c.claim).where(incident_claim.c.incident == number)
    numbers = connection.execute(of.order_by(incident_claim.c.claim)).scalars().all()
    claims = tuple(ledger_claims(connection, list(load(connection, numbers))))
    return KeptIncident(name, _former(connection, name, [c.id for c in claims]), claims)


def _former(connection: Connection, name: str, claims: Sequence[str]) -> tuple[str, ...]:
    """Ids that claims of an incident gave to others, oldest first."""
    found: list[tuple[int, str]] = []
    for at in range(0, len(claims), AT_ONCE):
        of = incident_founder.c.claim.in_(claims[at : at + AT_ONCE])
        rows = connection.execute(select(incident_founder.c.number, incident_founder.c.incident).where(of))
        found.extend((row.number, row.incident) for row in rows)
    return tuple(id for _, id in sorted(found) if id != name)


def _founder(connection: Connection, begun: str) -> tuple[str, str]:
    """An id that was given once, and the claim that it stands for."""
    column = incident_founder.c.incident
    between = (column >= begun, column < begun + BEHIND_ALL)
    question = select(column, incident_founder.c.claim).where(*between).order_by(column).limit(2)
    rows = connection.execute(question).all() if begun and "\0" not in begun else []
    if not rows:
        raise NoSuchRecord(f"{begun}: the ledger has no such incident")
    if len(rows) > 1 and rows[0].incident != begun:
        raise NoSuchRecord(f"{begun}: is the beginning of several ids; give more of it")
    return rows[0].incident, rows[0].claim


def _present(connection: Connection, founded: tuple[str, str]) -> tuple[int, str]:
    """Number and id of the incident that has the founding claim now."""
    name, founder = founded
    report_, _, own = founder.partition(":")
    question = (
        select(incident.c.number, incident.c.id)
        .join(incident_claim, incident_claim.c.incident == incident.c.number)
        .join(claim, claim.c.number == incident_claim.c.claim)
        .join(reading, reading.c.number == claim.c.reading)
        .join(report, report.c.number == reading.c.report)
        .where(report.c.id == report_, claim.c.id == own)
    )
    row = connection.execute(question).first()
    if row is None:
        raise NoSuchRecord(
            f"{name}: is no incident any more; the claim that it was named after is not read now"
        )
    return row.number, row.id
