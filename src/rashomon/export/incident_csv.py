"""Rows on incidents, control, sources and decisions as tables: RFC 4180 with a header row, cells made safe for spreadsheets."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping
from typing import TextIO

from rashomon.export.csv import Cell, safe


def write_cells(rows: Iterable[Mapping[str, Cell]], file: TextIO) -> None:
    """A row each, under the columns of the first; nothing where there is none."""
    writer = csv.writer(file)
    columns: list[str] | None = None
    for row in rows:
        if columns is None:
            columns = list(row)
            writer.writerow(columns)
        writer.writerow([safe(row[column]) for column in columns])
