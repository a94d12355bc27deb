"""The places that a name can stand for, and what its own words and those right after it say about them."""

from __future__ import annotations

import re
from math import cos, hypot, radians

from rashomon.lexicon.gazetteer import GazetteerPlace, lookup, place_words, world
from rashomon.resolve.setting import ENDING

SAME_KM = 30.0
"""Two points as close as this are one place for what a report says."""
SAME_DEGREES = 0.27
"""Points that lie farther apart than this from south to north are not within ``SAME_KM``."""
WITHIN_KM = 300.0
"""How far a town lies from the middle of the province that it is in, at most."""
WITHIN_LARGE_KM = 800.0
"""The same for the provinces of large countries."""
CITY = 100_000
"""With fewer people a town is taken by none but its own name, and does not rival a country of its name."""


def candidates_of(name: str) -> tuple[tuple[GazetteerPlace, ...], str, int]:
    """The places that a name can stand for, the name without what is no part of it, and the best precision of those words."""
    name = " ".join(name.split())
    if exact := lookup(name):
        return exact, name, 1
    bare, coarsest = _bare(name)
    return (lookup(bare) if bare else ()), bare, coarsest


def _bare(name: str) -> tuple[str, int]:
    """A name without "northern" before and "province" after it, and the precision that those words allow at best."""
    words, coarsest = name.split(), 1
    while len(words) > 1 and words[0].lower() in {"the", *place_words("parts")}:
        coarsest = coarsest if words[0].lower() == "the" else 5
        words = words[1:]
    while len(words) > 1 and (kind := _kind(words[-1].lower())):
        coarsest = max(coarsest, kind)
        words = words[:-1]
    return " ".join(words), coarsest


def _kind(word: str) -> int:
    if word in place_words("areas"):
        return 4
    if word in place_words("districts"):
        return 3
    if word == "suburbs":
        return 2
    return 1 if word in place_words("towns") | place_words("quarters") else 0


def precision_of(place: GazetteerPlace, coarsest: int) -> int:
    """UCDP's ``where_prec``: a part of a country is a vague area, a part of a town or province still lies in it."""
    if coarsest != 5:
        return max(place.precision, coarsest)
    return 5 if place.kind in {"country", "region"} else place.precision


def contained(name: str, candidates: tuple[GazetteerPlace, ...], text: str) -> tuple[GazetteerPlace, ...]:
    """The candidates that lie in what the text names after a comma: "Tripoli, Lebanon"."""
    towns = tuple(p for p in candidates if p.kind in {"town", "city"})
    holders = _holders(name, text) if towns else ()
    if not holders:
        return candidates
    inside = tuple(p for p in towns if any(_lies_in(p, h) for h in holders))
    if candidates[0].kind == "country":
        return tuple(p for p in inside if p.population >= CITY) or candidates
    kept = tuple(p for p in candidates if p not in towns or p in inside)
    # "In Raqqa, Iraq said": a country may also begin what comes next.
    return kept if kept or holders[0].kind == "province" else candidates


def _holders(name: str, text: str) -> tuple[GazetteerPlace, ...]:
    """The countries or provinces that stand right after a name and a comma."""
    spelled = r"\s+".join(map(re.escape, name.split()))
    after = re.search(rf"\b{spelled},\s+((?:[A-Z][\w.’'-]*\s*){{1,3}})", text)
    words = [ENDING.sub("", word.rstrip(",.")) for word in after[1].split()] if after else []
    for length in range(len(words), 0, -1):
        found = lookup(" ".join(words[:length]))
        if held := tuple(p for p in found if p.kind in {"country", "province"}):
            return held
    return ()


def _lies_in(place: GazetteerPlace, holder: GazetteerPlace) -> bool:
    within = WITHIN_LARGE_KM if holder.country in world("large") else WITHIN_KM
    return place.country == holder.country and (holder.kind == "country" or km(place, holder) < within)


def apart(places: tuple[GazetteerPlace, ...]) -> list[GazetteerPlace]:
    """One place for each cluster of candidates that lie together."""
    kept: list[GazetteerPlace] = []
    for place in places:
        if all(km(place, p) > SAME_KM for p in kept):
            kept.append(place)
    return kept


def is_same(a: GazetteerPlace, b: GazetteerPlace) -> bool:
    """Whether two places are one for what a report says; nearly all namesakes lie far from each other."""
    return abs(a.lat - b.lat) < SAME_DEGREES and km(a, b) < SAME_KM


def km(a: GazetteerPlace, b: GazetteerPlace) -> float:
    """The distance in kilometres, on a flat map: off by a few per cent within a country."""
    east = (a.lon - b.lon) * cos(radians((a.lat + b.lat) / 2))
    return 111.2 * hypot(a.lat - b.lat, east)
