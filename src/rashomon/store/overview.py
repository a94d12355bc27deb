"""Overviews on a database of either kind; see ``overview_contract.Overview``."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, func, select

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
from rashomon.store import overview_counts, overview_map, overview_names, overview_time, overview_waiting
from rashomon.store.database import Flavour
from rashomon.store.incident_searching import incident_conditions, lines_of
from rashomon.store.tables import incident


@dataclass(frozen=True, slots=True)
class DatabaseOverview:
    """Works in the transaction of ``connection``, which others begin and end."""

    connection: Connection
    flavour: Flavour

    def incidents(self) -> int:
        """How many incidents there are."""
        return self.connection.execute(select(func.count()).select_from(incident)).scalar_one()

    def lines(self, ids: Sequence[str]) -> Sequence[IncidentLine]:
        """Incidents by their present ids."""
        return lines_of(self.connection, incident.c.id, ids)

    def map(self, query: IncidentQuery, zoom: int, view: Box | None = None) -> IncidentMap:
        """Incidents that fit, clustered for a zoom."""
        where = incident_conditions(self.connection, query, self.flavour)
        return overview_map.on_map(self.connection, where, zoom, view)

    def timeline(self, query: IncidentQuery) -> Timeline:
        """Incidents that fit by the day on which they begin."""
        where = incident_conditions(self.connection, query, self.flavour)
        return overview_time.timeline(self.connection, where)

    def counts(self, query: IncidentQuery, by: IncidentField, limit: int) -> Sequence[IncidentCount]:
        """How many incidents share each value of a field."""
        where = incident_conditions(self.connection, query, self.flavour)
        return overview_counts.counts(self.connection, where, by, limit)

    def places(self, words: str, paging: Paging) -> tuple[Sequence[NamedPlace], int, str | None]:
        """Places that claims name."""
        return overview_names.places(self.connection, words, paging)

    def names_of(self, place: str) -> Sequence[NamedPlace]:
        """How claims name a place."""
        return overview_names.names_of(self.connection, place)

    def actors(self, ids: Sequence[str] | None = None) -> Sequence[NamedActor]:
        """How often claims name known actors."""
        return overview_names.actors(self.connection, ids)

    def names_of_actor(self, id: str) -> Sequence[str]:
        """As what claims name a known actor."""
        return overview_names.names_of_actor(self.connection, id)

    def waiting(self, queue: Queue, paging: Paging, settled: Sequence[str] = ()) -> WaitingPage:
        """What waits for a person."""
        return overview_waiting.waiting(self.connection, queue, paging, settled)
