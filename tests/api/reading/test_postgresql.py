"""A server over a ledger of PostgreSQL answers as one over a file does."""

from __future__ import annotations

from fastapi.testclient import TestClient

from rashomon.api import Settings, create_app
from rashomon.run.reader import reader_id
from rashomon.store import open_ledger
from tests.api.reading.conftest import HERE, odd_report, raid
from tests.api.reading.test_tags import TAGGED
from tests.run.world import world
from tests.store.conftest import postgresql
from tests.store.made import add

__all__ = ["postgresql"]

FILTERED = (
    "/api/incidents?text=mayor&side=state&limit=2",
    "/api/incidents?box=29,34,34,41&status=contested",
    "/api/overview/map?zoom=6&kind=killed",
    "/api/overview/map?zoom=12&view=30,34,34,41",
    *(f"/api/overview/counts?by={by}&place=Karsk" for by in ("kind", "side", "place", "party", "source")),
    *(f"/api/review?queue={queue}" for queue in ("low_score", "unresolved", "merges")),
    "/api/places/Karsk",
    "/api/actors?text=observatory",
    "/api/places?text=kar",
)


def test_the_same_answers(postgresql: str, tmp_path: object) -> None:
    told = []
    for location in (postgresql, f"{tmp_path}/ledger.db"):
        with open_ledger(location, reader=reader_id()) as ledger:
            add(ledger, *world(7, 12), *map(raid, range(5)), odd_report())
        app = create_app(Settings(location))
        with TestClient(app, base_url="http://localhost", client=HERE) as client:
            answers = {path: client.get(path) for path in (*TAGGED, *FILTERED) if path != "/api/log"}
        assert {path: a.status_code for path, a in answers.items() if a.status_code != 200} == {}
        told.append({path: a.text for path, a in answers.items()})
    assert told[0] == told[1]
