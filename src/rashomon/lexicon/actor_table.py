"""The rows of the tables of actors, ``resources/actors/*.toml``, as ``Actor``s; ``sources.toml`` explains the columns."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache
from typing import Any

from rashomon.lexicon.loader import load_folder
from rashomon.lexicon.periods import Period, period

Row = Sequence[Any]
ALWAYS = Period()

CLASSES = {
    "military": frozenset({"armed_party"}),
    "police": frozenset({"armed_party"}),
    "armed_group": frozenset({"armed_party"}),
    "militia": frozenset({"armed_party"}),
    "alliance": frozenset({"armed_party"}),
    "government": frozenset({"authority"}),
    "organization": frozenset({"authority"}),
    "party": frozenset({"authority"}),
    "monitor": frozenset({"authority", "reporter"}),
    "agency": frozenset({"reporter"}),
    "outlet": frozenset({"reporter"}),
}
"""The noun classes of each kind of actor."""

ACLED_TYPES = {
    "military": "State forces",
    "police": "State forces",
    "government": "State forces",
    "armed_group": "Rebel group",
    "militia": "Political militia",
    "party": "Political militia",
    "alliance": "External/Other forces",
    "organization": "Civilians",
    "monitor": "Civilians",
    "agency": "Civilians",
    "outlet": "Civilians",
}
"""ACLED's actor type of each kind, where the row does not say otherwise (ACLED codebook, on ``inter1``): relief workers and
journalists are civilians there, and the armed supporters of a party a political militia."""
ABROAD = "External/Other forces"
"""What ACLED calls state forces outside their own country."""


@dataclass(frozen=True, slots=True)
class Stand:
    """On which side of which conflict an actor is, and when; the period is that of the actor, side and war together."""

    conflict: str
    side: str
    period: Period


@dataclass(frozen=True, slots=True)
class Actor:
    """A known body: its id, name, kind, country (ISO 3166-1, empty for none) and what else the tables tell of it.

    ``aliases`` are names that it bears before all others, former ones included; ``weak`` are those that need their context.
    ``former`` pairs a former name with its last day. ``stands`` are the sides it is on, as its row gives them, and ``source``
    says where it is listed. ``acled`` pairs an ACLED actor type with its period, where it does not follow from the kind.
    """

    id: str
    name: str
    kind: str
    country: str
    aliases: tuple[str, ...] = ()
    weak: tuple[str, ...] = ()
    former: tuple[tuple[str, date], ...] = ()
    parent: str | None = None
    period: Period = ALWAYS
    stands: tuple[Stand, ...] = ()
    acled: tuple[tuple[str, Period], ...] = ()
    source: str = ""

    @property
    def classes(self) -> frozenset[str]:
        """Its noun classes (see ``nouns.toml``)."""
        return CLASSES[self.kind]

    @property
    def names(self) -> tuple[str, ...]:
        """All names, those that need context last."""
        return (self.name, *self.aliases, *self.weak)

    @property
    def valid_from(self) -> date | None:
        """Its first day, as far as is known; the first of January where only the year is."""
        return self.period.first

    @property
    def valid_to(self) -> date | None:
        """Its last day; ``None`` while it goes on, or where no day is known."""
        return self.period.last

    @property
    def acled_type(self) -> str:
        """ACLED's type of actor at home, today's where it has changed."""
        return self.acled[-1][0] if self.acled else ACLED_TYPES[self.kind]

    def acled_type_on(self, day: date | None, country: str = "") -> str:
        """ACLED's type of actor on a day and in a country: state forces abroad are external forces."""
        told = [name for name, when in self.acled if day in when] if day else []
        found = told[0] if told else self.acled_type
        abroad = country and self.country and country != self.country
        return ABROAD if found == "State forces" and abroad else found

    def period_of(self, name: str) -> Period:
        """When it bore a name, as far as the tables tell: a former name until its last day, any other as long as it lasts."""
        last = next((last for old, last in self.former if old == name), None)
        return Period(last=last).within(self.period)

    def name_on(self, day: date | None) -> str:
        """The name that it bore on a day."""
        return next((name for name, last in self.former if day and day <= last), self.name)


@lru_cache(maxsize=1)
def rows() -> Mapping[str, Row]:
    """The rows of all tables by id, in the order of the tables' names."""
    return {row[0]: row for table in load_folder("actors").values() for row in table.get("actors", ())}


def strong_names(row: Row) -> tuple[str, ...]:
    """The names that a row's actor bears before all others, the usual one first."""
    more = _more(row)
    former = (name for name, _ in more.get("former", ()))
    return (row[1], *row[2], *(name for name in former if name not in more.get("weak", ())))


def weak_names(row: Row) -> tuple[str, ...]:
    """The names of a row's actor that need their context."""
    return tuple(_more(row).get("weak", ()))


@cache
def actor(actor_id: str) -> Actor | None:
    """The actor of an id; ``None`` for an unknown one."""
    row = rows().get(actor_id)
    return _actor(row) if row else None


def all_actors() -> tuple[Actor, ...]:
    """Every actor of the tables."""
    return tuple(_actor(row) for row in rows().values())


def _more(row: Row) -> Mapping[str, Any]:
    return row[6] if len(row) > 6 else {}


def _actor(row: Row) -> Actor:
    key, name, _, kind, country, source = row[:6]
    more = _more(row)
    lasting = period(more.get("from", ""), more.get("to", ""))
    former = [(old, period(last=until).last) for old, until in more.get("former", ())]
    return Actor(
        key,
        name,
        kind,
        country,
        aliases=strong_names(row)[1:],
        weak=tuple(more.get("weak", ())),
        former=tuple((old, last) for old, last in former if last),
        parent=more.get("parent"),
        period=lasting,
        stands=tuple(_stand(*side, lasting=lasting) for side in more.get("sides", ())),
        acled=_acled(more.get("acled", ())),
        source=_source(source),
    )


def _stand(conflict: str, side: str, first: str = "", last: str = "", *, lasting: Period) -> Stand:
    war = load_folder("actors")["conflicts"][conflict]
    whole = period(war["from"], war.get("to", "")).within(lasting)
    return Stand(conflict, side, period(first, last).within(whole))


def _acled(told: str | Sequence[Sequence[str]]) -> tuple[tuple[str, Period], ...]:
    if isinstance(told, str):
        return ((told, ALWAYS),)
    return tuple((name, period(first, last)) for name, first, last in told)


def _source(keys: str) -> str:
    sources: Mapping[str, str] = load_folder("actors")["sources"]["sources"]
    return "; ".join(sources[key] for key in keys.split())
