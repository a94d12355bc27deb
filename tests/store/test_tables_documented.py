"""The page on the tables says what they are, and the views have the columns that it names."""

from __future__ import annotations

import importlib.util
from pathlib import Path

from sqlalchemy import inspect

from rashomon.store import open_ledger
from rashomon.store.tables import METADATA
from rashomon.store.tables.views import VIEWS
from tests.store.conftest import READER
from tests.store.made import add
from tests.store.shelf import shelf

DOCS = Path(__file__).parents[2] / "docs"


def test_the_page_is_up_to_date() -> None:
    spec = importlib.util.spec_from_file_location("refresh_tables", DOCS / "refresh_tables.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    written = (DOCS / "ledger-tables.md").read_text(encoding="utf-8")
    assert written == module.page(), "run python docs/refresh_tables.py"


def test_every_table_and_column_has_a_comment() -> None:
    for table in METADATA.tables.values():
        assert table.comment and all(column.comment for column in table.columns), table.name


def test_views_have_the_columns_that_are_named(location: str) -> None:
    with open_ledger(location, reader=READER) as ledger:
        add(ledger, *shelf())
        engine = ledger.database.engine  # type: ignore[attr-defined]
        with engine.connect() as connection:
            for name, (_, columns) in VIEWS.items():
                assert [c["name"] for c in inspect(connection).get_columns(name)] == list(columns)
                if name != "incidents":  # worked out when they are asked for
                    assert connection.exec_driver_sql(f"SELECT count(*) FROM {name}").scalar() > 0
            quotes = connection.exec_driver_sql(
                "SELECT quote, targets FROM claims WHERE kind = 'wounded'"
            ).all()
            assert list(map(tuple, quotes)) == [("shelling wounded 30 people in Dér’a", "people")]
