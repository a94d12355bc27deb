"""What people state in words when they ask, as types: the same for the command line and the API."""

from __future__ import annotations

import re
from datetime import date

from rashomon.errors import InputError
from rashomon.model.query import Box

DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
BOX = "write four numbers, SOUTH,WEST,NORTH,EAST in degrees"


def day_of(stated: str | None, field: str) -> date | None:
    """A day as ``YYYY-MM-DD``; raises ``errors.InputError`` for anything else."""
    if stated is None:
        return None
    try:
        if not DAY.fullmatch(stated):
            raise ValueError
        return date.fromisoformat(stated)
    except ValueError:
        raise InputError(f"{stated!r} is no day; write it as YYYY-MM-DD", field=field) from None


def box_of(stated: str | None, field: str = "box") -> Box | None:
    """Four numbers, ``SOUTH,WEST,NORTH,EAST`` in degrees; raises ``errors.InputError`` for anything else."""
    if stated is None:
        return None
    try:
        south, west, north, east = (float(part) for part in stated.split(","))
    except ValueError:
        raise InputError(f"{stated}: {BOX}", field=field) from None
    if not (-90 <= south <= north <= 90 and -180 <= west <= 180 and -180 <= east <= 180):
        raise InputError(f"{stated}: is no box on the globe; {BOX}", field=field)
    return Box(south, west, north, east)
