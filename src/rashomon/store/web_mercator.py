"""Web Mercator, in whole steps: where a map of square tiles shows a point (https://epsg.io/3857)."""

from __future__ import annotations

from math import asinh, floor, pi, radians, tan

STEPS = 1 << 24
"""Steps across the world, 2.4 m each at the equator."""
NORTHMOST = 85.05112878
"""Degrees at which the map ends, for the world is a square on it."""


def steps(lat: float, lon: float) -> tuple[int, int]:
    """Steps from the left and from the top."""
    lat = max(-NORTHMOST, min(NORTHMOST, lat))
    x = (lon + 180) / 360
    y = (1 - asinh(tan(radians(lat))) / pi) / 2
    return _step(x), _step(y)


def _step(part: float) -> int:
    return max(0, min(STEPS - 1, floor(part * STEPS)))
