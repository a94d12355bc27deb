"""On whose side an account of a war is: a pure function of the tables of actors and conflicts, the same rule for every side.

``docs/actors.md`` tells what the groups mean. No side is believed by it; it says which accounts come from one side.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from rashomon.lexicon.actor_table import Actor, actor
from rashomon.lexicon.conflicts import Side, conflicts, conflicts_in
from rashomon.lexicon.loader import load_table

STATE, OPPOSITION, THIRD_STATE = "state", "opposition", "third_state"
MONITOR, OUTLET, UNKNOWN = "monitor", "outlet", "unknown"
GROUPS = (STATE, OPPOSITION, THIRD_STATE, MONITOR, OUTLET, UNKNOWN)
STATE_BODIES = frozenset({"military", "police", "government"})
WATCHING = {"monitor": MONITOR, "organization": MONITOR, "agency": OUTLET, "outlet": OUTLET}
"""The group of those who report and are no party, whoever owns or pays them."""
ALLIANCE = "alliance"
COUNTRY = "country:"
UNITED_NATIONS = "united-nations"


@dataclass(frozen=True, slots=True)
class AccountSide:
    """The side of an account: ``group`` is one of ``GROUPS``, ``name`` tells which side, body or state.

    Accounts of the same group and name are of one side; those of two names of a group are not.
    """

    group: str
    name: str


def side_of(entity: str, where: str, day: date | None = None) -> Side | None:
    """The side that an actor or state ("country:RU") is on in a conflict (its id) or country (ISO 3166-1) on a day.

    ``None`` where the tables tell none, or where without a day it could be several.
    """
    if where in conflicts():
        found = [s for s in _sides(entity, day) if s.conflict == where]
        return found[0] if len(set(found)) == 1 else None
    return _side(entity, where, day)


@lru_cache(maxsize=20_000)
def account_side(entity: str, country: str | None, day: date | None) -> AccountSide:
    """The side of what an actor or state says on something that happened in a country on a day; each may be unknown.

    ``entity`` is the id of an actor or "country:RU"; of any other the side is ``UNKNOWN`` with the entity as its name.
    """
    known = actor(entity)
    if known is not None and _watches(known):
        return AccountSide(WATCHING.get(known.kind, MONITOR), known.name)
    home = _home(entity, known)
    side = _side(entity, country, day)
    if side is not None:
        foreign = home != country if home else known is not None and known.kind == ALLIANCE
        return AccountSide(_group(side, foreign, country), side.name)
    if not home:
        allied = known is not None and known.kind == ALLIANCE
        return AccountSide(THIRD_STATE if allied else UNKNOWN, known.name if known else entity)
    if country is None or home == country:
        own = _side(COUNTRY + home, home, day) if country else None
        return AccountSide(STATE, own.name if own else _country_name(home))
    return AccountSide(THIRD_STATE, _country_name(home))


def _watches(known: Actor) -> bool:
    """Whether an actor reports and is no party: media, monitors, relief, and all bodies of the United Nations."""
    return known.kind in WATCHING or UNITED_NATIONS in _line(known)


def _line(known: Actor) -> Iterator[str]:
    """The ids of what an actor is part of."""
    above: Actor | None = known
    while above is not None and above.parent:
        yield above.parent
        above = actor(above.parent)


def _home(entity: str, known: Actor | None) -> str:
    """The country whose state an entity is, or is a body of; a body whose row gives its sides stands by itself."""
    if entity.startswith(COUNTRY):
        return entity.removeprefix(COUNTRY)
    return known.country if known is not None and known.kind in STATE_BODIES and not _rebels(known) else ""


def _rebels(known: Actor) -> bool:
    """Whether it is the force or government of those who fight a state: its type says so."""
    return known.acled_type == "Rebel group"


def _group(side: Side, foreign: bool, country: str | None) -> str:
    """The group of a side; a state or alliance from elsewhere whose side does not fight the state's is a third one."""
    here = country or next(iter(side.states), "")
    if here in side.states:
        return STATE
    if foreign and country and not conflicts()[side.conflict].opposes_state(side, country):
        return THIRD_STATE
    return OPPOSITION


def _side(entity: str, country: str | None, day: date | None) -> Side | None:
    """The side in a country on a day: of several conflicts the one that its row names first; ``None`` where a day is needed."""
    fought = conflicts_in(country, day)
    found = [s for s in _sides(entity, day) if s.conflict in {c.id for c in fought}]
    if country is None or day is None:
        return found[0] if len({s.name for s in found}) == 1 else None
    main = [s for s in found if conflicts()[s.conflict].countries[0] == country]
    return next(iter(main or found), None)


def _sides(entity: str, day: date | None) -> list[Side]:
    """All sides that an actor or state is on, on a day."""
    known = actor(entity)
    if known is not None and (known.stands or not _home(entity, known)):
        told = [s for s in known.stands if day in s.period]
        return [conflicts()[s.conflict].sides[s.side] for s in told]
    code = _home(entity, known)
    states = (c.side_of_state(code, day) for c in conflicts().values() if code and day in c.period)
    return [side for side in states if side is not None]


@lru_cache(maxsize=1)
def _names() -> dict[str, str]:
    return {code: name for code, name, *_ in load_table("demonyms")["countries"]}


def _country_name(code: str) -> str:
    return _names().get(code, code)
