"""Queues of what waits for a person, and what takes something off them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient

from rashomon.api import Settings, create_app
from rashomon.model.decision import Action
from rashomon.run.deciding import decide
from rashomon.run.fusing import bring_up_to_date
from rashomon.run.reader import reader_id
from rashomon.store import open_ledger
from tests.api.reading.conftest import HERE, Get, odd_report
from tests.run.world import world
from tests.store.made import add


def test_contested_incidents_are_those_of_the_list(get: Get) -> None:
    page = get("/api/review", queue="contested", limit=100)
    listed = get("/api/incidents", status="contested", limit=100)["incidents"]
    assert [item["incidents"][0] for item in page["items"]] == listed and listed
    for item in page["items"]:
        (id,) = item["expect"]
        assert item["expect"][id] == get(f"/api/incidents/{id}")["version"]


def test_places_that_nobody_knows(get: Get) -> None:
    (item,) = get("/api/review", queue="unresolved")["items"]
    assert "Vell" in item["why"] and item["claim"]["claim"]["kind"] == "destruction"
    assert list(item["expect"]) == [item["claim"]["id"]] and item["incidents"] == []


def test_pages_of_a_queue_follow_each_other(get: Get) -> None:
    whole = get("/api/review", queue="contested", limit=100)
    met, after = [], None
    while True:
        page = get("/api/review", queue="contested", limit=1, **({"after": after} if after else {}))
        assert page["total"] == whole["total"]
        met += page["items"]
        after = page["next"]
        if after is None:
            break
    assert met == whole["items"]


@pytest.fixture
def own(tmp_path: Path) -> Iterator[tuple[str, TestClient]]:
    """A ledger to decide on, and a server over it."""
    location = str(tmp_path / "ledger.db")
    with open_ledger(location, reader=reader_id()) as ledger:
        add(ledger, *world(3, 8), odd_report())
    with TestClient(create_app(Settings(location)), base_url="http://localhost", client=HERE) as client:
        yield location, client


def queue(client: TestClient, name: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = client.get("/api/review", params={"queue": name, "limit": 100}).json()[
        "items"
    ]
    return found


def decided(location: str, action: Action, *about: str) -> None:
    with open_ledger(location, reader=reader_id()) as ledger:
        bring_up_to_date(ledger)
        decide(ledger, action, about, "Mara")


def test_what_is_accepted_waits_no_more(own: tuple[str, TestClient]) -> None:
    location, client = own
    first, *rest = queue(client, "contested")
    decided(location, Action.ACCEPT, first["incidents"][0]["id"])
    assert [i["incidents"][0]["id"] for i in queue(client, "contested")] == [
        i["incidents"][0]["id"] for i in rest
    ]
    (odd,) = queue(client, "unresolved")
    decided(location, Action.ACCEPT, odd["claim"]["id"])
    assert queue(client, "unresolved") == []
    decided(location, Action.UNDO, "2")
    assert queue(client, "unresolved") == [odd]


def test_joins_on_little_come_with_their_chance(own: tuple[str, TestClient]) -> None:
    _, client = own
    found = queue(client, "low_score")
    scores = [item["score"] for item in found]
    assert scores == sorted(scores) and all(0 <= score < 0.5 for score in scores)
    for item in found:
        (line,) = item["incidents"]
        told = client.get(f"/api/incidents/{line['id']}").json()["memberships"]
        likeness = [m["likeness"] for m in told]
        assert None in likeness or abs(min(likeness) - item["score"]) < 1e-6


def test_two_that_are_alike_are_offered_once_and_merged(own: tuple[str, TestClient]) -> None:
    location, client = own
    found = queue(client, "merges")
    pairs = [tuple(sorted(line["id"] for line in item["incidents"])) for item in found]
    assert pairs and len(set(pairs)) == len(pairs) and all(one != other for one, other in pairs)
    scores = [item["score"] for item in found]
    assert scores == sorted(scores, reverse=True)
    for id, version in found[0]["expect"].items():
        assert client.get(f"/api/incidents/{id}").json()["version"] == version
    decided(location, Action.MERGE, *pairs[0])
    now = [sorted(line["id"] for line in item["incidents"]) for item in queue(client, "merges")]
    assert list(pairs[0]) not in now
    assert (
        client.get(f"/api/incidents/{pairs[0][1]}").json()["id"]
        == client.get(f"/api/incidents/{pairs[0][0]}").json()["id"]
    )


def test_two_that_are_accepted_as_two_are_not_offered_again(own: tuple[str, TestClient]) -> None:
    location, client = own
    pair = [line["id"] for line in queue(client, "merges")[0]["incidents"]]
    decided(location, Action.ACCEPT, pair[0])
    assert pair in [[line["id"] for line in i["incidents"]] for i in queue(client, "merges")]
    decided(location, Action.ACCEPT, pair[1])
    assert pair not in [[line["id"] for line in i["incidents"]] for i in queue(client, "merges")]
