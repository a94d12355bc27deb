"""The company that the names of a text keep: which countries and regions its other names lie in, and what is close by."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import exp, log2
from typing import TypeVar

from rashomon.lexicon.gazetteer import GazetteerPlace
from rashomon.lexicon.regions import abbreviated
from rashomon.resolve.candidates import WITHIN_KM, km
from rashomon.resolve.readings import readings
from rashomon.resolve.setting import ENDING

REACH_KM = 100.0
"""The distance at which another place counts for 1/e of one at the same point."""
FAR_DEGREES = 5.0
"""Places farther apart than this, from south to north, say nothing about each other: it is over five times ``REACH_KM``."""
LIKELY = 0.05
"""Places of another name that are less likely than this do not count."""
WIDE = frozenset({"country", "continent", "region", "sea", "desert"})
"""Kinds of places whose point says nothing about what is near."""
HOLDERS = frozenset({"country", "state", "province"})
AFTER = re.compile(r"(?:,\s+|\s+\()((?:[A-Z][\w.’'-]*\s*){1,4})")
LONGEST = 3
"""So many words of a country's or region's name are looked at."""

Region = tuple[str, str]
K = TypeVar("K")


@dataclass(frozen=True, slots=True)
class Said:
    """What one name of a text says: its places with how likely each is, and how much the name counts."""

    places: tuple[tuple[GazetteerPlace, float], ...]
    weight: float

    @classmethod
    def of(cls, places: Iterable[tuple[GazetteerPlace, float]], times: int) -> Said:
        """A name counts by the logarithm of how often it is used: ten times is not ten witnesses."""
        return cls(tuple((p, likely) for p, likely in places if likely > LIKELY), log2(1 + times))


class Company:
    """What all names of a text say, to be asked without one of them."""

    def __init__(self, said: Sequence[Said]) -> None:
        """Add up what the names say of countries, of regions and of points."""
        self._own = [(_countries(one), _regions(one)) for one in said]
        self._countries = _added(countries for countries, _ in self._own)
        self._regions = _added(regions for _, regions in self._own)
        whole = sum(self._countries.values()), sum(self._regions.values())
        self._by_others = [(whole[0] - sum(c.values()), whole[1] - sum(r.values())) for c, r in self._own]
        self._points = [
            (i, place, place.lat, one.weight * likely)
            for i, one in enumerate(said)
            for place, likely in one.places
            if place.kind not in WIDE
        ]

    def country_share(self, place: GazetteerPlace, i: int) -> float:
        """The share, 0 to 1, of what names other than ``i`` say of countries that is said of the place's."""
        whole, own = self._by_others[i][0], self._own[i][0]
        return _share(self._countries, own, place.country, whole) if place.country else 0.0

    def region_share(self, place: GazetteerPlace, i: int) -> float:
        """The same for its first-level region."""
        whole, own = self._by_others[i][1], self._own[i][1]
        return _share(self._regions, own, (place.country, place.admin1), whole) if place.admin1 else 0.0

    def nearness(self, place: GazetteerPlace, i: int) -> float:
        """How many names other than ``i`` lie close, each the less the farther it is."""
        if place.kind in WIDE:
            return 0.0
        here = place.lat
        return sum(
            [
                weight * exp(-km(place, other) / REACH_KM)
                for j, other, lat, weight in self._points
                if abs(here - lat) < FAR_DEGREES and j != i
            ]
        )


def _countries(said: Said) -> Mapping[str, float]:
    return _sums((p.country, said.weight * likely) for p, likely in said.places if p.country)


def _regions(said: Said) -> Mapping[Region, float]:
    return _sums(((p.country, p.admin1), said.weight * likely) for p, likely in said.places if p.admin1)


def _added(parts: Iterable[Mapping[K, float]]) -> Mapping[K, float]:
    return _sums(item for part in parts for item in part.items())


def _sums(items: Iterable[tuple[K, float]]) -> Mapping[K, float]:
    found: dict[K, float] = defaultdict(float)
    for key, value in items:
        found[key] += value
    return dict(found)


def _share(every: Mapping[K, float], own: Mapping[K, float], key: K, whole: float) -> float:
    """What is said of ``key``, without a name's own words, as a share of ``whole``, all that the others say."""
    return max(0.0, every.get(key, 0.0) - own.get(key, 0.0)) / whole if whole > LIKELY else 0.0


def holders(text: str, ends: Iterable[int]) -> tuple[GazetteerPlace, ...]:
    """The countries and regions that stand after one of the mentions of a name and a comma: "Paris, Texas"."""
    for end in ends:
        after = AFTER.match(text, end)
        words = after[1].split()[:LONGEST] if after else []
        for length in range(len(words), 0, -1):
            if found := _holders(" ".join(words[:length])):
                return found
    return ()


def _holders(name: str) -> tuple[GazetteerPlace, ...]:
    if short := abbreviated(name):
        return (short,)
    found = readings(ENDING.sub("", name.rstrip(",.)")))
    return tuple(r.place for r in found if r.place.kind in HOLDERS and not r.part)


def lies_in(place: GazetteerPlace, holder: GazetteerPlace) -> bool:
    """Whether a place is inside a country or region."""
    if place.country != holder.country or place.id == holder.id:
        return False
    if holder.kind == "country":
        return True
    if place.admin1 and holder.admin1:
        return place.admin1 == holder.admin1
    return km(place, holder) < WITHIN_KM
