"""A known actor as it is shown: what the tables tell, and what the claims of a ledger do."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class ActorLine:
    """A known body in one line; ``claims`` counts those in which it acts or is acted upon, or speaks."""

    id: str
    name: str
    kind: str
    country: str
    claims: int


@dataclass(frozen=True, slots=True)
class ActorName:
    """A name and when it was borne; a ``weak`` one needs its context."""

    name: str
    first: date | None
    last: date | None
    weak: bool


@dataclass(frozen=True, slots=True)
class ActorRelative:
    """Another actor."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class ActorOpponents:
    """Another side of a war that fights one's own, and the actors that the tables have on it meanwhile."""

    side: str
    side_name: str
    actors: tuple[ActorRelative, ...]


@dataclass(frozen=True, slots=True)
class ActorStand:
    """On which side of which war an actor is, and when; ``allies`` are others that the tables have on that side meanwhile.

    ``opponents`` are the sides that fight it; those that are apart from it without fighting are none.
    """

    conflict: str
    conflict_name: str
    side: str
    side_name: str
    first: date | None
    last: date | None
    allies: tuple[ActorRelative, ...]
    opponents: tuple[ActorOpponents, ...]


@dataclass(frozen=True, slots=True)
class ActorCounts:
    """In how many claims it acts, is acted upon, and speaks."""

    actor: int
    target: int
    source: int


@dataclass(frozen=True, slots=True)
class ActorView:
    """A known body with all that is told of it; ``source`` is where it is listed, ``named_as`` how claims name it."""

    id: str
    name: str
    kind: str
    acled_type: str
    country: str
    names: tuple[ActorName, ...]
    parent: ActorRelative | None
    parts: tuple[ActorRelative, ...]
    valid_from: date | None
    valid_to: date | None
    stands: tuple[ActorStand, ...]
    source: str
    claims: ActorCounts
    named_as: tuple[str, ...]
