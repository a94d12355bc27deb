"""Logging in and out, and what a session lets pass."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest
from fastapi.testclient import TestClient

from rashomon.api.security.passwords import hashed, matches
from rashomon.api.security.tokens import token_hash
from rashomon.model.query import Paging
from rashomon.run.reader import reader_id
from rashomon.store import open_ledger
from tests.api.writing.conftest import CHEAP, PASSWORD, LogIn, Serve


def test_the_local_user_needs_no_session(local: TestClient) -> None:
    told = local.get("/api/session").json()
    assert told["local"] and told["csrf"] is None
    assert told["user"]["role"] == "admin" and told["may"]["decide"] and not told["may"]["administer"]


def test_logging_in_gives_a_cookie_that_scripts_cannot_read(serve: Serve, with_users: None) -> None:
    client = serve()
    assert client.get("/api/session").json()["user"] is None
    told = client.post("/api/session", json={"name": "rune", "password": PASSWORD})
    assert told.status_code == 201
    assert told.json()["user"] == {"name": "Rune", "role": "reviewer"}
    cookie = told.headers["set-cookie"].lower()
    assert "httponly" in cookie and "samesite=strict" in cookie and "secure" not in cookie
    assert client.get("/api/session").json()["csrf"] == told.json()["csrf"]


def test_over_https_the_cookie_is_of_this_host_alone(serve: Serve, with_users: None) -> None:
    client = serve()
    told = client.post("https://localhost/api/session", json={"name": "rune", "password": PASSWORD})
    cookie = told.headers["set-cookie"]
    assert (
        cookie.startswith("__Host-") and "Secure" in cookie and "Path=/" in cookie and "Domain" not in cookie
    )


@pytest.mark.parametrize("name", ["Rune", "Nobody"])
def test_a_wrong_password_and_an_unknown_name_are_answered_alike(
    name: str, serve: Serve, with_users: None
) -> None:
    told = serve().post("/api/session", json={"name": name, "password": "not the one"})
    assert told.status_code == 401
    assert told.json() == {"error": {"message": "no user has this name and password"}}
    assert "set-cookie" not in told.headers


def test_the_ledger_has_neither_password_nor_token(log_in: LogIn, location: str) -> None:
    client = log_in("Rune")
    token = client.cookies["rashomon-session"]
    with open_ledger(location, reader=reader_id(), write=False) as ledger:
        with ledger.user_rows() as rows:
            assert rows.session(token, datetime.now(UTC)) is None
            assert rows.session(token_hash(token), datetime.now(UTC)) is not None
        assert [(e.action, e.author) for e in ledger.log(Paging(1))] == [("log in", "Rune")]
        assert not ledger.verify().damages


def test_what_changes_something_needs_the_token_of_the_session(log_in: LogIn) -> None:
    client = log_in("Rune")
    for wrong in ("", "0" * 64):
        client.headers["X-CSRF-Token"] = wrong
        told = client.post("/api/reports", json={"text": "x"})
        assert told.status_code == 403 and "X-CSRF-Token" in told.json()["error"]["message"]
        assert client.delete("/api/session").status_code == 403
    assert client.get("/api/incidents").status_code == 200


def test_the_token_of_another_session_is_of_no_use(log_in: LogIn) -> None:
    rune, mara = log_in("Rune"), log_in("Mara")
    rune.headers["X-CSRF-Token"] = mara.headers["X-CSRF-Token"]
    assert rune.post("/api/reports", json={"text": "x"}).status_code == 403


def test_logging_out_ends_it_everywhere(log_in: LogIn, serve: Serve) -> None:
    client = log_in("Rune")
    token = client.cookies["rashomon-session"]
    assert client.delete("/api/session").json()["user"] is None
    other = serve()
    other.cookies.set("rashomon-session", token)
    assert other.get("/api/incidents").status_code == 401


def test_a_session_ends_by_itself(log_in: LogIn, location: str, execute_in: Callable[[str], None]) -> None:
    client = log_in("Rune")
    before = datetime.now(UTC) - timedelta(minutes=1)
    execute_in(f"UPDATE user_session SET until = '{before:%Y-%m-%d %H:%M:%S.000000}'")
    assert client.get("/api/incidents").status_code == 401


def test_who_tries_too_often_waits(serve: Serve, with_users: None) -> None:
    client = serve()
    wrong = {"name": "Rune", "password": "not the one"}
    told = [client.post("/api/session", json=wrong).status_code for _ in range(11)]
    assert told[:10] == [401] * 10
    refused = client.post("/api/session", json={"name": "Rune", "password": PASSWORD})
    assert refused.status_code == 429 and 0 < int(refused.headers["retry-after"]) <= 10


def test_those_who_log_in_leave_threads_for_others(serve: Serve, with_users: None) -> None:
    client = serve()
    room = client.app.state.tries.room  # type: ignore[attr-defined]
    taken = [room.acquire(blocking=False) for _ in range(9)]
    assert taken == [True] * 8 + [False]
    told = client.post("/api/session", json={"name": "Rune", "password": PASSWORD})
    assert told.status_code == 429 and int(told.headers["retry-after"]) > 0
    room.release()
    assert client.post("/api/session", json={"name": "Rune", "password": PASSWORD}).status_code == 201


def test_one_changes_ones_own_password(log_in: LogIn, location: str) -> None:
    client = log_in("Lea")
    new = "another long password"
    assert client.put("/api/session/password", json={"password": "wrong", "new": new}).status_code == 401
    short = client.put("/api/session/password", json={"password": PASSWORD, "new": "short"})
    assert short.status_code == 422 and "10 to 1,000 characters" in short.json()["error"]["message"]
    assert client.put("/api/session/password", json={"password": PASSWORD, "new": new}).status_code == 200
    assert client.get("/api/incidents").status_code == 401
    assert client.post("/api/session", json={"name": "Lea", "password": PASSWORD}).status_code == 401
    assert client.post("/api/session", json={"name": "Lea", "password": new}).status_code == 201


def test_hashes_have_a_salt_each_and_say_what_they_cost() -> None:
    first, second = hashed(PASSWORD), hashed(PASSWORD)
    assert first != second and first.startswith("scrypt$32768$8$3$")
    assert matches(PASSWORD, first) and matches(PASSWORD, CHEAP)
    assert not matches("wrong password", first) and not matches(PASSWORD, None)
