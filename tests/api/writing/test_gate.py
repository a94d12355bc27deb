"""What other sites send, and what is too much, does not come to a route."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from fastapi.testclient import TestClient

from rashomon.api.security.buckets import Buckets, Rate
from rashomon.api.settings import Limits
from tests.api.writing.conftest import Serve

TEXT = {"text": "Two people were killed in Aleppo."}


@pytest.mark.parametrize("host", ["localhost", "localhost:8000", "127.0.0.1:8000", "[::1]:9000", "LOCALHOST"])
def test_the_names_of_this_machine_are_answered(host: str, local: TestClient) -> None:
    assert local.get("/api/incidents", headers={"Host": host}).status_code == 200


@pytest.mark.parametrize(
    "host", ["rebound.example", "rebound.example:8000", "localhost.example", "", "10.0.0.1"]
)
def test_a_page_whose_name_leads_here_reads_and_writes_nothing(host: str, local: TestClient) -> None:
    for told in (
        local.get("/api/incidents", headers={"Host": host}),
        local.get("/api/session", headers={"Host": host}),
        local.post("/api/reports", json=TEXT, headers={"Host": host}),
    ):
        assert told.status_code == 421 and "not a name of this server" in told.json()["error"]["message"]


@pytest.mark.parametrize("name", ["X-Forwarded-For", "Forwarded", "X-Real-IP"])
def test_what_is_open_to_the_local_user_is_not_handed_on_by_a_proxy(name: str, local: TestClient) -> None:
    told = local.get("/api/incidents", headers={name: "203.0.113.9"})
    assert told.status_code == 403 and "add users" in told.json()["error"]["message"]


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "http://evil.example"},
        {"Origin": "http://localhost:9999"},
        {"Origin": "null"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
    ],
)
def test_pages_of_other_sites_change_nothing(headers: dict[str, str], local: TestClient) -> None:
    assert local.post("/api/reports", json=TEXT, headers=headers).status_code == 403
    assert local.get("/api/jobs").json()["jobs"] == []


@pytest.mark.parametrize("headers", [{}, {"Origin": "http://localhost"}, {"Sec-Fetch-Site": "same-origin"}])
def test_own_pages_and_programs_do(headers: dict[str, str], local: TestClient) -> None:
    assert local.post("/api/reports", json=TEXT, headers=headers).status_code == 202


@pytest.mark.parametrize(
    "kind", ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data", ""]
)
def test_forms_are_not_taken_for_json(kind: str, local: TestClient) -> None:
    told = local.post("/api/reports", content=b'{"text": "x"}', headers={"Content-Type": kind})
    assert told.status_code == 415


def test_headers_protect_refusals_too(local: TestClient) -> None:
    told = local.post("/api/reports", json=TEXT, headers={"Origin": "http://evil.example"})
    assert "default-src 'self'" in told.headers["content-security-policy"]
    assert told.headers["x-content-type-options"] == "nosniff"


def test_what_is_too_large_is_refused_by_its_stated_length(serve: Serve) -> None:
    client = serve(limits=Limits(upload=1_000, text=1_000))
    told = client.post("/api/uploads", content=b"x" * 1_001, headers={"X-Filename": "a.txt"})
    assert told.status_code == 413 and "1,000 bytes" in told.json()["error"]["message"]
    assert client.post("/api/reports", json={"text": "x" * 1_001}).json()["error"]["field"] == "text"
    assert client.post("/api/decisions", json={"note": "x" * 70_000}).status_code == 413
    assert client.get("/api/jobs").json()["jobs"] == []


@pytest.mark.parametrize("path", ["/api/uploads", "/api/decisions"])
def test_what_states_no_length_is_not_read_to_its_end(path: str, serve: Serve) -> None:
    client = serve(limits=Limits(upload=100_000))
    sent = 0

    def endless() -> Iterator[bytes]:
        nonlocal sent
        while sent < 5_000_000:
            sent += 10_000
            yield b" " * 10_000

    headers = {"X-Filename": "a.txt", "Content-Type": "application/json"}
    assert client.post(path, content=endless(), headers=headers).status_code == 413


def test_others_may_not_ask_without_end(serve: Serve, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("rashomon.api.security.gate.REQUESTS", Rate(burst=5, every=60.0))
    public = {"public": True, "host": "0.0.0.0"}
    far = serve(client=("203.0.113.9", 4_000), **public)
    told = [far.get("/api/session") for _ in range(6)]
    assert [r.status_code for r in told] == [200] * 5 + [429]
    assert 0 < int(told[-1].headers["retry-after"]) <= 60
    near = serve(**public)
    assert [near.get("/api/session").status_code for _ in range(10)] == [200] * 10


def test_a_bucket_fills_up_again() -> None:
    now = 0.0
    bucket = Buckets(Rate(burst=3, every=10.0), clock=lambda: now)
    assert [bucket.take("a") for _ in range(4)] == [0, 0, 0, 10]
    assert bucket.take("b") == 0
    now = 9.5
    assert bucket.take("a") == 1
    now = 10.5
    assert [bucket.take("a"), bucket.take("a")] == [0, 10]
    now = 1_000.0
    assert [bucket.take("a") for _ in range(4)] == [0, 0, 0, 10]
