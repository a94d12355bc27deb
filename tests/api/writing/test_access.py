"""Nobody reads or writes what is not his: every route there is, for everybody who may ask."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from fastapi.testclient import TestClient

from rashomon.api import Settings, create_app
from rashomon.api.documentation import described
from tests.api.writing.conftest import LogIn, Serve

FOR_ALL = {"/api/session", "/api/openapi.json", "/api/docs", "/api/ledger"}
"""Say who asks, or describe the API; the ledger itself answers with no more than its name to those who may not read."""
WRITES = {"post", "put", "patch", "delete"}
BODIES: dict[str, object] = {
    "/api/reports": {"text": "x"},
    "/api/addresses": {"address": "https://news.example/"},
    "/api/decisions": {"action": "undo", "about": ["1"]},
    "/api/users": {"name": "New", "password": "long enough a one"},
}


def operations() -> Iterator[tuple[str, str]]:
    """Method and path of every route, as the documentation has them, with something in the place of ids."""
    found = described(create_app(Settings(ledger="none.db")))
    for path, methods in found["paths"].items():
        for method in methods:
            yield method, path.replace("{id}", "0" * 16).replace("{name}", "Nobody")


OPERATIONS = [(m, p) for m, p in operations() if p.removesuffix("/password") not in FOR_ALL]


def ask(client: TestClient, method: str, path: str) -> int:
    headers = {"X-Filename": "a.txt"} if path == "/api/uploads" else {}
    if path == "/api/uploads":
        return client.post(path, content=b"Two people were killed.", headers=headers).status_code
    return client.request(
        method.upper(), path, json=BODIES.get(path, {}) if method in WRITES else None
    ).status_code


def test_there_are_routes_of_both_kinds() -> None:
    assert len([m for m, _ in OPERATIONS if m == "get"]) > 15
    assert len([m for m, _ in OPERATIONS if m in WRITES]) >= 7


def test_who_is_not_logged_in_is_told_nothing(serve: Serve, with_users: None) -> None:
    client = serve()
    answered = {(m, p): ask(client, m, p) for m, p in OPERATIONS}
    assert {k: v for k, v in answered.items() if v not in (401, 422)} == {}
    assert [k for k, v in answered.items() if v == 422] == []


def test_everybody_reads_a_public_ledger_and_nobody_writes(serve: Serve) -> None:
    client = serve(client=("203.0.113.9", 4_000), host="0.0.0.0", public=True)
    assert client.get("/api/incidents").json()["total"] > 0
    assert client.get("/api/session").json()["may"] == {
        "read": True,
        "decide": False,
        "add": False,
        "administer": False,
    }
    wrong = {(m, p): status for m, p in OPERATIONS if m in WRITES and (status := ask(client, m, p)) != 401}
    assert wrong == {}
    assert client.get("/api/jobs").status_code == 401


def test_who_logs_in_to_a_public_ledger_may_write(log_in: LogIn) -> None:
    client = log_in("Rune", public=True)
    assert client.post("/api/reports", json={"text": "Two people were killed in Aleppo."}).status_code == 202


@pytest.mark.parametrize(
    ("name", "reads", "decides", "administers"),
    [("Lea", True, False, False), ("Rune", True, True, False), ("Mara", True, True, True)],
)
def test_roles(name: str, reads: bool, decides: bool, administers: bool, log_in: LogIn) -> None:
    client = log_in(name)
    assert (client.get("/api/incidents").status_code == 200) is reads
    assert (client.get("/api/jobs").status_code == 200) is decides
    assert (client.post("/api/reports", json={"text": "Two people died."}).status_code == 202) is decides
    told = client.post("/api/decisions", json={"action": "undo", "about": ["99"]})
    assert told.status_code == (422 if decides else 403)
    assert (client.get("/api/users").status_code == 200) is administers
    assert (client.delete("/api/users/Nobody").status_code == 404) is administers


def test_a_role_that_was_taken_away_counts_at_once(log_in: LogIn) -> None:
    mara, rune = log_in("Mara"), log_in("Rune")
    assert mara.patch("/api/users/rune", json={"role": "reader"}).json()["role"] == "reader"
    assert rune.get("/api/incidents").status_code == 401


def test_users_are_looked_after(log_in: LogIn, serve: Serve) -> None:
    mara = log_in("Mara")
    new = {"name": "  Jo\u0301  Weiss ", "role": "reviewer", "password": "long enough a one"}
    assert mara.post("/api/users", json=new).json()["name"] == "Jó Weiss"
    assert mara.post("/api/users", json=new).status_code == 422
    assert mara.post("/api/users", json={"name": "\x07", "password": "x" * 10}).status_code == 422
    assert mara.post("/api/users", json={"name": "A", "password": "short"}).status_code == 422
    assert [u["name"] for u in mara.get("/api/users").json()["users"]] == ["Jó Weiss", "Lea", "Mara", "Rune"]
    assert "password" not in mara.get("/api/users").text
    other = {"name": "JÓ WEISS", "password": "long enough a one"}
    assert serve().post("/api/session", json=other).status_code == 201
    assert mara.delete("/api/users/jó weiss").status_code == 204
    assert serve().post("/api/session", json=other).status_code == 401
    assert mara.delete("/api/users/Mara").status_code == 422


def test_the_first_user_is_not_made_over_http(local: TestClient) -> None:
    told = local.post("/api/users", json={"name": "Eve", "password": "long enough a one"})
    assert told.status_code == 403 and "rashomon user add" in told.json()["error"]["message"]
