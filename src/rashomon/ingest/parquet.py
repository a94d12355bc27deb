"""Parquet → its rows, a report each, a few at a time."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from rashomon.errors import Damaged, InputError
from rashomon.ingest.columns import CUSTOMARY, Columns
from rashomon.ingest.rows import Row, cut_off, reports
from rashomon.ingest.source import Source
from rashomon.model.capture import Part, Unreadable

ROWS = 64
"""Rows that are held at a time: of the longest texts 128 MB."""


def split_parquet(source: Source, columns: Columns | None) -> Iterator[Part | Unreadable]:
    """The rows under ``row 7``, counted from 1; raises ``errors.InputError`` where the library is not installed."""
    return reports(_rows(source, columns or Columns()), columns)


def _rows(source: Source, columns: Columns) -> Iterator[Row | Unreadable]:
    try:
        import pyarrow
        from pyarrow.parquet import ParquetFile
    except ImportError:
        raise InputError(
            "is a Parquet table, for which a library is missing; install it with: pip install 'rashomon[parquet]'"
        ) from None
    number = 0
    with source.seekable() as file:
        try:
            table = ParquetFile(file)
            names = table.schema_arrow.names
            if not table.metadata.num_rows:
                return
            missing = columns.missing(names)
            if missing:
                yield Unreadable("", missing)
                return
            for batch in table.iter_batches(
                batch_size=ROWS, columns=_needed(names, columns), use_threads=False
            ):
                for cells in batch.to_pylist():
                    number += 1
                    yield f"row {number}", cells
        except (pyarrow.ArrowException, OSError, ValueError, NotImplementedError) as error:
            cause = Damaged(
                f"is a Parquet table that is cut off or damaged ({_cause(error)}); fetch or copy it again"
            )
            yield Unreadable("", str(cut_off(cause, f"row {number}" if number else None)))


def _needed(names: list[str], columns: Columns) -> list[str]:
    customary = {name for names in CUSTOMARY.values() for name in names}
    stated = {getattr(columns, field) for field in CUSTOMARY}
    return [name for name in names if name in stated or name.strip().lower() in customary]


def _cause(error: Any) -> str:
    return " ".join(str(error).split())[:200].rstrip(".")
