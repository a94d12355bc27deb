"""What an overview asks of a store: many incidents at once, the places and actors that claims name, and what is in doubt."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from rashomon.model.incident_view import IncidentField, IncidentLine, IncidentQuery
from rashomon.model.overview import (
    IncidentCount,
    IncidentMap,
    NamedActor,
    NamedPlace,
    Queue,
    Timeline,
    WaitingPage,
)
from rashomon.model.query import Box, Paging


class Overview(Protocol):
    """Questions in one transaction: all see the same state. Raises ``errors.NoSuchRecord`` for ids in a query."""

    def incidents(self) -> int:
        """How many incidents there are."""

    def lines(self, ids: Sequence[str]) -> Sequence[IncidentLine]:
        """Incidents by their present ids."""

    def map(self, query: IncidentQuery, zoom: int, view: Box | None = None) -> IncidentMap:
        """Incidents that fit, clustered for a zoom; ``view`` is the part of the map that is seen."""

    def timeline(self, query: IncidentQuery) -> Timeline:
        """Incidents that fit by the day on which they begin, in bins as long as the whole time asks for."""

    def counts(self, query: IncidentQuery, by: IncidentField, limit: int) -> Sequence[IncidentCount]:
        """How many incidents share each value of a field, most first."""

    def places(self, words: str, paging: Paging) -> tuple[Sequence[NamedPlace], int, str | None]:
        """Places that claims name, most often named first, how many there are, and the next page."""

    def names_of(self, place: str) -> Sequence[NamedPlace]:
        """A place by its id of the gazetteer, or by a name in any spelling: how claims name it, most often first."""

    def actors(self, ids: Sequence[str] | None = None) -> Sequence[NamedActor]:
        """How often claims name known actors, all of them or some, most often first."""

    def names_of_actor(self, id: str) -> Sequence[str]:
        """As what claims name a known actor, most often first."""

    def waiting(self, queue: Queue, paging: Paging, settled: Sequence[str] = ()) -> WaitingPage:
        """What waits for a person, but for incidents and claims that are ``settled``, by their ids.

        Raises ``errors.InputError`` for an ``after`` that is no page of this queue.
        """
