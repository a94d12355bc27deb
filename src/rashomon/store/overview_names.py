"""Places and actors as claims name them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, func, literal, select, union_all

from rashomon.model.overview import NamedActor, NamedPlace
from rashomon.model.query import Paging
from rashomon.store.folding import fold
from rashomon.store.pages import behind, mark
from rashomon.store.tables import claim, claim_party, claim_place, claim_source, location, wording

ORDER = "place"


def places(
    connection: Connection, words: str, paging: Paging
) -> tuple[Sequence[NamedPlace], int, str | None]:
    """Names of places with where each is; a name that stands for several places is met several times."""
    found = _places(_having(words)).subquery()
    keys = [found.c.claims, found.c.name_number, found.c.at]
    total = connection.execute(select(func.count()).select_from(found)).scalar_one()
    question = select(found).order_by(*(k.desc() for k in keys)).limit(paging.limit + 1)
    if paging.after is not None:
        question = question.where(behind(ORDER, paging.after, keys))
    rows = connection.execute(question).all()
    page = rows[: paging.limit]
    last = [page[-1].claims, page[-1].name_number, page[-1].at] if page else []
    following = mark(ORDER, last) if len(rows) > len(page) else None
    return [_place(row) for row in page], total, following


def names_of(connection: Connection, place: str) -> Sequence[NamedPlace]:
    """The names of a place by its id, or what has that name."""
    folded = fold(place)
    by_id = _places([location.c.place == place])
    by_name = _places([wording.c.folded == folded]) if folded else None
    for question in (by_id, by_name):
        if question is None:
            continue
        found = question.subquery()
        rows = connection.execute(select(found).order_by(found.c.claims.desc(), found.c.name)).all()
        if rows:
            return [_place(row) for row in rows]
    return []


def _having(words: str) -> list[ColumnElement[bool]]:
    folded = fold(words)
    return [wording.c.folded.contains(folded)] if folded else []


def _places(where: Sequence[ColumnElement[bool]]) -> Select[Any]:
    """A row for each name and location, with the number of claims."""
    return (
        select(
            wording.c.number.label("name_number"),
            wording.c.text.label("name"),
            func.coalesce(location.c.number, 0).label("at"),
            location.c.place,
            location.c.latitude,
            location.c.longitude,
            func.count(func.distinct(claim.c.number)).label("claims"),
        )
        .select_from(claim_place)
        .join(claim, claim.c.number == claim_place.c.claim)
        .join(wording, wording.c.number == claim_place.c.name)
        .outerjoin(location, location.c.number == claim_place.c.location)
        .where(claim.c.current, *where)
        .group_by(
            wording.c.number,
            wording.c.text,
            location.c.number,
            location.c.place,
            location.c.latitude,
            location.c.longitude,
        )
    )


def _place(row: Any) -> NamedPlace:
    return NamedPlace(row.place, row.name, row.latitude, row.longitude, row.claims)


# --- actors -----------------------------------------------------------------------------------------------------------


def actors(connection: Connection, ids: Sequence[str] | None) -> list[NamedActor]:
    """Counts of claims for each known actor in each role, most first."""
    found: dict[str, dict[str, int]] = {}
    for table, role in ((claim_party, claim_party.c.role), (claim_source, literal("source"))):
        of = select(table.c.entity, role.label("role"), func.count(func.distinct(table.c.claim)))
        where = [table.c.entity.is_not(None), claim.c.current]
        if ids is not None:
            where.append(table.c.entity.in_(ids))
        of = of.join(claim, claim.c.number == table.c.claim).where(*where)
        for entity, named, count in connection.execute(of.group_by(table.c.entity, "role")):
            found.setdefault(entity, {})[named] = count
    known = [
        NamedActor(id, roles.get("actor", 0), roles.get("target", 0), roles.get("source", 0))
        for id, roles in found.items()
    ]
    return sorted(known, key=lambda a: (-(a.actor + a.target + a.source), a.id))


def names_of_actor(connection: Connection, id: str) -> list[str]:
    """The wordings that stand for a known actor, most often first."""
    named = union_all(
        *(
            select(table.c.name)
            .join(claim, claim.c.number == table.c.claim)
            .where(table.c.entity == id, claim.c.current)
            for table in (claim_party, claim_source)
        )
    ).subquery()
    question = select(wording.c.text).join(named, named.c.name == wording.c.number).group_by(wording.c.text)
    ordered = question.order_by(func.count().desc(), wording.c.text)
    return [text for text in connection.execute(ordered).scalars() if text]
