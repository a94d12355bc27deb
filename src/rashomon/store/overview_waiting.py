"""What waits for a person: contested incidents, joins on little, places that are not located, and incidents that may be one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, and_, func, not_, or_, select

from rashomon.model.incident import StatusKind
from rashomon.model.overview import Queue, Waiting, WaitingPage
from rashomon.model.query import Paging
from rashomon.store.incident_line_rows import MILLION
from rashomon.store.pages import behind, mark
from rashomon.store.tables import (
    claim,
    claim_place,
    incident,
    incident_claim,
    reading,
    report,
    wording,
)

LOW = MILLION // 2
"""An account that is as likely another happening as this one."""


def waiting(connection: Connection, queue: Queue, paging: Paging, settled: Sequence[str]) -> WaitingPage:
    """A page of one queue, without the incidents and claims that are settled, by their ids."""
    return _QUEUES[queue](connection, paging, settled)


def _contested(connection: Connection, paging: Paging, settled: Sequence[str]) -> WaitingPage:
    """The newest first, those with most claims of one day."""
    own = incident.c
    keys = [own.first_day, own.claims, own.number]
    where = [own.status == StatusKind.CONTESTED, own.id.not_in(settled)]
    rows, total, following = _page(connection, Queue.CONTESTED, [own.id], where, keys, paging)
    return WaitingPage(tuple(Waiting((row.id,), None, None) for row in rows), total, following)


def _low_score(connection: Connection, paging: Paging, settled: Sequence[str]) -> WaitingPage:
    """The least sure first."""
    own = incident.c
    keys = [-own.weakest, own.number]
    columns = [own.id, own.weakest]
    where = [own.weakest < LOW, own.id.not_in(settled)]
    rows, total, following = _page(connection, Queue.LOW_SCORE, columns, where, keys, paging)
    found = tuple(Waiting((row.id,), None, row.weakest / MILLION) for row in rows)
    return WaitingPage(found, total, following)


def _unresolved(connection: Connection, paging: Paging, settled: Sequence[str]) -> WaitingPage:
    """Places without a location, what was added last first; each claim once for each."""
    keys: list[ColumnElement[Any]] = [claim_place.c.claim, claim_place.c.position]
    columns = [report.c.id.label("report"), claim.c.id.label("claim"), wording.c.text.label("name")]
    where = [
        claim_place.c.location.is_(None),
        claim.c.current,
        ~claim.c.headline,
        (report.c.id + ":" + claim.c.id).not_in(settled),
    ]
    from_ = (
        claim_place.join(claim, claim.c.number == claim_place.c.claim)
        .join(reading, reading.c.number == claim.c.reading)
        .join(report, report.c.number == reading.c.report)
        .join(wording, wording.c.number == claim_place.c.name)
    )
    rows, total, following = _page(connection, Queue.UNRESOLVED, columns, where, keys, paging, from_)
    found = tuple(Waiting((), f"{row.report}:{row.claim}", None, row.name) for row in rows)
    return WaitingPage(found, total, following)


def _merges(connection: Connection, paging: Paging, settled: Sequence[str]) -> WaitingPage:
    """Incidents with one that is like them, the likest first; of two that are each other's likest one is enough."""
    own, other = incident.c, incident.alias("other")
    of, back = incident_claim.alias("of"), incident_claim.alias("back")
    from_ = (
        incident.join(of, of.c.claim == own.near_claim)
        .join(other, other.c.number == of.c.incident)
        .outerjoin(back, back.c.claim == other.c.near_claim)
    )
    each_others = and_(back.c.incident == own.number, other.c.near.is_not(None))
    where = [
        own.near.is_not(None),
        other.c.number != own.number,
        or_(back.c.incident.is_(None), not_(each_others), own.number > other.c.number),
        or_(own.id.not_in(settled), other.c.id.not_in(settled)),
    ]
    keys = [own.near, own.number]
    columns = [own.id, own.near, other.c.id.label("other")]
    rows, total, following = _page(connection, Queue.MERGES, columns, where, keys, paging, from_)
    found = tuple(Waiting((row.id, row.other), None, row.near / MILLION) for row in rows)
    return WaitingPage(found, total, following)


def _page(
    connection: Connection,
    queue: Queue,
    columns: Sequence[ColumnElement[Any]],
    where: Sequence[ColumnElement[bool]],
    keys: Sequence[ColumnElement[Any]],
    paging: Paging,
    from_: Any = incident,
) -> tuple[Sequence[Any], int, str | None]:
    total = connection.execute(select(func.count()).select_from(from_).where(*where)).scalar_one()
    named = [key.label(f"key_{n}") for n, key in enumerate(keys)]
    question = select(*columns, *named).select_from(from_).where(*where)
    if paging.after is not None:
        question = question.where(behind(queue.value, paging.after, keys))
    rows = connection.execute(question.order_by(*(k.desc() for k in keys)).limit(paging.limit + 1)).all()
    page = rows[: paging.limit]
    last = [int(getattr(page[-1], f"key_{n}")) for n in range(len(keys))] if page else []
    return page, total, mark(queue.value, last) if len(rows) > len(page) else None


_QUEUES = {
    Queue.CONTESTED: _contested,
    Queue.LOW_SCORE: _low_score,
    Queue.UNRESOLVED: _unresolved,
    Queue.MERGES: _merges,
}
