"""Ledgers that are made, migrated, refused, or only read."""

from __future__ import annotations

import sqlite3
import subprocess
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from sqlalchemy import create_engine

from rashomon.errors import DamagedLedger, LedgerError, NewerLedger
from rashomon.model.query import Paging, Query
from rashomon.store import open_ledger
from rashomon.store.tables import METADATA
from rashomon.store.upgrading import REVISIONS, VERSION_TABLE
from tests.store.conftest import READER
from tests.store.made import add, simple

Execute = Callable[..., list[tuple[object, ...]]]


def test_a_ledger_is_made_once(location: str) -> None:
    with pytest.raises(LedgerError, match="rashomon add"):
        open_ledger(location, reader=READER, write=False, create=False)
    with pytest.raises(LedgerError, match="rashomon add"):
        open_ledger(location, reader=READER, create=False)
    for _ in range(2):
        with open_ledger(location, reader=READER) as ledger:
            assert [e.action for e in ledger.log(Paging(9))] == ["create"]
    with open_ledger(location, reader=READER, write=False) as ledger:
        assert ledger.search(Query(), Paging()).total == 0
        with pytest.raises(LedgerError, match="read only"), ledger.write():
            pass


def test_several_programs_make_it_at_once(location: str) -> None:
    def make(_: int) -> int:
        with open_ledger(location, reader=READER) as ledger:
            return len(ledger.log(Paging(9)))

    with ThreadPoolExecutor(6) as programs:
        assert list(programs.map(make, range(6))) == [1] * 6


def test_a_newer_ledger_is_refused(location: str, execute: Execute) -> None:
    with open_ledger(location, reader=READER):
        pass
    execute(f"UPDATE {VERSION_TABLE} SET version_num = '9999'")
    for write in (True, False):
        with pytest.raises(NewerLedger, match="update the program"):
            open_ledger(location, reader=READER, write=write)
    assert execute(f"SELECT version_num FROM {VERSION_TABLE}") == [("9999",)]


def test_an_older_ledger_is_migrated_for_writing(
    location: str, execute: Execute, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As if there had been a version before the first: its tables are made by the migrations that follow."""
    monkeypatch.setattr("rashomon.store.upgrading.REVISIONS", ("0000", *REVISIONS))
    with open_ledger(location, reader=READER):
        pass
    execute(f"UPDATE {VERSION_TABLE} SET version_num = '0000'")
    with pytest.raises(LedgerError, match="older version"):
        open_ledger(location, reader=READER, write=False)
    ran: list[str] = []
    monkeypatch.setattr("rashomon.store.upgrading.migrate", lambda connection, revision: ran.append(revision))
    with open_ledger(location, reader=READER) as ledger:
        assert ledger.log(Paging(1))[0].action == "migrate"
    assert ran == [REVISIONS[-1]]


def test_migrations_make_the_tables_that_the_program_uses(location: str) -> None:
    from alembic.autogenerate import compare_metadata
    from alembic.migration import MigrationContext
    from alembic.script import ScriptDirectory

    import rashomon.store.migrations as migrations

    with open_ledger(location, reader=READER) as ledger:
        engine = ledger.database.engine  # type: ignore[attr-defined]
        with engine.connect() as connection:

            def ours(name: str | None, kind: str, parents: object) -> bool:
                return kind != "table" or name in METADATA.tables

            context = MigrationContext.configure(
                connection, opts={"compare_type": True, "include_name": ours, "version_table": VERSION_TABLE}
            )
            assert compare_metadata(context, METADATA) == []
    scripts = ScriptDirectory(str(Path(next(iter(migrations.__path__)))))
    assert [s.revision for s in scripts.walk_revisions()][::-1] == list(REVISIONS)


FOREIGN = {
    "text": b"These are my notes.\n" * 99,
    "another database": b"",
    "half a ledger": b"SQLite format 3\0" + bytes(40),
}


@pytest.mark.parametrize("name", FOREIGN)
def test_a_file_that_is_no_ledger_stays_as_it_is(name: str, tmp_path: Path) -> None:
    path = tmp_path / "notes.db"
    path.write_bytes(FOREIGN[name])
    if name == "another database":
        with sqlite3.connect(path) as other:
            other.execute("CREATE TABLE report (id)")
        other.close()
    before = path.read_bytes()
    for write in (True, False):
        with pytest.raises(DamagedLedger, match=r"notes\.db: is no ledger"):
            open_ledger(str(path), reader=READER, write=write)
    assert path.read_bytes() == before and [p.name for p in tmp_path.iterdir()] == ["notes.db"]


def test_tables_of_others_in_the_same_schema(postgresql: str) -> None:
    import psycopg

    with psycopg.connect(postgresql) as connection:
        connection.execute("CREATE TABLE report (id text)")
    with pytest.raises(LedgerError, match="schema of its own"):
        open_ledger(postgresql, reader=READER)
    with psycopg.connect(postgresql) as connection:
        assert connection.execute(
            "SELECT count(*) FROM pg_tables WHERE schemaname = current_schema()"
        ).fetchone() == (1,)


PLACES = {
    "folder": ("", "is a folder"),
    "folder that there is not": ("none/ledger.db", "make it first"),
    "strange address": ("mysql://localhost/x", "neither a file nor"),
}


@pytest.mark.parametrize("name", PLACES)
def test_places_where_no_ledger_can_be(name: str, tmp_path: Path) -> None:
    where, words = PLACES[name]
    location = where if "://" in where else str(tmp_path / where)
    with pytest.raises(LedgerError, match=words) as raised:
        open_ledger(location, reader=READER)
    assert "\n" not in str(raised.value)


def test_servers_that_do_not_answer(postgresql: str) -> None:
    import psycopg

    given = psycopg.conninfo.conninfo_to_dict(postgresql)
    host, port = given.get("host"), given.get("port", "5432")
    for location, words in (
        ("postgresql://someone:secret@127.0.0.1:1/x", "no server answers"),
        (f"postgresql://{given['user']}@{host}:{port}/none_of_that_name", "no such database"),
        ("postgresql://someone@no-such-host.invalid/x", "no such server"),
        ("postgresql://host:port/x", "makes no sense"),
    ):
        with pytest.raises(LedgerError, match=words) as raised:
            open_ledger(location, reader=READER)
        assert "\n" not in str(raised.value) and "secret" not in str(raised.value)


def test_postgresql_that_is_not_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("rashomon.store.postgresql.find_spec", lambda name: None)
    with pytest.raises(LedgerError, match=r"pip install 'rashomon\[postgresql\]'"):
        open_ledger("postgresql://localhost/x", reader=READER)


@pytest.fixture
def read_only_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk with a ledger of one report that may only be read."""
    disk = tmp_path / "disk"
    disk.mkdir()
    if subprocess.run(
        ["mount", "-t", "tmpfs", "tmpfs", str(disk)], capture_output=True, check=False
    ).returncode:
        pytest.skip("a file system cannot be mounted here (it takes the rights of root)")
    with open_ledger(str(disk / "ledger.db"), reader=READER) as ledger:
        add(ledger, simple(1))
    subprocess.run(["mount", "-o", "remount,ro", str(disk)], check=True)
    yield disk
    subprocess.run(["umount", str(disk)], check=True)


def test_a_disk_that_may_only_be_read(read_only_disk: Path) -> None:
    location = str(read_only_disk / "ledger.db")
    with open_ledger(location, reader=READER, write=False) as ledger:
        assert ledger.search(Query(), Paging()).total == 1 and not ledger.verify().damages
    with pytest.raises(
        LedgerError, match=r"ledger\.db: cannot be opened; check the folder and its permissions"
    ):
        open_ledger(location, reader=READER)
    with pytest.raises(LedgerError, match=r"other\.db: "):
        open_ledger(str(read_only_disk / "other.db"), reader=READER)


def test_other_programs_open_it(tmp_path: Path) -> None:
    """As Datasette and pandas do: with the words of the views, without knowing our program."""
    location = tmp_path / "ledger.db"
    with open_ledger(str(location), reader=READER) as ledger:
        (name,) = add(ledger, simple(1))
    with sqlite3.connect(f"file:{location}?mode=ro", uri=True) as other:
        assert other.execute("SELECT id, title, publisher, claims FROM reports").fetchall() == [
            (name, "News 1", "The Post", 1)
        ]
        row = other.execute("SELECT id, kind, targets, places, quote, figures FROM claims").fetchone()
        assert row == (
            f"{name}:1",
            "killed",
            "men",
            "Karsk",
            "killed 2 men at Karsk",
            "killed 2 men at Karsk",
        )
        words = "SELECT title FROM report WHERE number IN (SELECT rowid FROM report_words WHERE report_words MATCH 'shell')"
        assert other.execute(words).fetchall() == [("News 1",)]
    engine = create_engine(f"sqlite:///{location}")
    with engine.connect() as connection:
        assert connection.exec_driver_sql("SELECT latitude, longitude FROM places").all() == [(33.5, 36.25)]
