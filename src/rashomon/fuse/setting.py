"""Compares where and when two mentions say it happened, what sort of act it was, and when it was published."""

from __future__ import annotations

from math import asin, cos, log, log1p, radians, sin, sqrt

from rashomon.fuse.mentions import Mention, Point
from rashomon.fuse.rarity import Rarity
from rashomon.lexicon.fusion import go_together

NEAR = 25.0
"""Kilometres between places that may be one: UCDP's limit for "around a known place" (``where_prec`` 2)."""
FAR = 150.0
"""Kilometres from where on two places are not even in one region."""
NEAR_WORTH = 0.5
"""What two near places are worth against the same place."""
EARTH = 12_742.0
"""Kilometres, the mean diameter."""
ONE_DAY = 1
"""Days that an interval may span and still tell a day: "Monday night" has two."""
SOON = 7
"""Days between dates that a slip, or the finding of a body, may explain."""
YEAR = 365
"""Days of publication apart that speak against one happening as much as any."""
UNDATED = 30
"""Days apart that a report without a day of publication counts as."""


def place(one: Mention, other: Mention, rarity: Rarity) -> tuple[float, str]:
    """The same place, the more the fewer reports name it, or one near."""
    shared = one.places and other.places and _shared(one, other)
    near = _distance(one, other)
    by_distance = NEAR_WORTH if near is not None and near < NEAR else 0.0
    if shared:
        value, names = max((rarity.place(key), names) for key, names in shared.items())
        return max(value, by_distance), f"the same place, {' = '.join(sorted(set(names)))}"
    return by_distance, f"places {near:.0f} km apart" if near is not None and by_distance else ""


def place_apart(one: Mention, other: Mention, rarity: Rarity) -> tuple[float, str]:
    """Each names a place, and no two are the same or near."""
    if not one.places or not other.places or _shared(one, other):
        return 0.0, ""
    near = _distance(one, other)
    if near is not None and near < NEAR:
        return 0.0, ""
    return 1.0, f"different places, {one.places[0][1]} and {other.places[0][1]}"


def far_apart(one: Mention, other: Mention, rarity: Rarity) -> tuple[float, str]:
    """No place of one is within a day's reach of one of the other."""
    near = _distance(one, other)
    return (1.0, f"places {near:.0f} km apart") if near is not None and near > FAR else (0.0, "")


def same_day(one: Mention, other: Mention, rarity: Rarity) -> tuple[float, str]:
    """Dates that are days, and overlap."""
    days = _days_between(one, other)
    if days != 0 or _width(one, other) > ONE_DAY or one.interval is None:
        return 0.0, ""
    return 1.0, f"the same day, {one.interval[0].isoformat()}"


def overlapping(one: Mention, other: Mention, rarity: Rarity) -> tuple[float, str]:
    """Dates of which one is vaguer than a day, and that overlap."""
    overlap = _days_between(one, other) == 0 and _width(one, other) > ONE_DAY
    return (1.0, "the dates overlap") if overlap else (0.0, "")


def days_apart(one: Mention, other: Mention, rarity: Rarity) -> tuple[float, str]:
    """Dates further apart than a slip explains."""
    days = _days_between(one, other)
    return (1.0, f"dates {days} days apart") if days is not None and days > SOON else (0.0, "")


def published_apart(one: Mention, other: Mention, rarity: Rarity) -> tuple[float, str]:
    """How far apart the reports were published, on a logarithmic scale up to a year: most is written within days."""
    if one.published is None or other.published is None:
        return log1p(UNDATED) / log(YEAR), ""
    days = abs((one.published - other.published).days)
    return min(1.0, log1p(days) / log(YEAR)), f"published {days} days apart" if days else ""


def kinds(one: Mention, other: Mention, rarity: Rarity) -> tuple[float, str]:
    """What the claims of both say happened, against all that either says."""
    shared = one.kinds & other.kinds
    if not shared:
        return 0.0, ""
    told = ", ".join(sorted(k.replace("_", " ") for k in shared))
    return len(shared) / len(one.kinds | other.kinds), f"both tell of {told}"


def kinds_apart(one: Mention, other: Mention, rarity: Rarity) -> tuple[float, str]:
    """Nothing that one tells of goes together with anything that the other does."""
    if any(go_together(a, b) for a in one.kinds for b in other.kinds):
        return 0.0, ""
    a, b = (sorted(m.kinds)[0].replace("_", " ") for m in (one, other))
    return 1.0, f"{a} and {b} are seldom one happening"


def _shared(one: Mention, other: Mention) -> dict[str, tuple[str, str]]:
    names = dict(other.places)
    return {key: (name, names[key]) for key, name in one.places if key in names}


def _distance(one: Mention, other: Mention) -> float | None:
    """Kilometres between the nearest places of both."""
    return min((_kilometres(p, q) for p in one.points for q in other.points), default=None)


def _kilometres(p: Point, q: Point) -> float:
    la, lo, lb, mo = map(radians, (p.lat, p.lon, q.lat, q.lon))
    h = sin((lb - la) / 2) ** 2 + cos(la) * cos(lb) * sin((mo - lo) / 2) ** 2
    return EARTH * asin(sqrt(min(1.0, h)))


def _days_between(one: Mention, other: Mention) -> int | None:
    """Days between the intervals, 0 where they overlap; ``None`` where one is not known."""
    if one.interval is None or other.interval is None:
        return None
    a, b = one.interval, other.interval
    return max((b[0] - a[1]).days, (a[0] - b[1]).days, 0)


def _width(one: Mention, other: Mention) -> int:
    """Days that the longer interval spans beyond its first."""
    return max((i[1] - i[0]).days for i in (one.interval, other.interval) if i is not None)
