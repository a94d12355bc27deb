"""What speaks for each place that a name can stand for, as numbers that add up: the model reads as a list of weights.

The weights were fitted by ``benchmarks/toponym_weights.py``; docs/places.md tells on what, and what they measure.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from math import log, log10

from rashomon.lexicon.gazetteer import GazetteerPlace
from rashomon.model.span import Span
from rashomon.resolve.company import Company, lies_in
from rashomon.resolve.readings import Reading

WEIGHTS: Mapping[str, float] = {
    # How well a place is known, as the power of ten of its people, and by its kind
    "people": 1.17,
    "country": 4.52,
    "wide": 5.26,
    "state": 1.75,
    "county": -1.88,
    "around a town": -1.62,
    "reviewed": 0.48,
    # How the name is that of the place: another name that it has, a part of the words, "County" for a county
    "other name": -2.51,
    "part": -4.18,
    "typed": 1.11,
    # What the other names of the text say of its country and region, and how many of them are close
    "country share": 0.53,
    "state share": 0.51,
    "near": 0.97,
    # A country or region that stands right after the name: "Paris, Texas"
    "inside": 4.39,
    # Not a place of that name but that of a neighbour in the text, for names that no list has
    "beside known": -1.91,
    "beside wide": -2.00,
    "beside country": 1.70,
    "beside state": -1.92,
    "beside town": -0.01,
    "beside apart": -0.62,
    "beside times": -0.36,
}
PEOPLE: Mapping[str, int] = {
    **{"city": 3_000_000, "county": 100_000, "district": 100_000, "island": 100_000, "facility": 100_000},
    **{"quarter": 20_000, "camp": 20_000, "airbase": 20_000, "dam": 20_000, "crossing": 20_000, "town": 300},
}
"""What places without a count of people count for, in people; 0 for other kinds."""
LEAST = 100
"""People that are added to each count: a village of twenty is not ten times less likely than one of two hundred."""
STANDING = 3.0
"""What countries, regions and parts of the world count for instead, in powers of ten above ``LEAST``."""
NONE = 0.02
"""A share of nothing counts as this much: the other names are not all that there is."""
NOBODY = 0.1
"""The same for what is near."""
KINDS = {"province": "state", "district": "county", "continent": "wide", "region": "wide", "sea": "wide"}
"""Kinds that are weighed alike."""


@dataclass(frozen=True)
class Name:
    """A name of a text: its mentions, what it can stand for, and the countries or regions that stand after it."""

    text: str
    spans: tuple[Span, ...]
    readings: tuple[Reading, ...]
    holders: tuple[GazetteerPlace, ...]

    @property
    def known(self) -> bool:
        """Whether some place has the whole of the name."""
        return any(not r.part for r in self.readings)

    @cached_property
    def told(self) -> tuple[dict[str, float], ...]:
        """What speaks for each of the readings whatever company the name keeps."""
        return tuple(_of_name(reading, self) for reading in self.readings)

    def is_town_of(self, region: GazetteerPlace) -> bool:
        """Whether a region has a town of the same name, which is what the name alone means: Aleppo, Mendoza."""
        return any(
            r.own and r.place.kind in {"town", "city"} and lies_in(r.place, region) for r in self.readings
        )


@dataclass(frozen=True, slots=True)
class Neighbour:
    """The place of another name: how many characters it stands apart, and how often the text has it."""

    place: GazetteerPlace
    apart: int
    times: int


def of_readings(name: Name, company: Company, i: int) -> list[dict[str, float]]:
    """What speaks for each of the places of a name, the ``i``-th of the text; keys are those of ``WEIGHTS``."""
    return [
        {**told, **_of_company(reading.place, name, company, i)}
        for reading, told in zip(name.readings, name.told, strict=True)
    ]


def _of_name(reading: Reading, name: Name) -> dict[str, float]:
    place = reading.place
    kind = KINDS.get(place.kind, place.kind)
    return {
        "people": STANDING if kind in {"country", "wide", "state"} else _people(place),
        kind: 1.0,
        "around a town": float(kind in {"state", "county"} and not reading.typed and name.is_town_of(place)),
        "reviewed": float(place.reviewed),
        "other name": float(not reading.own),
        "part": float(reading.part),
        "typed": float(reading.typed),
    }


def of_neighbour(beside: Neighbour, name: Name, company: Company, i: int) -> dict[str, float]:
    """What speaks for a neighbour's place as that of a name, the ``i``-th of the text."""
    kind = KINDS.get(beside.place.kind, beside.place.kind)
    return {
        "beside known": float(name.known),
        f"beside {kind if kind in {'country', 'wide', 'state'} else 'town'}": 1.0,
        "beside apart": log10(10 + beside.apart),
        "beside times": log10(beside.times),
        **_of_company(beside.place, name, company, i),
    }


def _people(place: GazetteerPlace) -> float:
    return log10((place.population or PEOPLE.get(place.kind, 0)) + LEAST) - log10(LEAST)


def _of_company(place: GazetteerPlace, name: Name, company: Company, i: int) -> dict[str, float]:
    inside = any(lies_in(place, holder) for holder in name.holders)
    return {
        "country share": log(NONE + company.country_share(place, i)) - log(NONE),
        "state share": log(NONE + company.region_share(place, i)) - log(NONE),
        "near": log(NOBODY + company.nearness(place, i)) - log(NOBODY),
        "inside": float(inside),
    }


def weigh(evidence: Mapping[str, float], weights: Mapping[str, float] = WEIGHTS) -> float:
    """The sum of the evidence by its weights: the logarithm of odds against the other places of the name."""
    return sum(weights.get(key, 0.0) * value for key, value in evidence.items())
