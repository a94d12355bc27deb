"""Claims as a table for spreadsheets and statistics: one row a claim, RFC 4180 with a header row.

Several values of one field are joined with ``"; "``. ``docs/output.md`` explains each column.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from typing import TextIO

from rashomon.export.json import number
from rashomon.export.phrases import one_line
from rashomon.model.claim import Claim, Quantity
from rashomon.model.document import Document

Cell = str | int | float | None

_FORMULA_OPENINGS = ("=", "+", "-", "@", "\t", "\r")
"""A cell that opens with one of these is run as a formula by spreadsheets (OWASP, CSV injection)."""


def write_csv(reports: Iterable[tuple[Document, Sequence[Claim]]], file: TextIO) -> None:
    """Write the header and the claims of all reports; open ``file`` with ``newline=""`` (rows end with CRLF)."""
    writer = csv.writer(file)
    writer.writerow(COLUMNS)
    for document, claims in reports:
        for claim in claims:
            row = {**_document_cells(document), **claim_cells(claim)}
            writer.writerow([safe(row[column]) for column in COLUMNS])
        file.flush()


def _document_cells(document: Document) -> dict[str, Cell]:
    return {
        "document": document.id,
        "title": document.title,
        "publisher": document.publisher,
        "published": document.published.isoformat() if document.published else None,
        "origin": document.origin,
    }


def claim_cells(claim: Claim) -> dict[str, Cell]:
    """The cells of one claim by column."""
    when = claim.date
    return {
        "claim": claim.id,
        "kind": claim.kind.value,
        "modality": claim.modality.value,
        "polarity": claim.polarity.value,
        "actors": _joined(p.evidence.text for p in claim.actors),
        "targets": _joined(p.evidence.text for p in claim.targets),
        "figures": _joined(_figure(q) for q in claim.quantities),
        "places": _joined(f"{p.role.value} {p.evidence.text}" for p in claim.places),
        "coordinates": _joined("" if p.lat is None else f"{p.lat} {p.lon}" for p in claim.places),
        "date": when.evidence.text if when else None,
        "date_start": when.start.isoformat() if when and when.start else None,
        "date_end": when.end.isoformat() if when and when.end else None,
        "date_precision": when.precision if when else None,
        "sources": _joined(s.evidence.text for s in claim.sources),
        "stance": claim.sources[0].stance.value if claim.sources else None,
        "named": str(claim.sources[0].named).lower() if claim.sources else None,
        "disputes": _joined(claim.disputes),
        "revises": _joined(claim.revises),
        "loaded": _joined(w.evidence.text for w in claim.loaded),
        "headline": str(claim.headline).lower(),
        "trigger": claim.trigger.text,
        "quote": one_line(claim.quote.text),
        "quote_start": claim.quote.span.start,
        "quote_end": claim.quote.span.end,
    }


COLUMNS = (
    *("document", "title", "publisher", "published", "origin"),
    *("claim", "kind", "modality", "polarity", "actors", "targets", "figures", "places", "coordinates"),
    *(
        "date",
        "date_start",
        "date_end",
        "date_precision",
        "sources",
        "stance",
        "named",
        "disputes",
        "revises",
    ),
    *("loaded", "headline", "trigger", "quote", "quote_start", "quote_end"),
)
"""The columns in their order; later versions only add columns at the end."""


def _figure(quantity: Quantity) -> str:
    """``relation low/best/high unit of``, a bound that is not given as ``-``: ``about -/65/- terrorists``."""
    bounds = (number(v) for v in (quantity.low, quantity.best, quantity.high))
    words = [quantity.relation.value, "/".join("-" if b is None else str(b) for b in bounds)]
    words += [quantity.unit or "", quantity.of, "(joint)" if quantity.joint else ""]
    return " ".join(w for w in words if w)


def _joined(values: Iterable[str]) -> str:
    return "; ".join(one_line(v).replace(";", ",") for v in values)


def safe(cell: Cell) -> Cell:
    """The cell, with an apostrophe before text that a spreadsheet would run."""
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(_FORMULA_OPENINGS) else cell
