"""Overviews, alike on both databases."""

from __future__ import annotations

from datetime import date

import pytest

from rashomon.errors import InputError
from rashomon.model.claim import Kind
from rashomon.model.incident import Side, StatusKind
from rashomon.model.incident_view import (
    Doubt,
    Facet,
    IncidentField,
    IncidentLine,
    IncidentQuery,
    LinePlace,
    NewIncident,
)
from rashomon.model.overview import Queue, Unit
from rashomon.model.query import Box, Paging, Query
from rashomon.store.contract import Ledger
from rashomon.store.web_mercator import STEPS, steps
from tests.store.made import add, simple

ALL = IncidentQuery(Query())
POINTS = ((33.5, 36.25), (33.5001, 36.2501), (-16.5, 179.9), (-16.5, -179.9), None)
STATUSES = (*StatusKind, StatusKind.CONTESTED)


def new(number: int, claims: list[str], doubt: Doubt = Doubt()) -> NewIncident:  # noqa: B008
    """An incident at one of some points, a month after the one before."""
    point = POINTS[number % len(POINTS)]
    where = LinePlace(f"town:{number}", f"Town {number}", *point, 1 + number) if point else None
    day = date(2020, 1 + number, 3) if number < 4 else None
    line = IncidentLine(
        f"{number}{number:015}",
        day,
        day,
        (Kind.KILLED,),
        (),
        (),
        (),
        (),
        STATUSES[number],
        1,
        1,
        1,
        where,
        (Side.STATE,),
    )
    facets = [Facet(IncidentField.KIND, "killed", "killed"), Facet(IncidentField.PARTY, "army", "the army")]
    if number % 2:
        facets.append(Facet(IncidentField.SIDE, "state", "state"))
    return NewIncident(line, tuple(claims), tuple(facets), doubt)


@pytest.fixture
def kept(ledger: Ledger) -> Ledger:
    """A ledger with five incidents, of a claim each."""
    ids = [f"{report}:1" for report in add(ledger, *(simple(n) for n in range(5)))]
    doubts = (Doubt(0.3, 0.6, ids[1]), Doubt(None, 0.6, ids[0]), Doubt(0.1, 0.2, ids[1]), Doubt(0.9), Doubt())
    incidents = [new(n, [ids[n]], doubt) for n, doubt in enumerate(doubts)]
    with ledger.incident_rows(write=True) as rows:
        rows.found([(one.claims[0], one.line.id) for one in incidents])
        rows.replace((), incidents)
    return ledger


def test_the_map_comes_apart(kept: Ledger) -> None:
    with kept.overview() as overview:
        far, near = overview.map(ALL, 0), overview.map(ALL, 18)
    assert (far.total, far.unlocated) == (near.total, near.unlocated) == (5, 1)
    assert sum(c.count for c in far.clusters) + len(far.alone) == 4
    assert not near.clusters and len(near.alone) == 4
    cluster = max(far.clusters, key=lambda c: c.count)
    assert (cluster.count, cluster.box) == (2, Box(33.5, 36.25, 33.5001, 36.2501))
    assert cluster.lat == pytest.approx(33.50005) and cluster.lon == pytest.approx(36.25005)


def test_a_view_across_the_antimeridian(kept: Ledger) -> None:
    with kept.overview() as overview:
        found = overview.map(ALL, 10, Box(-20, 179, -10, -179))
    assert [line.where.lon for line in found.alone if line.where] == [179.9, -179.9]


def test_time_and_counts(kept: Ledger) -> None:
    with kept.overview() as overview:
        time = overview.timeline(ALL)
        assert (time.unit, time.total, time.undated) == (Unit.DAY, 5, 1)
        assert [(b.start, b.end, b.count) for b in time.bins] == [
            (date(2020, month, 3), date(2020, month, 3), 1) for month in range(1, 5)
        ]
        assert [(c.value, c.label, c.count) for c in overview.counts(ALL, IncidentField.PARTY, 9)] == [
            ("army", "the army", 5)
        ]
        assert [(c.value, c.count) for c in overview.counts(ALL, IncidentField.STATUS, 1)] == [
            ("contested", 2)
        ]
        of_state = IncidentQuery(Query(), sides=(Side.STATE,))
        assert overview.timeline(of_state).total == 2
        assert [c.count for c in overview.counts(of_state, IncidentField.KIND, 9)] == [2]
        named = IncidentQuery(Query(text="killed"), statuses=(StatusKind.CONTESTED,))
        assert [c.count for c in overview.counts(named, IncidentField.PARTY, 9)] == [2]
        assert overview.counts(IncidentQuery(Query(text="nothing")), IncidentField.KIND, 9) == []
        assert overview.incidents() == 5


def test_values_go_with_their_incidents(kept: Ledger) -> None:
    with kept.incident_rows(write=True) as rows:
        rows.replace([f"{0:016}"], [])
    with kept.overview() as overview:
        assert [c.count for c in overview.counts(ALL, IncidentField.PARTY, 9)] == [4]
    with kept.incident_rows(write=True) as rows:
        rows.forget()
    with kept.overview() as overview:
        assert overview.counts(ALL, IncidentField.PARTY, 9) == [] and overview.incidents() == 0


def test_what_waits(kept: Ledger) -> None:
    with kept.overview() as overview:
        contested = overview.waiting(Queue.CONTESTED, Paging(9))
        assert contested.total == 2 == len(contested.items)
        low = overview.waiting(Queue.LOW_SCORE, Paging(9))
        assert [item.score for item in low.items] == [0.1, 0.3]
        merges = overview.waiting(Queue.MERGES, Paging(9))
        assert [(item.incidents[0][0], item.incidents[1][0], item.score) for item in merges.items] == [
            ("1", "0", 0.6),
            ("2", "1", 0.2),
        ]
        first = overview.waiting(Queue.MERGES, Paging(1))
        assert first.total == 2 and first.next
        assert overview.waiting(Queue.MERGES, Paging(1, first.next)).items == merges.items[1:]
        both = merges.items[0].incidents
        assert overview.waiting(Queue.MERGES, Paging(9), both).items == merges.items[1:]
        assert overview.waiting(Queue.MERGES, Paging(9), both[:1]).items == merges.items
        assert overview.waiting(Queue.LOW_SCORE, Paging(9), both).total == 1
        assert overview.waiting(Queue.UNRESOLVED, Paging(9)).total == 0
        with pytest.raises(InputError) as refused:
            overview.waiting(Queue.CONTESTED, Paging(1, first.next))
        assert refused.value.field == "after"


def test_names_of_places_and_actors(kept: Ledger) -> None:
    with kept.overview() as overview:
        (karsk,), total, following = overview.places("kárSK", Paging(9))
        assert (karsk.name, karsk.claims, total, following) == ("Karsk", 5, 1, None)
        assert overview.names_of("geonames:3350") == overview.names_of("KARSK") == [karsk]
        assert overview.names_of("Nowhere") == overview.names_of("") == []
        assert overview.actors() == [] == overview.names_of_actor("sohr")


@pytest.mark.parametrize(
    ("lat", "lon", "expected"),
    [(0, 0, (STEPS // 2, STEPS // 2)), (90, -180, (0, 0)), (-90, 180, (STEPS - 1, STEPS - 1))],
)
def test_web_mercator(lat: float, lon: float, expected: tuple[int, int]) -> None:
    assert steps(lat, lon) == expected
