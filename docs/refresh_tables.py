"""Writes ``docs/ledger-tables.md`` from the comments of the ledger's tables: ``python docs/refresh_tables.py``."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from sqlalchemy import Table

from rashomon.store.tables import METADATA
from rashomon.store.tables.views import VIEWS

PAGE = Path(__file__).with_name("ledger-tables.md")
OPENING = """# The tables of a ledger

A ledger is an ordinary SQLite file, or a schema of a PostgreSQL database, with the same tables. Open it to read, with anything:

    datasette ledger.db
    sqlite3 -readonly ledger.db "SELECT published, publisher, quote FROM claims WHERE kind = 'killed'"

```python
import sqlite3
import pandas as pd

claims = pd.read_sql("SELECT * FROM claims", sqlite3.connect("file:ledger.db?mode=ro", uri=True))
```

The views have words and leave out former readings; begin with them. In the tables, `number` is a running number
that other tables refer to, and `start` and `stop` count code points of `report.text`, `stop` excluded: in SQL,
`substr(text, start + 1, stop - start)`. Writing to the tables by hand is found by `rashomon verify`.

Full-text search is in `report_words` and `claim_words`: tables of FTS5 in SQLite, of lexemes (`tsvector`) in PostgreSQL.

    SELECT title FROM report WHERE number IN (SELECT rowid FROM report_words WHERE report_words MATCH 'convoy')

The version of the tables is in `rashomon_version`; a newer version of the program brings an older ledger up to date when it
opens it for writing, and refuses one that is newer than itself.
"""


def page() -> str:
    """The page as it should be."""
    return "\n".join([OPENING, "## Views", "", *_views(), "## Tables", "", *_tables()]).rstrip("\n") + "\n"


def _views() -> Iterator[str]:
    for name, (meaning, columns) in VIEWS.items():
        yield from (f"### `{name}`", "", f"{meaning}.", "", "| column | is |", "| --- | --- |")
        yield from (f"| `{column}` | {comment} |" for column, comment in columns.items())
        yield ""


def _tables() -> Iterator[str]:
    for table in METADATA.sorted_tables:
        yield from (
            f"### `{table.name}`",
            "",
            f"{table.comment}.",
            "",
            "| column | type | is |",
            "| --- | --- | --- |",
        )
        yield from _columns(table)
        yield ""


def _columns(table: Table) -> Iterator[str]:
    for column in table.columns:
        other = next((key.target_fullname.split(".")[0] for key in column.foreign_keys), None)
        kind = f"→ `{other}`" if other else str(column.type).lower().replace("bigint", "integer")
        key = ", key" if column.primary_key else ""
        null = ", may be missing" if column.nullable else ""
        yield f"| `{column.name}` | {kind}{key}{null} | {column.comment} |"


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
