"""Compares where and when two mentions say it happened, what sort of act it was, and when it was published."""

from __future__ import annotations

from math import log, log1p

from rashomon.fuse.pair import NOTHING, Finding, Pair
from rashomon.lexicon.fusion import go_together

NEAR = 25.0
"""Kilometres between places that may be one: UCDP's limit for "around a known place" (``where_prec`` 2)."""
FAR = 150.0
"""Kilometres from where on two places are not even in one region."""
NEAR_WORTH = 0.5
"""What two near places are worth against the same place, and the least that the same place is worth."""
ONE_DAY = 1
"""Days that an interval may span and still tell a day: "Monday night" has two."""
SOON = 7
"""Days between dates that a slip, or the finding of a body, may explain."""
YEAR = 365
"""Days of publication apart that speak against one happening as much as any."""
UNDATED = 30
"""Days apart that a report without a day of publication counts as."""


def place(pair: Pair) -> Finding:
    """The same place, the more the fewer reports name it, or one near."""
    if pair.places:
        value, names = max((pair.rarity.place(key), names) for key, names in pair.places.items())
        return max(value, NEAR_WORTH), lambda: f"the same place, {' = '.join(sorted(set(names)))}"
    near = pair.distance
    if near is not None and near < NEAR:
        return NEAR_WORTH, lambda: f"places {near:.0f} km apart"
    return NOTHING


def place_apart(pair: Pair) -> Finding:
    """Each names a place, and no two are the same or near."""
    if pair.places or not pair.one.places or not pair.other.places:
        return NOTHING
    if pair.distance is not None and pair.distance < NEAR:
        return NOTHING
    return 1.0, lambda: f"different places, {pair.one.places[0][1]} and {pair.other.places[0][1]}"


def far_apart(pair: Pair) -> Finding:
    """No place of one is within a day's reach of one of the other."""
    near = pair.distance
    return (1.0, lambda: f"places {near:.0f} km apart") if near is not None and near > FAR else NOTHING


def same_day(pair: Pair) -> Finding:
    """Dates that are days, and overlap."""
    if pair.days != 0 or _width(pair) > ONE_DAY:
        return NOTHING
    return 1.0, lambda: f"the same day, {_first_day(pair)}"


def overlapping(pair: Pair) -> Finding:
    """Dates of which one is vaguer than a day, and that overlap."""
    return (1.0, lambda: "the dates overlap") if pair.days == 0 and _width(pair) > ONE_DAY else NOTHING


def other_day(pair: Pair) -> Finding:
    """Both tell a day, and not the same nor the next."""
    days = pair.days
    told = days is not None and ONE_DAY < days <= SOON and _width(pair) <= ONE_DAY
    return (1.0, lambda: f"days told {days} apart") if told else NOTHING


def days_apart(pair: Pair) -> Finding:
    """Dates further apart than a slip explains."""
    days = pair.days
    return (1.0, lambda: f"dates {days} days apart") if days is not None and days > SOON else NOTHING


def published_apart(pair: Pair) -> Finding:
    """How far apart the reports were published, on a logarithmic scale up to a year: most is written within days."""
    one, other = pair.one.published, pair.other.published
    if one is None or other is None:
        return log1p(UNDATED) / log(YEAR), None
    days = abs((one - other).days)
    return min(1.0, log1p(days) / log(YEAR)), (lambda: f"published {days} days apart") if days else None


def kinds(pair: Pair) -> Finding:
    """What the claims of both say happened, against all that either says."""
    shared = pair.one.kinds & pair.other.kinds
    if not shared:
        return NOTHING
    value = len(shared) / len(pair.one.kinds | pair.other.kinds)
    return value, lambda: f"both tell of {', '.join(sorted(k.replace('_', ' ') for k in shared))}"


def kinds_apart(pair: Pair) -> Finding:
    """Nothing that one tells of goes together with anything that the other does."""
    if any(go_together(a, b) for a in pair.one.kinds for b in pair.other.kinds):
        return NOTHING
    a, b = min(pair.one.kinds), min(pair.other.kinds)
    return 1.0, lambda: f"{a} and {b} are seldom one happening".replace("_", " ")


def _width(pair: Pair) -> int:
    """Days that the longer interval spans beyond its first."""
    return max((i[1] - i[0]).days for i in (pair.one.interval, pair.other.interval) if i is not None)


def _first_day(pair: Pair) -> str:
    """The first day that both have."""
    return max(i[0] for i in (pair.one.interval, pair.other.interval) if i is not None).isoformat()
