"""What databases complain of is told in one line that says what to do."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from rashomon.errors import DamagedLedger, LedgerError
from rashomon.model.query import Paging, Query
from rashomon.store import open_ledger
from tests.store.conftest import READER
from tests.store.made import add, simple


def test_a_file_that_was_damaged(tmp_path: Path) -> None:
    path = tmp_path / "ledger.db"
    with open_ledger(str(path), reader=READER) as ledger:
        add(ledger, *(simple(n, claims=20) for n in range(10)))
    data = bytearray(path.read_bytes())
    for page in range(4_096 * 3, len(data), 4_096):
        data[page : page + 64] = b"\xff" * 64
    path.write_bytes(data)
    with (
        pytest.raises(DamagedLedger, match=r"ledger\.db: is damaged") as raised,
        open_ledger(str(path), reader=READER, write=False) as ledger,
    ):
        ledger.search(Query(text="karsk"), Paging())
        ledger.reports("", Paging(100))
    assert "\n" not in str(raised.value)


def test_a_table_that_is_missing(tmp_path: Path) -> None:
    path = tmp_path / "ledger.db"
    with open_ledger(str(path), reader=READER) as ledger:
        add(ledger, simple(1))
    with sqlite3.connect(path) as file:
        file.execute("DROP TABLE claim_figure")
    with (
        open_ledger(str(path), reader=READER) as ledger,
        pytest.raises(DamagedLedger, match="a table is missing"),
    ):
        add(ledger, simple(2))


def test_a_ledger_that_another_program_holds(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("rashomon.store.sqlite.PATIENCE", 0.1)
    path = str(tmp_path / "ledger.db")
    with open_ledger(path, reader=READER) as one, open_ledger(path, reader=READER) as other:
        with one.write(), pytest.raises(LedgerError, match="another program is writing to it"), other.write():
            pass
        add(other, simple(1))


def test_a_server_that_goes_away(postgresql: str) -> None:
    import psycopg

    ours = f"{postgresql}&application_name=doomed"
    end = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'doomed'"
    with open_ledger(ours, reader=READER) as ledger:
        add(ledger, simple(1))
        with psycopg.connect(postgresql, autocommit=True) as other:
            other.execute(end)
        with pytest.raises(LedgerError) as raised:
            add(ledger, simple(2))
        assert "\n" not in str(raised.value)
        with pytest.raises(LedgerError):
            ledger.totals()  # on the connection that reads
        add(ledger, simple(2))
        assert ledger.totals()["reports"] == 2
