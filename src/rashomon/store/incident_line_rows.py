"""The line of an incident as a row, and back."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from typing import Any

from rashomon.model.claim import Kind
from rashomon.model.incident import Side, StatusKind
from rashomon.model.incident_view import IncidentLine, LineFigure, LinePlace, NewIncident
from rashomon.store.digests import canonical
from rashomon.store.standing import UNKNOWN
from rashomon.store.web_mercator import steps

DIGITS = 15
"""Hexadecimal digits of an id that make a number of 60 bits."""

MILLION = 1_000_000


def number_of(id: str) -> int:
    """The same for the same id, however often incidents are worked out: pages of lists stay in order."""
    return int(id[:DIGITS], 16)


def row_of(new: NewIncident, claims: Mapping[str, int]) -> dict[str, Any]:
    """A row of ``incident``; ``claims`` are the numbers of claims by their ids."""
    line = new.line
    figures = [
        {"outcome": f.outcome, "victims": f.victims, "unit": f.unit, "bounds": [f.low, f.best, f.high]}
        for f in line.figures
    ]
    summary = {
        "kinds": list(line.kinds),
        "places": list(line.places),
        "actors": list(line.actors),
        "targets": list(line.targets),
        "figures": figures,
        "sides": list(line.sides),
        "where": [line.where.place, line.where.name] if line.where else None,
    }
    return {
        "number": number_of(line.id),
        "id": line.id,
        "first_day": line.start.toordinal() if line.start else UNKNOWN,
        "last_day": line.end.toordinal() if line.end else UNKNOWN,
        "status": line.status.value,
        "origins": line.origins,
        "reports": line.reports,
        "claims": line.claims,
        "summary": canonical(summary),
        **_place(line.where),
        "weakest": _millionths(new.doubt.weakest),
        "near": _millionths(new.doubt.near),
        "near_claim": None if new.doubt.other is None else claims.get(new.doubt.other),
    }


def _place(where: LinePlace | None) -> dict[str, Any]:
    x, y = (None, None) if where is None else steps(where.lat, where.lon)
    return {
        "latitude": where.lat if where else None,
        "longitude": where.lon if where else None,
        "precision": where.precision if where else None,
        "map_x": x,
        "map_y": y,
    }


def _millionths(chance: float | None) -> int | None:
    return None if chance is None else round(chance * MILLION)


def line_of(row: Any) -> IncidentLine:
    """The line of a row of ``incident``."""
    told = json.loads(row.summary)
    return IncidentLine(
        id=row.id,
        start=date.fromordinal(row.first_day) if row.first_day != UNKNOWN else None,
        end=date.fromordinal(row.last_day) if row.last_day != UNKNOWN else None,
        kinds=tuple(map(Kind, told["kinds"])),
        places=tuple(told["places"]),
        actors=tuple(told["actors"]),
        targets=tuple(told["targets"]),
        figures=tuple(
            LineFigure(Kind(f["outcome"]), f["victims"], f["unit"], *f["bounds"]) for f in told["figures"]
        ),
        status=StatusKind(row.status),
        origins=row.origins,
        reports=row.reports,
        claims=row.claims,
        where=_where(row, *told["where"]) if row.map_x is not None else None,
        sides=tuple(map(Side, told.get("sides", ()))),  # rows of an earlier version have none
    )


def _where(row: Any, place: str | None, name: str) -> LinePlace:
    return LinePlace(place, name, row.latitude, row.longitude, row.precision)
