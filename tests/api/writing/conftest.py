"""Servers over small ledgers: open to the local user, with users, and public."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from rashomon.api import Settings, create_app
from rashomon.api.security.passwords import Cost, hashed
from rashomon.model.user import Role
from rashomon.run.reader import reader_id
from rashomon.store import open_ledger
from tests.run.world import world
from tests.store.made import add

HERE = ("127.0.0.1", 50_000)
PASSWORD = "correct horse battery"
CHEAP = hashed(PASSWORD, Cost(n=2, r=1, p=1))
"""The same password for all users of tests, at no cost."""
USERS = {"Mara": Role.ADMIN, "Rune": Role.REVIEWER, "Lea": Role.READER}

Serve = Callable[..., TestClient]


@pytest.fixture
def location(tmp_path: Path) -> str:
    """A ledger with a dozen made-up reports."""
    found = str(tmp_path / "ledger.db")
    with open_ledger(found, reader=reader_id()) as ledger:
        add(ledger, *world(7, 12))
    return found


@pytest.fixture
def serve(location: str) -> Iterator[Serve]:
    """Starts servers over that ledger, asked from this machine unless another address is given."""
    with ExitStack() as running:

        def started(client: tuple[str, int] = HERE, **settings: object) -> TestClient:
            app = create_app(Settings(location, **settings))  # type: ignore[arg-type]
            asking = TestClient(
                app, base_url="http://localhost", client=client, raise_server_exceptions=False
            )
            return running.enter_context(asking)

        yield started


@pytest.fixture
def local(serve: Serve) -> TestClient:
    """A server without users, asked by the user of this machine."""
    return serve()


@pytest.fixture
def with_users(location: str) -> None:
    """Users of every role."""
    with open_ledger(location, reader=reader_id()) as ledger, ledger.user_rows(write=True) as rows:
        for name, role in USERS.items():
            rows.add(name, role, CHEAP, "root")


LogIn = Callable[..., TestClient]


@pytest.fixture
def log_in(serve: Serve, with_users: None) -> LogIn:
    """Gives a client that is logged in, and sends the token that goes with what changes something."""

    def logged_in(name: str, **settings: object) -> TestClient:
        client = serve(**settings)
        told = client.post("/api/session", json={"name": name, "password": PASSWORD})
        assert told.status_code == 201, told.text
        client.headers["X-CSRF-Token"] = told.json()["csrf"]
        return client

    return logged_in


@pytest.fixture
def execute_in(location: str) -> Callable[[str], None]:
    """Runs SQL on the ledger behind its back."""

    def run(sql: str) -> None:
        with sqlite3.connect(location, timeout=10) as file:
            file.execute(sql)

    return run
