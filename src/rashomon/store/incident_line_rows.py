"""The line of an incident as a row, and back."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

from rashomon.model.claim import Kind
from rashomon.model.incident import StatusKind
from rashomon.model.incident_view import IncidentLine, LineFigure
from rashomon.store.digests import canonical
from rashomon.store.standing import UNKNOWN

DIGITS = 15
"""Hexadecimal digits of an id that make a number of 60 bits."""


def number_of(id: str) -> int:
    """The same for the same id, however often incidents are worked out: pages of lists stay in order."""
    return int(id[:DIGITS], 16)


def row_of(line: IncidentLine) -> dict[str, Any]:
    """A row of ``incident``."""
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
    }


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
    )
