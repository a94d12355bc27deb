"""Places: which are named, and who is said to hold one since when."""

from __future__ import annotations

from datetime import date

from pydantic import Field

from rashomon.api.schemas.base import Answer, Page
from rashomon.api.schemas.incidents import Speaker


class PlaceLine(Answer):
    """A place that claims name; ``place`` is its id of the gazetteer, null where it is not located."""

    place: str | None
    name: str
    lat: float | None
    lon: float | None
    claims: int


class PlacePage(Page):
    """Places that fit, those with most claims first."""

    places: list[PlaceLine]


class KnownPlace(Answer):
    """A place of the gazetteer; ``precision`` is UCDP's ``where_prec`` of what happens there."""

    id: str
    name: str
    kind: str
    country: str = Field(description="ISO 3166-1; empty for none or several.")
    lat: float
    lon: float
    admin1: str = Field(description="GeoNames' code of the first-level region; empty where it is not known.")
    population: int = Field(description="0 where it is not known.")
    precision: int


class ControlEntry(Answer):
    """One claim on who holds a place, and the entries that contradict it."""

    claim: str
    event: str = Field(description="taken, held or left.")
    holder: str = Field(description="The id of a known actor or country, else the words of the claim.")
    holder_name: str
    denied: bool
    since: date | None
    until: date | None
    speaker: Speaker
    contested_by: list[str]
    quote: str
    report: str


class PlaceView(Answer):
    """A place: what is known of it, under which names claims have it, and who is said to hold it since when."""

    asked: str
    place: str | None
    name: str
    names: list[str]
    known: KnownPlace | None
    namesakes: list[KnownPlace] = Field(description="Other places of the same name.")
    claims: int
    control: list[ControlEntry]
