"""Incidents by the day on which they begin."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from sqlalchemy import ColumnElement, Connection, func, select

from rashomon.model.incident import StatusKind
from rashomon.model.overview import Bin, Timeline, Unit
from rashomon.store.standing import UNKNOWN
from rashomon.store.tables import incident

DAYS, MONTHS = 183, 366 * 12
"""Days that a timeline shows one by one, half a year, and month by month, twelve years: more bins than that are no picture."""


def timeline(connection: Connection, where: Sequence[ColumnElement[bool]]) -> Timeline:
    """Bins of days, months or years, as long as the whole time asks for; empty ones are left out."""
    own = incident.c
    question = (
        select(own.first_day, own.status, func.count()).where(*where).group_by(own.status, own.first_day)
    )
    rows = sorted((int(day), status, int(count)) for day, status, count in connection.execute(question))
    total = sum(count for _, _, count in rows)
    undated = sum(count for day, _, count in rows if day == UNKNOWN)
    dated = [row for row in rows if row[0] != UNKNOWN]
    unit = _unit(dated[-1][0] - dated[0][0] + 1 if dated else 0)
    bins: dict[date, list[int]] = {}
    for day, status, count in dated:
        held = bins.setdefault(_start(date.fromordinal(day), unit), [0, 0])
        held[0] += count
        held[1] += count if status == StatusKind.CONTESTED else 0
    return Timeline(
        unit, total, undated, tuple(Bin(start, _end(start, unit), *held) for start, held in bins.items())
    )


def _unit(days: int) -> Unit:
    if days <= DAYS:
        return Unit.DAY
    return Unit.MONTH if days <= MONTHS else Unit.YEAR


def _start(day: date, unit: Unit) -> date:
    if unit is Unit.DAY:
        return day
    return day.replace(day=1) if unit is Unit.MONTH else day.replace(month=1, day=1)


def _end(start: date, unit: Unit) -> date:
    if unit is Unit.DAY:
        return start
    if unit is Unit.YEAR or start.month == 12:
        return start.replace(month=12, day=31)
    return start.replace(month=start.month + 1) - timedelta(days=1)
