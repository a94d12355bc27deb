"""The places that a name in a text can stand for, widest net first: "Syrian", "Mo.", "Oconee County", "British Embassy Tokyo"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from rashomon.lexicon.folding import fold, without_kind
from rashomon.lexicon.gazetteer import GazetteerPlace, lookup, place_words
from rashomon.lexicon.regions import abbreviated, regions
from rashomon.lexicon.toponyms import called, lands, toponym_words, wide_place, written_out

MOST = 60
"""So many namesakes are looked at, the largest; Springfield has fewer."""
WORD = re.compile(r"[\w.’'&-]+")
POSSESSIVE = re.compile(r"['’]s?$")


@dataclass(frozen=True, slots=True)
class Reading:
    """A place that a name can stand for.

    ``own`` tells that the name is the place's own and not another that it is known by; ``part`` that only some words of the
    name are the place's ("Tokyo" of "British Embassy Tokyo"); ``typed`` that the name says what kind of place it is, and
    the place is of that kind ("County", "Province").
    """

    place: GazetteerPlace
    own: bool = True
    part: bool = False
    typed: bool = False


@lru_cache(maxsize=20_000)
def readings(name: str) -> tuple[Reading, ...]:
    """What a name can stand for; empty for a name of which no word is a known place."""
    name = POSSESSIVE.sub("", " ".join(name.split()).strip("\"“”'‘’()[],;:"))
    for form in (name, name.removeprefix("the ").removeprefix("The ")):
        if found := _whole(form) or _whole(_written_out(form)):
            return found
    return _parts(name)


def _written_out(name: str) -> str:
    """A name without short forms: "Mt. Pleasant" as "mount Pleasant"."""
    return " ".join(written_out(word.rstrip(".").lower()) or word for word in name.split())


def _whole(name: str) -> tuple[Reading, ...]:
    if short := abbreviated(name):
        return (Reading(short, own=False),)
    full, _ = called(name)
    found = _named(full)
    if full != name:
        wide = tuple(r for r in found if r.place.kind not in {"town", "county"})
        return wide or found
    return found or _without_words(full)


def _named(name: str) -> tuple[Reading, ...]:
    typed = name.split()[-1].lower() if name else ""
    wide = wide_place(name)
    found = {p.id: Reading(p, _is_own(name, p)) for p in ((wide,) if wide else ())}
    for p in lookup(name)[:MOST]:
        if not (wide and p.kind in {"region", "sea"}):
            found[p.id] = Reading(p, _is_own(name, p))
    found |= {p.id: Reading(p) for p in lands(name)}
    for p in regions(name)[:MOST]:
        same_kind = typed in toponym_words("counties") or typed in toponym_words("states")
        found[p.id] = Reading(p, _is_own(name, p), typed=same_kind)
    return tuple(
        r for r in found.values() if wide is None or r.place == wide or not _is_shadowed(name, r.place, wide)
    )


def _is_shadowed(name: str, place: GazetteerPlace, wide: GazetteerPlace) -> bool:
    """Whether nobody means a place by the name of the country that it lies in: the State of Mexico."""
    return wide.kind == "country" and place.country == wide.country and fold(name) == fold(wide.name)


def _is_own(name: str, place: GazetteerPlace) -> bool:
    folded = fold(name)
    bare = place.name if place.kind in {"town", "city"} else without_kind(place.name)
    return folded in {fold(place.name), fold(bare)}


def _without_words(name: str) -> tuple[Reading, ...]:
    """The name without "northern" before it and "province" after it."""
    words = name.split()
    while len(words) > 1 and words[0].lower() in place_words("parts"):
        words = words[1:]
        if found := _named(" ".join(words)):
            return found
    last = words[-1].lower() if words else ""
    endings = {"county": "counties", "state": "states"}
    if len(words) > 1 and any(last in toponym_words(kind) for kind in endings.values()):
        return tuple(
            Reading(r.place, r.own, typed=r.place.kind in {"county", "state", "province", "district"})
            for r in _named(" ".join(words[:-1]))
        )
    if len(words) > 1 and last in place_words("towns") | place_words("quarters"):
        return _named(" ".join(words[:-1]))
    return ()


def _parts(name: str) -> tuple[Reading, ...]:
    """The readings of the longest runs of words of a name that are known places."""
    words = [m.group() for m in WORD.finditer(name)]
    for length in range(len(words) - 1, 0, -1):
        runs = [" ".join(words[i : i + length]) for i in range(len(words) - length + 1)]
        found = {
            r.place.id: Reading(r.place, r.own, part=True)
            for run in runs
            if run[0].isupper()
            for r in _whole(POSSESSIVE.sub("", run))
        }
        if found:
            return tuple(found.values())
    return ()
