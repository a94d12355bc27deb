"""Places and actors as claims name them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, distinct, false, func, literal, select, union_all

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
    found = _counted(_having(words)).cte("found").prefix_with("MATERIALIZED")
    keys = [found.c.claims, found.c.name, found.c.at]
    total = select(func.count()).select_from(found).scalar_subquery()
    question = (
        _named(found)
        .add_columns(total.label("total"))
        .order_by(*(k.desc() for k in keys))
        .limit(paging.limit + 1)
    )
    if paging.after is not None:
        question = question.where(behind(ORDER, paging.after, keys))
    rows = connection.execute(question).all()
    page = rows[: paging.limit]
    last = [page[-1].claims, page[-1].number, page[-1].at] if page else []
    following = mark(ORDER, last) if len(rows) > len(page) else None
    return [_place(row) for row in page], page[0].total if page else 0, following


def names_of(connection: Connection, place: str) -> Sequence[NamedPlace]:
    """The names of a place by its id, or what has that name."""
    located = select(location.c.number).where(location.c.place == place)
    folded = fold(place)
    alike = select(wording.c.number).where(wording.c.folded == folded if folded else false())
    for where in (claim_place.c.location.in_(located), claim_place.c.name.in_(alike)):
        found = _counted([where]).subquery()
        rows = connection.execute(_named(found).order_by(found.c.claims.desc(), wording.c.text)).all()
        if rows:
            return [_place(row) for row in rows]
    return []


def _having(words: str) -> list[ColumnElement[bool]]:
    folded = fold(words)
    named = select(wording.c.number).where(wording.c.folded.contains(folded))
    return [claim_place.c.name.in_(named)] if folded else []


def _counted(where: Sequence[ColumnElement[bool]]) -> Select[Any]:
    """How many claims have each name at each location (0: none), by their numbers: words are looked up for few of them."""
    at = func.coalesce(claim_place.c.location, 0)
    return (
        select(claim_place.c.name, at.label("at"), func.count(distinct(claim_place.c.claim)).label("claims"))
        .join(claim, claim.c.number == claim_place.c.claim)
        .where(claim.c.current, *where)
        .group_by(claim_place.c.name, at)
    )


def _named(found: Any) -> Select[Any]:
    """Those in words."""
    return (
        select(
            found.c.claims,
            found.c.at,
            wording.c.number,
            wording.c.text,
            location.c.place,
            location.c.latitude,
            location.c.longitude,
        )
        .join(wording, wording.c.number == found.c.name)
        .outerjoin(location, location.c.number == found.c.at)
    )


def _place(row: Any) -> NamedPlace:
    return NamedPlace(row.place, row.text, row.latitude, row.longitude, row.claims)


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
