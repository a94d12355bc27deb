"""Incidents on a map: counted in squares of the screen, those that are alone in theirs by themselves."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, and_, case, func, or_, select

from rashomon.model.incident import StatusKind
from rashomon.model.overview import IncidentMap, MapCluster
from rashomon.model.query import Box
from rashomon.store.incident_searching import lines_of
from rashomon.store.tables import incident
from rashomon.store.web_mercator import STEPS, steps

SQUARES_A_TILE = 4
"""Squares across a tile of 256 pixels: 64 pixels hold a mark with a number."""
DEEPEST = 18
"""The zoom from which on squares are no smaller: 40 m at the equator, less than any place is exact."""
MOST = 2_000
"""Things on a map: more are drawn slowly, and nobody tells them apart."""
VAGUE = 4
"""UCDP's ``where_prec`` from which on a place is a province, a country or vaguer."""

Condition = ColumnElement[bool]


def on_map(connection: Connection, where: Sequence[Condition], zoom: int, view: Box | None) -> IncidentMap:
    """Clusters and single incidents for a zoom, or for a smaller one where there would be too many."""
    seen = [*where, *([] if view is None else [incident.c.map_x.is_not(None), _within(view)])]
    zoom = max(0, min(zoom, DEEPEST))
    while True:
        found = connection.execute(_squares(zoom, seen).limit(MOST + 2)).all()
        if len(found) <= MOST + 1 or zoom == 0:
            break
        zoom -= 1
    rows = [row for row in found if row.lat is not None]
    if view is None:
        total, unlocated = sum(row.held for row in found), sum(row.held for row in found if row.lat is None)
    else:
        total, unlocated = _totals(connection, where)
    alone = [row.first for row in rows if row.held == 1]
    clusters = tuple(_cluster(row) for row in rows if row.held > 1)
    return IncidentMap(
        zoom, total, unlocated, clusters, tuple(lines_of(connection, incident.c.number, alone))
    )


def _totals(connection: Connection, where: Sequence[Condition]) -> tuple[int, int]:
    if where:
        question = select(func.count(), func.count(incident.c.map_x)).select_from(incident).where(*where)
        total, located = connection.execute(question).one()
        return total, total - located
    every = select(func.count()).select_from(incident)  # each is counted in an index
    located = connection.execute(every.where(incident.c.map_x.is_not(None))).scalar_one()
    total = connection.execute(every).scalar_one()
    return total, total - located


def _squares(zoom: int, where: Sequence[Condition]) -> Any:
    """A row a square, and one for what is not located."""
    side = max(1, STEPS // (SQUARES_A_TILE << zoom))
    columns = incident.c
    x, y = columns.map_x.op("/")(side), columns.map_y.op("/")(side)  # of whole numbers, rounded down
    return (
        select(
            func.count().label("held"),
            func.sum(case((columns.status == StatusKind.CONTESTED, 1), else_=0)).label("contested"),
            func.sum(case((columns.precision >= VAGUE, 1), else_=0)).label("vague"),
            func.avg(columns.latitude).label("lat"),
            func.avg(columns.longitude).label("lon"),
            func.min(columns.latitude).label("south"),
            func.min(columns.longitude).label("west"),
            func.max(columns.latitude).label("north"),
            func.max(columns.longitude).label("east"),
            func.min(columns.number).label("first"),
        )
        .where(*where)
        .group_by(x, y)
        .order_by(x, y)
    )


def _within(view: Box) -> Condition:
    west, north = steps(view.north, view.west)
    east, south = steps(view.south, view.east)
    x, y = incident.c.map_x, incident.c.map_y
    across = or_(x >= west, x <= east) if view.west > view.east else x.between(west, east)
    return and_(across, y.between(north, south))


def _cluster(row: Any) -> MapCluster:
    box = Box(row.south, row.west, row.north, row.east)
    return MapCluster(row.lat, row.lon, row.held, int(row.contested), int(row.vague), box)
