"""Entity tags, HEAD, and headers that every answer has."""

from __future__ import annotations

from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from rashomon.api import Settings, create_app
from rashomon.model.decision import Action
from rashomon.run.deciding import decide
from rashomon.run.reader import reader_id
from rashomon.store import open_ledger
from tests.api.reading.conftest import HERE, Get
from tests.run.world import world
from tests.store.made import add, simple

TAGGED = (
    *("/api/incidents", "/api/claims", "/api/reports", "/api/places", "/api/actors", "/api/sources"),
    *(
        "/api/review",
        "/api/decisions",
        "/api/problems",
        "/api/log",
        "/api/overview/map",
        "/api/overview/timeline",
    ),
    *(
        "/api/overview/counts?by=kind",
        "/api/claims/counts?by=kind",
        "/api/incidents.jsonl",
        "/api/claims.jsonl",
    ),
)


@pytest.mark.parametrize("path", TAGGED)
def test_what_the_client_has_is_not_sent_again(path: str, client: TestClient) -> None:
    first = client.get(path)
    assert first.status_code == 200 and first.headers["cache-control"] == "private, no-cache"
    tag = first.headers["etag"]
    for given in (tag, f'"other", {tag}', "*"):
        again = client.get(path, headers={"If-None-Match": given})
        assert (again.status_code, again.content, again.headers["etag"]) == (304, b"", tag)
    assert client.get(path, headers={"If-None-Match": 'W/"other"'}).status_code == 200


def test_one_thing_is_tagged_too(client: TestClient, get: Get) -> None:
    (line, *_) = get("/api/incidents", limit=1)["incidents"]
    tag = client.get(f"/api/incidents/{line['id']}").headers["etag"]
    assert client.get(f"/api/incidents/{line['id']}", headers={"If-None-Match": tag}).status_code == 304
    assert client.get("/api/incidents/ffff", headers={"If-None-Match": 'W/"other"'}).status_code == 404


def test_what_was_added_or_decided_is_met_at_once(tmp_path: Path) -> None:
    location = str(tmp_path / "ledger.db")
    with open_ledger(location, reader=reader_id()) as ledger:
        add(ledger, *world(7, 4))
    with TestClient(create_app(Settings(location)), base_url="http://localhost", client=HERE) as client:
        first = client.get("/api/incidents")
        tags = {first.headers["etag"]}
        with open_ledger(location, reader=reader_id()) as ledger:  # another program
            add(ledger, simple(1))
        then = client.get("/api/incidents", headers={"If-None-Match": first.headers["etag"]})
        assert then.status_code == 200 and then.json()["total"] == first.json()["total"] + 1
        tags.add(then.headers["etag"])
        with open_ledger(location, reader=reader_id()) as ledger:
            decide(ledger, Action.REJECT, [client.get("/api/claims").json()["claims"][0]["id"]], "Mara")
        tags.add(client.get("/api/claims").headers["etag"])
        tags.add(client.get("/api/incidents").headers["etag"])
        assert len(tags) >= 3 and client.get("/api/decisions").json()["decisions"]


@pytest.mark.parametrize("path", ["/api/incidents", "/api/ledger", "/api/docs", "/api/nothing", "/"])
def test_head_is_get_without_a_body(path: str, client: TestClient) -> None:
    whole, head = client.get(path), client.head(path)
    assert head.status_code == whole.status_code and head.content == b""
    same = {"content-type", "etag", "cache-control"}
    assert {k: v for k, v in head.headers.items() if k in same} == {
        k: v for k, v in whole.headers.items() if k in same
    }


@pytest.mark.parametrize(
    "path",
    ["/", "/incident/abc", "/api/incidents", "/api/nothing", "/api/incidents?kind=x", "/api/docs", "/x.js"],
)
def test_headers_of_every_answer(path: str, client: TestClient) -> None:
    headers = client.get(path).headers
    told = dict(part.strip().partition(" ")[::2] for part in headers["content-security-policy"].split(";"))
    assert (
        told["default-src"] == "'self'"
        and told["frame-ancestors"] == "'none'"
        and told["object-src"] == "'none'"
    )
    assert not {"'unsafe-inline'", "'unsafe-eval'", "*", "http:", "https:"} & {
        *" ".join(told.values()).split()
    }
    assert headers["x-content-type-options"] == "nosniff" and headers["referrer-policy"] == "no-referrer"


def test_tiles_are_the_only_other_host(tmp_path: Path) -> None:
    app = create_app(Settings(str(tmp_path / "ledger.db"), tiles="https://tiles.example.org/{z}/{x}/{y}.png"))
    with TestClient(app, base_url="http://localhost", client=HERE) as client:
        told = client.get("/api/ledger")
        policy = told.headers["content-security-policy"]
        assert told.json()["tiles"] == "https://tiles.example.org/{z}/{x}/{y}.png"
        assert policy.count("https://tiles.example.org") == 2 and "script-src 'self';" in policy


def test_long_answers_are_packed(client: TestClient) -> None:
    answer = client.get("/api/incidents", headers={"Accept-Encoding": "gzip"}, params={"limit": 100})
    assert answer.headers["content-encoding"] == "gzip" and answer.json()["incidents"]
