"""Finds where the named places of a report are, by what else it names, and abstains where that is not plain.

Of several places of one name the better is the one that is larger, in a country that the report speaks of, and close to
its other places. A place is taken only where it is twice as good as every other that lies elsewhere.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from math import cos, hypot, radians, sqrt

from rashomon.lexicon.countries import country_code, demonym_code
from rashomon.lexicon.gazetteer import GazetteerPlace, lookup, place_words, spelled_alike
from rashomon.model.claim import Claim, ClaimPlace, PlaceRole
from rashomon.model.document import Document

NAME = re.compile(r"[A-Z][\w.’'-]*(?:\s+(?:of\s+|the\s+|and\s+)?[A-Z][\w.’'-]*)*")
ENDING = re.compile(r"(?:['’]s?|[.-])+$")
SAME_KM = 30.0
"""Two points as close as this are one place for what a report says."""
CLOSE_KM = 200.0
"""How far a report's places lie from each other as a rule."""
BEYOND = 100_000
"""The people that a town needs to be taken in a country that the report does not speak of."""
IN_PASSING = 5
"""A country that is spoken of this many times less than the first one is spoken of in passing."""
FAMOUS = 20
"""How many times the people of every namesake a town needs in a country that is spoken of in passing, or not at all."""
STANDING = {"country": 50_000_000, "sea": 10_000_000, "region": 1_000_000, "province": 500_000}
"""The standing among namesakes of places without a count of people, in people; 100,000 for other reviewed ones."""


@dataclass(frozen=True, slots=True)
class _Setting:
    """How much a report speaks of each country, and the points of the places that can only be one."""

    countries: Mapping[str, float]
    points: tuple[GazetteerPlace, ...]

    def speaks_of(self, country: str) -> bool:
        """Whether the report is about a country more than in passing, or the place belongs to none alone."""
        return not country or self.countries.get(country, 0.0) * IN_PASSING > max(
            self.countries.values(), default=0.0
        )

    def goodness(self, place: GazetteerPlace) -> float:
        people = place.population or (1_000 if place.kind == "town" else STANDING.get(place.kind, 100_000))
        near = any(
            0 < _km(place, p) < CLOSE_KM for p in self.points if p.kind not in {"country", "region", "sea"}
        )
        # Squared, so that the country of a war outweighs those that only take part in it.
        return (1 + self.countries.get(place.country, 0.0)) ** 2 * sqrt(people) * (3 if near else 1)


def resolve_places(claims: tuple[Claim, ...], document: Document) -> tuple[Claim, ...]:
    """The claims with id, point and UCDP ``where_prec`` of each place that is plain; the rest stay as named."""
    names = dict.fromkeys(p.evidence.text for c in claims for p in c.places)
    setting = _setting(tuple(names), document.text)
    found = {name: _resolve(name, setting) for name in names}
    return tuple(
        replace(c, places=tuple(_filled(p, *found[p.evidence.text]) for p in c.places)) for c in claims
    )


def _filled(place: ClaimPlace, found: GazetteerPlace | None, precision: int) -> ClaimPlace:
    if found is None:
        return place
    if place.role is PlaceRole.NEAR or place.role is PlaceRole.IN_AREA:
        precision = max(precision, 2)
    return replace(place, place=found.id, lat=found.lat, lon=found.lon, precision=precision)


def _setting(names: tuple[str, ...], text: str) -> _Setting:
    countries: Counter[str] = Counter()
    for match in NAME.finditer(text):
        words = [ENDING.sub("", word) for word in match[0].split()]
        whole = country_code(" ".join(words))
        named = [whole] if whole else list(map(country_code, words))
        countries.update(code for code in named if code for _ in range(4))
        countries.update(code for code in map(demonym_code, words) if code)
    heard = _Setting({code: count / 4 for code, count in countries.items()}, ())
    alone = [found for name in names if len(_apart(found := _candidates(name)[0])) == 1]
    points = tuple(found[0] for found in alone if _plausible(found[0], heard))
    countries.update(p.country for p in points for _ in range(4) if p.country)
    return _Setting({code: count / 4 for code, count in countries.items()}, points)


def _resolve(name: str, setting: _Setting) -> tuple[GazetteerPlace | None, int]:
    candidates, coarsest = _candidates(name)
    if not candidates and setting.countries:
        candidates = spelled_alike(_bare(name)[0], frozenset(setting.countries))
    if name.split()[-1].lower() in place_words("quarters"):
        candidates = tuple(
            p for p in candidates if any(_km(p, q) < SAME_KM for q in setting.points if p != q)
        )
    ranked = sorted(candidates, key=lambda p: (-setting.goodness(p), p.id))
    if not ranked or not _plausible(ranked[0], setting):
        return None, 0
    best = ranked[0]
    rivals = [p for p in ranked[1:] if _km(best, p) > SAME_KM]
    if rivals and setting.goodness(best) < 2 * setting.goodness(rivals[0]):
        return None, 0
    if best.kind == "town" and not setting.speaks_of(best.country):
        return (best, coarsest) if all(best.population > FAMOUS * p.population for p in rivals) else (None, 0)
    return best, max(best.precision, coarsest) if best.kind != "country" or coarsest != 5 else 5


def _plausible(place: GazetteerPlace, setting: _Setting) -> bool:
    return setting.speaks_of(place.country) or place.population >= BEYOND or place.kind in STANDING


def _candidates(name: str) -> tuple[tuple[GazetteerPlace, ...], int]:
    """The places that a name can stand for, and the precision that its words allow at best."""
    if exact := lookup(name):
        return exact, 1
    bare, coarsest = _bare(name)
    return (lookup(bare) if bare else ()), coarsest


def _bare(name: str) -> tuple[str, int]:
    """A name without "northern" before and "province" after it, and the precision that those words allow at best."""
    words, coarsest = name.split(), 1
    while len(words) > 1 and words[0].lower() in {"the", *place_words("parts")}:
        coarsest = coarsest if words[0].lower() == "the" else 5
        words = words[1:]
    while len(words) > 1 and (kind := _kind(words[-1].lower())):
        coarsest = max(coarsest, kind)
        words = words[:-1]
    if coarsest == 5 and any(p.kind == "town" for p in lookup(" ".join(words))):
        coarsest = 1  # "eastern Mosul" lies within the town
    return " ".join(words), coarsest


def _kind(word: str) -> int:
    if word in place_words("areas"):
        return 4
    if word in place_words("districts"):
        return 3
    return 1 if word in place_words("towns") | place_words("quarters") else 0


def _apart(places: tuple[GazetteerPlace, ...]) -> list[GazetteerPlace]:
    """One place for each cluster of candidates that lie together."""
    kept: list[GazetteerPlace] = []
    for place in places:
        if all(_km(place, p) > SAME_KM for p in kept):
            kept.append(place)
    return kept


def _km(a: GazetteerPlace, b: GazetteerPlace) -> float:
    """The distance in kilometres, on a flat map: off by a few per cent within a country."""
    east = (a.lon - b.lon) * cos(radians((a.lat + b.lat) / 2))
    return 111.2 * hypot(a.lat - b.lat, east)
