"""The wars of ``resources/actors/conflicts.toml``: where and when they are fought, and by which sides."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any

from rashomon.lexicon.loader import load_folder
from rashomon.lexicon.periods import Period, period


@dataclass(frozen=True, slots=True)
class Side:
    """A side of a conflict: its key, a neutral name, and the countries (ISO 3166-1) on whose ground it is a state's side."""

    conflict: str
    key: str
    name: str
    states: frozenset[str]


@dataclass(frozen=True, slots=True)
class Conflict:
    """A war: ``countries`` is where it is fought, the main one first; ``apart`` are sides that do not fight each other.

    ``foreign`` are the states that take part beyond their own ground: country, side and period.
    """

    id: str
    name: str
    countries: tuple[str, ...]
    period: Period
    sides: Mapping[str, Side]
    apart: frozenset[frozenset[str]]
    foreign: tuple[tuple[str, str, Period], ...]

    def opposes_state(self, side: Side, country: str) -> bool:
        """Whether a side fights the state's side in a country."""
        states = [other for other in self.sides.values() if country in other.states]
        return any(s != side and frozenset({s.key, side.key}) not in self.apart for s in states)

    def side_of_state(self, code: str, day: date | None) -> Side | None:
        """The side that a state is on, on its own ground or beyond it; ``None`` where it takes no part."""
        told = [side for state, side, when in self.foreign if state == code and day in when]
        if told:
            return self.sides[told[0]]
        own = [s for s in self.sides.values() if code in s.states]
        return own[0] if len(own) == 1 else None


@lru_cache(maxsize=1)
def conflicts() -> Mapping[str, Conflict]:
    """All conflicts by id."""
    return {key: _conflict(key, row) for key, row in load_folder("actors")["conflicts"].items()}


def conflicts_in(country: str | None, day: date | None) -> tuple[Conflict, ...]:
    """The conflicts fought in a country on a day, those whose main country it is first; ``None`` for any country or day."""
    found = [c for c in conflicts().values() if day in c.period]
    if country is None:
        return tuple(found)
    return tuple(
        sorted((c for c in found if country in c.countries), key=lambda c: c.countries.index(country) > 0)
    )


def _conflict(key: str, row: Mapping[str, Any]) -> Conflict:
    lasting = period(row["from"], row.get("to", ""))
    sides = (Side(key, side, name, frozenset(states)) for side, name, states in row["sides"])
    return Conflict(
        key,
        row["name"],
        tuple(row["countries"]),
        lasting,
        {side.key: side for side in sides},
        frozenset(frozenset(pair) for pair in row.get("apart", ())),
        tuple((s, side, period(*days).within(lasting)) for s, side, *days in row.get("states", ())),
    )
