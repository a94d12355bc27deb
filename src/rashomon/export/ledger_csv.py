"""Claims and counts of a ledger as tables: RFC 4180 with a header row, cells made safe for spreadsheets."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping, Sequence
from typing import TextIO

from rashomon.export.csv import Cell, claim_cells, safe
from rashomon.export.ledger_json import plain
from rashomon.model.ledger import LedgerClaim

PLACED = ("id", "report", "title", "publisher", "published", "url", "origin", "origin_name", "status")
"""The columns that a ledger adds; those of the claim follow, as ``rashomon read --format csv`` has them."""


def write_claims(claims: Iterable[LedgerClaim], file: TextIO) -> None:
    """A row a claim; open ``file`` with ``newline=""``."""
    writer = csv.writer(file)
    columns: list[str] | None = None
    for found in claims:
        row = claim_row(found)
        if columns is None:
            columns = list(row)
            writer.writerow(columns)
        writer.writerow([safe(row[c]) for c in columns])


def claim_row(found: LedgerClaim) -> Mapping[str, Cell]:
    """The cells of one claim by column."""
    report = found.report
    placed: dict[str, Cell] = {
        "id": found.id,
        "report": report.id,
        "title": report.title,
        "publisher": report.publisher,
        "published": report.published.isoformat() if report.published else None,
        "url": report.url,
        "origin": found.origin,
        "origin_name": found.origin_name,
        "status": found.status.value,
    }
    return {**placed, **claim_cells(found.claim)}


def write_rows(rows: Sequence[object], columns: Sequence[str], file: TextIO) -> None:
    """A row for each dataclass, with the columns that are named."""
    writer = csv.writer(file)
    writer.writerow(columns)
    for row in rows:
        cells = plain(row)
        writer.writerow([safe(cells[c]) for c in columns])
