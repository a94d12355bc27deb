"""Ledgers of both kinds; those of PostgreSQL where ``RASHOMON_TEST_POSTGRESQL`` names a server."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from uuid import uuid4

import pytest

from rashomon.store import open_ledger
from rashomon.store.contract import Ledger

VARIABLE = "RASHOMON_TEST_POSTGRESQL"
KINDS = ("sqlite", "postgresql")
READER = "1.0+test"


@pytest.fixture
def postgresql() -> Iterator[str]:
    """The address of an empty schema on a real server."""
    server = os.environ.get(VARIABLE)
    if not server:
        pytest.skip(f"{VARIABLE} names no PostgreSQL server")
    import psycopg

    schema = f"test_{uuid4().hex}"
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(f"CREATE SCHEMA {schema}".encode())
    yield f"{server}{'&' if '?' in server else '?'}options=-csearch_path%3D{schema}"
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(f"DROP SCHEMA {schema} CASCADE".encode())


@pytest.fixture(params=KINDS)
def location(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Where a ledger may be made, on each kind of database in turn."""
    if request.param == "sqlite":
        return str(tmp_path / "ledger.db")
    return str(request.getfixturevalue("postgresql"))


@pytest.fixture
def ledger(location: str) -> Iterator[Ledger]:
    """A new ledger."""
    with open_ledger(location, reader=READER) as opened:
        yield opened


@pytest.fixture
def execute(location: str) -> Callable[..., list[tuple[object, ...]]]:
    """Runs SQL on the ledger behind its back, with nothing that would keep it from doing damage."""

    def run(sql: str, *values: object) -> list[tuple[object, ...]]:
        if location.startswith("postgresql"):
            import psycopg

            with psycopg.connect(location) as server:
                server.execute("SET session_replication_role = replica")  # no foreign keys
                cursor = server.execute(sql.replace("?", "%s").encode(), values)
                return cursor.fetchall() if cursor.description else []
        import sqlite3

        with sqlite3.connect(location) as file:
            return file.execute(sql, values).fetchall()

    return run
