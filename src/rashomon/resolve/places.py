"""Finds where the named places of a report are, by what else it names, and abstains where that is not plain.

Of several places of one name the better is the one that is larger, in a country that the report speaks of, and close to
its other places. A place is taken only where it is twice as good as every other that lies elsewhere.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from math import cos, hypot, radians, sqrt

from rapidfuzz.fuzz import ratio

from rashomon.lexicon.folding import fold
from rashomon.lexicon.gazetteer import (
    GazetteerPlace,
    lookup,
    namesakes,
    place_words,
    spelled_alike,
    transliterated,
)
from rashomon.model.claim import Claim, ClaimPlace, PlaceRole
from rashomon.model.document import Document
from rashomon.resolve.setting import ENDING, SHORTEST_CODE, Setting, is_capitals, spoken_of

SAME_KM = 30.0
"""Two points as close as this are one place for what a report says."""
CLOSE_KM = 200.0
"""How far a report's places lie from each other as a rule."""
WITHIN_KM = 300.0
"""How far a town lies from the middle of the province that it is in, at most."""
TOGETHER = 3
"""So many places of one name each in one country tell the country."""
SMALL = 20_000
"""With fewer people a town is taken only in a country that the report is about."""
CITY = 100_000
"""With fewer people a town is taken by none but its own name, and does not rival a country of its name."""
GREAT = 500_000
"""The people that a town needs in a report that speaks of no country; twice as many in one that speaks of others."""
FAMOUS = 20
"""How many times the people of every namesake a town needs in a country that is spoken of in passing, or not at all."""
STANDING = {
    "country": 50_000_000,
    "sea": 10_000_000,
    "city": 3_000_000,
    "region": 1_000_000,
    "province": 500_000,
}
"""The standing among namesakes of places without a count of people, in people; 100,000 for other reviewed ones."""
LOCAL = frozenset({"facility", "quarter", "camp", "district", "crossing"})
"""Kinds of places whose names say something only in their country: every capital has a palace of justice."""
MOSTLY = 0.5
"""A name that stands so often within the names of persons is no small town, and if more often no town elsewhere."""
ALIKE = 70.0
"""The likeness, of 100, of two spellings of a district and its town."""
BY_ANOTHER_NAME = 16
"""How many times fewer people a town counts for where the report uses another name for it than its own."""


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


def _setting(names: tuple[str, ...], text: str) -> Setting:
    countries = spoken_of(text)
    alone = [(name, found) for name in names if len(_apart(found := _candidates(name)[0])) == 1]
    if not countries:
        countries.update(_shared_country([found[0] for _, found in alone]))
    heard = Setting(text, {code: count / 4 for code, count in countries.items()})
    points = tuple(found[0] for name, found in alone if _plausible(found[0], name, heard))
    countries.update(p.country for p in points for _ in range(4) if p.country)
    return Setting(text, {code: count / 4 for code, count in countries.items()}, points, is_capitals(text))


def _shared_country(places: Sequence[GazetteerPlace]) -> Mapping[str, int]:
    """The country that places of one name each lie in together, for a report that names no country."""
    votes = Counter(p.country for p in places if p.country).most_common(2)
    return {
        country: 4
        for country, count in votes[:1]
        if count >= TOGETHER and count > 2 * sum(n for _, n in votes[1:])
    }


def _resolve(name: str, setting: Setting) -> tuple[GazetteerPlace | None, int]:
    candidates, bare, coarsest = _candidates(name)
    if setting.capitals and len(bare) <= SHORTEST_CODE:
        return None, 0
    if not candidates and setting.countries and bare == name:
        candidates = spelled_alike(bare, frozenset(setting.countries) & transliterated())
    if name.split()[-1].lower() in place_words("own"):
        candidates = tuple(p for p in candidates if p.kind != "town" or p.reviewed or _is_alike(bare, p))
    candidates = _contained(bare, candidates, setting)
    if name.split()[-1].lower() in place_words("quarters"):
        candidates = tuple(
            p for p in candidates if any(_km(p, q) < SAME_KM for q in setting.points if p != q)
        )
    best = _best(_rivalling(bare, candidates, setting), bare, setting)
    return (best, _precision(best, coarsest)) if best else (None, 0)


def _best(candidates: tuple[GazetteerPlace, ...], name: str, setting: Setting) -> GazetteerPlace | None:
    if len(candidates) > 1 and candidates[0].kind == "country":
        setting = setting.without(name, candidates[0].country)
    ranked = sorted(candidates, key=lambda p: (-_goodness(p, name, setting), p.id))
    here = (p for p in ranked if _km(p, ranked[0]) < SAME_KM and _plausible(p, name, setting))
    best = next(here, None)
    if best is None:
        return None
    rivals = [p for p in ranked[1:] if _km(best, p) > SAME_KM]
    if rivals and _goodness(best, name, setting) < 2 * _goodness(rivals[0], name, setting):
        return None
    if best.kind == "town" and not best.reviewed and not setting.speaks_of(best.country):
        return best if all(best.population > FAMOUS * p.population for p in rivals) else None
    return best


def _goodness(place: GazetteerPlace, name: str, setting: Setting) -> float:
    people: float = place.population or (
        1_000 if place.kind == "town" and not place.reviewed else STANDING.get(place.kind, CITY)
    )
    if not _is_own(name, place) and not place.reviewed:
        people /= BY_ANOTHER_NAME
    near = any(
        0 < _km(place, p) < CLOSE_KM for p in setting.points if p.kind not in {"country", "region", "sea"}
    )
    # Squared, so that the country of a war outweighs those that only take part in it.
    return (1 + setting.weight(place.country)) ** 2 * sqrt(people) * (3 if near else 1)


def _plausible(place: GazetteerPlace, name: str, setting: Setting) -> bool:
    if place.kind in LOCAL or (place.reviewed and place.kind == "town" and not _is_own(name, place)):
        return setting.speaks_of(place.country)
    if place.reviewed or place.kind == "country":
        return True
    if setting.surname_share(name) > MOSTLY and not setting.is_about(place.country):
        return False
    if place.population < CITY and place.country not in transliterated():
        if not _is_own(name, place) or setting.surname_share(name) >= MOSTLY:
            return False
    if setting.speaks_of(place.country):
        return place.population >= SMALL or setting.is_about(place.country)
    return place.population >= (2 * GREAT if setting.countries else GREAT)


def _is_own(name: str, place: GazetteerPlace) -> bool:
    """Whether the report uses the place's own name, or the first words of it, or one that differs by script only."""
    own, folded = fold(place.name), fold(name)
    return own == folded or own.startswith(f"{folded} ") or place.country in transliterated()


def _is_alike(name: str, place: GazetteerPlace) -> bool:
    """Whether the place's own name is nearly the one in the report: a district is not named after a town's former name."""
    return ratio(fold(name), fold(place.name)) >= ALIKE


# --- candidates -------------------------------------------------------------------------------------------------------


def _candidates(name: str) -> tuple[tuple[GazetteerPlace, ...], str, int]:
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


def _precision(place: GazetteerPlace, coarsest: int) -> int:
    """UCDP's ``where_prec``: a part of a country is a vague area, a part of a town or province still lies in it."""
    if coarsest != 5:
        return max(place.precision, coarsest)
    return 5 if place.kind in {"country", "region"} else place.precision


def _rivalling(
    name: str, candidates: tuple[GazetteerPlace, ...], setting: Setting
) -> tuple[GazetteerPlace, ...]:
    """The candidates without those that nobody means by the name alone: small namesakes of countries and of world cities."""
    first = next((p for p in candidates if p.kind in {"country", "city"}), None)
    if first is None:
        return candidates
    others = (p for p in candidates if p is not first and _rivals(p, name, first, setting))
    return (first, *others)


def _rivals(place: GazetteerPlace, name: str, first: GazetteerPlace, setting: Setting) -> bool:
    if place.reviewed:
        return True
    if fold(place.name) != fold(name):
        return False
    if first.kind == "city":
        return place.population >= CITY or place.country not in namesakes()
    return place.population >= CITY and place.country != first.country and setting.is_about(place.country)


def _contained(
    name: str, candidates: tuple[GazetteerPlace, ...], setting: Setting
) -> tuple[GazetteerPlace, ...]:
    """The candidates that lie in what the text names after a comma: "Tripoli, Lebanon"."""
    towns = tuple(p for p in candidates if p.kind == "town")
    holders = _holders(name, setting.text) if towns else ()
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
    return place.country == holder.country and (holder.kind == "country" or _km(place, holder) < WITHIN_KM)


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
