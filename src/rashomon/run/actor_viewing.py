"""Known actors, as the tables of actors and conflicts and the claims of a ledger tell of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rashomon.errors import InputError, NoSuchRecord
from rashomon.lexicon.actors import Actor, actor, all_actors, name_key
from rashomon.lexicon.conflicts import conflicts
from rashomon.lexicon.gazetteer import country_place
from rashomon.lexicon.periods import Period
from rashomon.model.actor_view import (
    ActorCounts,
    ActorLine,
    ActorName,
    ActorOpponents,
    ActorRelative,
    ActorStand,
    ActorView,
)
from rashomon.model.overview import NamedActor
from rashomon.model.query import Paging
from rashomon.store.contract import Ledger

COUNTRY = "country:"
STATE = "state"
"""The kind of a country that acts; ACLED calls what acts for it state forces."""


def actor_lines(ledger: Ledger, words: str, paging: Paging) -> tuple[Sequence[ActorLine], int, str | None]:
    """Known actors with a name that has ``words``, most often named first; without words those that claims name.

    Raises ``errors.InputError`` for an ``after`` that is no page.
    """
    with ledger.overview() as overview:
        named = {a.id: a.actor + a.target + a.source for a in overview.actors()}
    asked = name_key(words)
    found = [line for line in _lines(named) if _has(line, asked) and (asked or line.claims)]
    found.sort(key=lambda line: (-line.claims, name_key(line.name), line.id))
    start = _start(paging.after, len(found))
    end = start + paging.limit
    return found[start:end], len(found), str(end) if end < len(found) else None


def _start(after: str | None, found: int) -> int:
    if after is None:
        return 0
    if not (after.isascii() and after.isdigit() and len(after) < 9 and int(after) <= found):
        raise InputError(
            f"{after}: is no page of this question; take what the page before names", field="after"
        )
    return int(after)


def _lines(named: dict[str, int]) -> Iterator[ActorLine]:
    for known in all_actors():
        yield ActorLine(known.id, known.name, known.kind, known.country, named.get(known.id, 0))
    for id in named:
        if id.startswith(COUNTRY) and (name := _country_name(id)):
            yield ActorLine(id, name, STATE, id.removeprefix(COUNTRY), named[id])


def _has(line: ActorLine, asked: str) -> bool:
    if not asked:
        return True
    known = actor(line.id)
    names = known.names if known is not None else (line.name,)
    return any(asked in name_key(name) for name in names)


def actor_view(ledger: Ledger, id: str) -> ActorView:
    """An actor, or a state ("country:SY"), by its id; raises ``errors.NoSuchRecord``."""
    with ledger.overview() as overview:
        counted = next(iter(overview.actors([id])), NamedActor(id, 0, 0, 0))
        named_as = tuple(overview.names_of_actor(id))
    counts = ActorCounts(counted.actor, counted.target, counted.source)
    known = actor(id)
    if known is not None:
        return _view(known, counts, named_as)
    if id.startswith(COUNTRY) and (name := _country_name(id)):
        return _state(id, name, counts, named_as)
    raise NoSuchRecord(f"{id}: is no actor that is known; rashomon lists them under /api/actors")


def _view(known: Actor, counts: ActorCounts, named_as: tuple[str, ...]) -> ActorView:
    parent = actor(known.parent) if known.parent else None
    stands = ((s.conflict, s.side, s.period) for s in known.stands)
    return ActorView(
        id=known.id,
        name=known.name,
        kind=known.kind,
        acled_type=known.acled_type,
        country=known.country,
        names=tuple(_name(known, name) for name in dict.fromkeys(known.names)),
        parent=_relative(parent) if parent is not None else None,
        parts=tuple(_relative(a) for a in all_actors() if a.parent == known.id),
        valid_from=known.valid_from,
        valid_to=known.valid_to,
        stands=tuple(_stand(known.id, *stand) for stand in stands),
        source=known.source,
        claims=counts,
        named_as=named_as,
    )


def _name(known: Actor, name: str) -> ActorName:
    when = known.period_of(name)
    return ActorName(name, when.first, when.last, name in known.weak)


def _state(id: str, name: str, counts: ActorCounts, named_as: tuple[str, ...]) -> ActorView:
    code = id.removeprefix(COUNTRY)
    stands = [
        (war.id, side.key, war.period)
        for war in conflicts().values()
        for side in war.sides.values()
        if code in side.states
    ]
    stands += [
        (war.id, side, when)
        for war in conflicts().values()
        for state, side, when in war.foreign
        if state == code
    ]
    return ActorView(
        id=id,
        name=name,
        kind=STATE,
        acled_type="State forces",
        country=code,
        names=(ActorName(name, None, None, False),),
        parent=None,
        parts=tuple(_relative(a) for a in all_actors() if a.country == code and a.kind in STATE_BODIES),
        valid_from=None,
        valid_to=None,
        stands=tuple(_stand(id, *stand) for stand in stands),
        source="",
        claims=counts,
        named_as=named_as,
    )


STATE_BODIES = frozenset({"military", "police", "government"})


def _stand(own: str, conflict: str, side: str, when: Period) -> ActorStand:
    war = conflicts()[conflict]
    against = (s for s in war.sides.values() if s.key != side and frozenset({s.key, side}) not in war.apart)
    return ActorStand(
        conflict,
        war.name,
        side,
        war.sides[side].name,
        when.first,
        when.last,
        _on_side(own, conflict, side, when),
        tuple(ActorOpponents(s.key, s.name, _on_side(own, conflict, s.key, when)) for s in against),
    )


def _on_side(own: str, conflict: str, side: str, when: Period) -> tuple[ActorRelative, ...]:
    """The others that the tables have on a side of a war at some time of a period."""
    return tuple(
        _relative(other)
        for other in all_actors()
        if other.id != own
        and any(
            s.conflict == conflict and s.side == side and not s.period.within(when).empty
            for s in other.stands
        )
    )


def _relative(other: Actor) -> ActorRelative:
    return ActorRelative(other.id, other.name)


def _country_name(id: str) -> str:
    try:
        return country_place(id.removeprefix(COUNTRY)).name
    except KeyError:
        return ""
