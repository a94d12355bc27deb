"""Finds where the named places of a report are, by what else it names, and abstains where that is not plain.

Of several places of one name the better is the one that is larger, in a country that the report speaks of, and close to
its other places. A place is taken only where it is twice as good as every other that lies elsewhere, or where the company of
all names of the report makes it sure (``toponyms``) and it lies in a country that the report is about.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Mapping, Sequence
from dataclasses import replace
from math import sqrt

from rapidfuzz.fuzz import ratio

from rashomon.lexicon.folding import fold
from rashomon.lexicon.gazetteer import (
    GazetteerPlace,
    place_words,
    provinces,
    spelled_alike,
    world,
)
from rashomon.model.claim import Claim, ClaimPlace, PlaceRole
from rashomon.model.document import Document
from rashomon.resolve.candidates import CITY, SAME_KM, apart, candidates_of, contained, km, precision_of
from rashomon.resolve.readings import readings
from rashomon.resolve.setting import SHORTEST_CODE, Setting, country_mentions, is_capitals, spoken_of
from rashomon.resolve.toponyms import Ranked, Ranking, rank_toponyms

CLOSE_KM = 200.0
"""How far a report's places lie from each other as a rule."""
TOGETHER = 3
"""So many places of one name each in one country tell the country."""
SMALL = 20_000
"""With fewer people a town is taken only in a country that the report is about."""
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
SURE = 0.9
"""The score by company from which a place is taken: of those that reach it 97 in a hundred are right (docs/places.md)."""
ALIKE = 75.0
"""The likeness, of 100, of two spellings of a district and its town."""
BY_ANOTHER_NAME = 16
"""How many times fewer people a town counts for where the report uses another name for it than its own."""


def resolve_places(claims: tuple[Claim, ...], document: Document) -> tuple[Claim, ...]:
    """The claims with id, point and UCDP ``where_prec`` of each place that is plain; the rest stay as named."""
    names = dict.fromkeys(p.evidence.text for c in claims for p in c.places)
    setting = _setting(tuple(names), document.text)
    found = {name: _resolve(name, setting) for name in names}
    opened = [name for name, (place, _) in found.items() if place is None and _is_known(name)]
    if opened:
        rankings = _rankings(claims, document.text)
        shared = _shared_country([r[0].place for r in rankings.values() if r and _is_sure(r[0])])
        found |= {name: _by_company(name, rankings.get(name, ()), setting, shared) for name in opened}
    return tuple(
        replace(c, places=tuple(_filled(p, *found[p.evidence.text]) for p in c.places)) if c.places else c
        for c in claims
    )


def _rankings(claims: tuple[Claim, ...], text: str) -> Mapping[str, Ranking]:
    """The places that each name of the claims may be, in the company of each other and of the countries of the text."""
    spans = {p.evidence.span: p.evidence.text for c in claims for p in c.places}
    mentions = [*spans, *(m for m in country_mentions(text) if not any(m.overlaps(s) for s in spans))]
    return {spans[m]: r for m, r in zip(mentions, rank_toponyms(text, mentions), strict=True) if m in spans}


def _is_known(name: str) -> bool:
    return any(not r.part for r in readings(name))


def _is_sure(best: Ranked) -> bool:
    return best.whole and not best.beside and best.score >= SURE and bool(best.place.country)


def _by_company(
    name: str, ranking: Ranking, setting: Setting, shared: Container[str]
) -> tuple[GazetteerPlace | None, int]:
    best = ranking[0] if ranking else None
    if best is None or not _is_sure(best):
        return None, 0
    bare, coarsest = candidates_of(name)[1:]
    last = name.split()[-1].lower()
    if last in place_words("quarters") | place_words("own") or (
        setting.capitals and len(bare) <= SHORTEST_CODE
    ):
        return None, 0
    if setting.surname_share(name) > MOSTLY / 2:
        return None, 0
    if not setting.is_about(best.place.country) and best.place.country not in shared:
        return None, 0
    return best.place, precision_of(best.place, coarsest)


def _filled(place: ClaimPlace, found: GazetteerPlace | None, precision: int) -> ClaimPlace:
    if found is None:
        return place
    if place.role is PlaceRole.NEAR or place.role is PlaceRole.IN_AREA:
        precision = max(precision, 2)
    return replace(place, place=found.id, lat=found.lat, lon=found.lon, precision=precision)


def _setting(names: tuple[str, ...], text: str) -> Setting:
    countries = spoken_of(text)
    alone = [(name, found) for name in names if len(apart(found := candidates_of(name)[0])) == 1]
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
    candidates, bare, coarsest = candidates_of(name)
    if setting.capitals and len(bare) <= SHORTEST_CODE:
        return None, 0
    if not candidates and setting.countries and bare == name:
        candidates = spelled_alike(bare, frozenset(setting.countries) & world("transliterated"))
    last = name.split()[-1].lower()
    if last in place_words("around"):
        candidates = tuple(p for p in candidates if p.kind not in {"town", "city"})
    if last in place_words("own"):
        candidates = tuple(p for p in candidates if p.kind != "town" or p.reviewed or _is_alike(bare, p))
    candidates = contained(bare, candidates, setting.text)
    if last in place_words("quarters"):
        candidates = tuple(p for p in candidates if any(km(p, q) < SAME_KM for q in setting.points if p != q))
    best = _best(_rivalling(bare, candidates, setting), bare, setting)
    return (best, precision_of(best, coarsest)) if best else (None, 0)


def _best(candidates: tuple[GazetteerPlace, ...], name: str, setting: Setting) -> GazetteerPlace | None:
    if len(candidates) > 1 and candidates[0].kind == "country":
        setting = setting.without(name, candidates[0].country)
    ranked = sorted(candidates, key=lambda p: (-_goodness(p, name, setting), p.id))
    here = (p for p in ranked if km(p, ranked[0]) < SAME_KM and _plausible(p, name, setting))
    best = next(here, None)
    if best is None:
        return None
    rivals = [p for p in ranked[1:] if km(best, p) > SAME_KM]
    if rivals and _goodness(best, name, setting) < 2 * _goodness(rivals[0], name, setting):
        return None
    if best.kind == "town" and not best.reviewed and not setting.speaks_of(best.country):
        famous = all(best.population > FAMOUS * p.population for p in rivals)
        at_home = any(_is_local(country, setting) for country in {p.country for p in rivals})
        return best if famous and not at_home and _is_alike(name, best) else None
    return best


def _goodness(place: GazetteerPlace, name: str, setting: Setting) -> float:
    people: float = place.population or (
        1_000 if place.kind == "town" and not place.reviewed else STANDING.get(place.kind, CITY)
    )
    if not _is_own(name, place) and not place.reviewed:
        people /= BY_ANOTHER_NAME
    near = any(
        0 < km(place, p) < CLOSE_KM for p in setting.points if p.kind not in {"country", "region", "sea"}
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
    if place.population < CITY and place.country not in world("transliterated"):
        if not _is_own(name, place) or setting.surname_share(name) >= MOSTLY:
            return False
    if setting.speaks_of(place.country):
        return place.population >= SMALL or setting.is_about(place.country)
    return place.population >= (2 * GREAT if setting.countries else GREAT)


def _is_own(name: str, place: GazetteerPlace) -> bool:
    """Whether the report uses the place's own name, or the first words of it, or one that differs by script only."""
    own, folded = fold(place.name), fold(name)
    return own == folded or own.startswith(f"{folded} ") or place.country in world("transliterated")


def _is_alike(name: str, place: GazetteerPlace) -> bool:
    """Whether the place's own name is nearly the one in the report: a district is not named after a town's former name."""
    return ratio(fold(name), fold(place.name)) >= ALIKE


def _rivalling(
    name: str, candidates: tuple[GazetteerPlace, ...], setting: Setting
) -> tuple[GazetteerPlace, ...]:
    """The candidates without those that nobody means by the name alone: small namesakes of countries and of world cities."""
    first = next((p for p in candidates if p.kind in {"country", "city", "region", "sea"}), None)
    if first is None:
        return candidates
    others = (p for p in candidates if p is not first and _rivals(p, name, first, setting))
    return (first, *others)


def _is_local(country: str, setting: Setting) -> bool:
    """Whether a report is about a country from within: it names one of its provinces."""
    return setting.is_about(country) and any(
        re.search(rf"\b{re.escape(name)}\b", setting.text) for name in provinces(country)
    )


def _rivals(place: GazetteerPlace, name: str, first: GazetteerPlace, setting: Setting) -> bool:
    if place.reviewed:
        return True
    if fold(place.name) != fold(name):
        return False
    if first.kind != "country":
        return (
            place.population >= CITY
            or place.country not in world("namesakes")
            or (first.kind == "city" and _is_local(place.country, setting))
        )
    return place.population >= CITY and place.country != first.country and setting.is_about(place.country)
