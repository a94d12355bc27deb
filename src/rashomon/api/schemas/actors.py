"""Actors: the known bodies, their names, sides and time."""

from __future__ import annotations

from datetime import date

from pydantic import Field

from rashomon.api.schemas.base import Answer, Page


class ActorLine(Answer):
    """A known body; ``claims`` counts those in which it acts or is acted upon, or speaks."""

    id: str
    name: str
    kind: str
    country: str = Field(description="ISO 3166-1; empty for none.")
    claims: int


class ActorPage(Page):
    """Actors that fit, those with most claims first."""

    actors: list[ActorLine]


class ActorName(Answer):
    """A name and when it was borne; ``weak`` needs its context to say who is meant."""

    name: str
    first: date | None
    last: date | None
    weak: bool


class ActorRelative(Answer):
    """Another actor, by id and name."""

    id: str
    name: str


class ActorOpponents(Answer):
    """Another side of a war that fights one's own, and the actors on it at some time of it."""

    side: str
    side_name: str
    actors: list[ActorRelative]


class ActorStand(Answer):
    """On which side of which war, and when; ``allies`` are other actors on that side at some time of it."""

    conflict: str
    conflict_name: str
    side: str
    side_name: str
    first: date | None
    last: date | None
    allies: list[ActorRelative]
    opponents: list[ActorOpponents] = Field(description="The sides that fight it.")


class ActorCounts(Answer):
    """In how many claims it acts, is acted upon, and speaks."""

    actor: int
    target: int
    source: int


class ActorView(Answer):
    """A known body with all that the tables tell of it, and how often claims name it."""

    id: str
    name: str
    kind: str
    acled_type: str
    country: str
    names: list[ActorName]
    parent: ActorRelative | None
    parts: list[ActorRelative]
    valid_from: date | None
    valid_to: date | None
    stands: list[ActorStand]
    source: str = Field(description="Where it is listed.")
    claims: ActorCounts
    named_as: list[str] = Field(description="How claims of this ledger name it, most often first.")
