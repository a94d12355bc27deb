"""Two mentions side by side, with what several comparisons of them need, worked out once."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from math import asin, cos, radians, sin, sqrt

from rashomon.fuse.mentions import Mention, Point
from rashomon.fuse.rarity import Rarity

EARTH = 12_742.0
"""Kilometres, the mean diameter."""

Finding = tuple[float, Callable[[], str] | None]
"""How much of its evidence a comparison finds, 0 to 1, and what makes the sentence for it (``None``: nothing to say)."""
NOTHING: Finding = (0.0, None)


class Pair:
    """Two mentions; everything about them is the same either way round."""

    __slots__ = ("days", "distance", "one", "other", "places", "rarity")

    def __init__(self, one: Mention, other: Mention, rarity: Rarity) -> None:
        self.one = one
        self.other = other
        self.rarity = rarity
        self.places: Mapping[str, tuple[str, str]] = _shared_places(one, other)
        """The places of both by their keys, with both names."""
        self.distance = 0.0 if self.places else _distance(one, other)
        """Kilometres between the nearest places; ``None`` where one has none that is located."""
        self.days = _days_between(one, other)
        """Days between the dates, 0 where they overlap; ``None`` where one has none."""


def _shared_places(one: Mention, other: Mention) -> Mapping[str, tuple[str, str]]:
    if not one.places or not other.places:
        return {}
    names = dict(other.places)
    return {key: (name, names[key]) for key, name in one.places if key in names}


def _distance(one: Mention, other: Mention) -> float | None:
    return min((_kilometres(p, q) for p in one.points for q in other.points), default=None)


def _kilometres(p: Point, q: Point) -> float:
    la, lo, lb, mo = map(radians, (p.lat, p.lon, q.lat, q.lon))
    h = sin((lb - la) / 2) ** 2 + cos(la) * cos(lb) * sin((mo - lo) / 2) ** 2
    return EARTH * asin(sqrt(min(1.0, h)))


def _days_between(one: Mention, other: Mention) -> int | None:
    if one.interval is None or other.interval is None:
        return None
    a, b = one.interval, other.interval
    return max((b[0] - a[1]).days, (a[0] - b[1]).days, 0)
