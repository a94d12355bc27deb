"""Claims, reports, origins and problems of a ledger as JSON: the fields of the claim model, and where each thing is kept."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from enum import Enum
from typing import Any

from rashomon.export.json import Fields, claim_fields, document_fields
from rashomon.model.ledger import ClaimPage, LedgerClaim, LedgerReport, Reading, ReportLine


def ledger_claim_fields(found: LedgerClaim) -> Fields:
    """A claim of the ledger: where it is, what it is a witness of, and the fields of the claim model under ``claim``."""
    return {
        "id": found.id,
        "report": report_line_fields(found.report),
        "origin": {"id": found.origin, "kind": found.origin_kind.value, "name": found.origin_name},
        "status": found.status.value,
        "claim": claim_fields(found.claim),
    }


def report_line_fields(line: ReportLine) -> Fields:
    """A report without its text."""
    return {**plain(line), "claims": line.claims}


def page_fields(page: ClaimPage) -> Fields:
    """A page of claims; ``next`` is what ``--after`` takes, ``null`` on the last page."""
    return {"total": page.total, "next": page.next, "claims": [ledger_claim_fields(c) for c in page.claims]}


def report_fields(report: LedgerReport) -> Fields:
    """A report with everything that is kept of it."""
    return {
        "id": report.id,
        "document": document_fields(report.document),
        "sightings": plain(report.sightings),
        "reading": _reading_fields(report.reading),
        "former_readings": [_reading_fields(r) for r in report.former],
        "origins": plain(report.origins),
        "claims": [ledger_claim_fields(c) for c in report.claims],
    }


def _reading_fields(reading: Reading) -> Fields:
    return {
        "number": reading.number,
        "reader": reading.reader,
        "read_at": plain(reading.read_at),
        "notices": plain(reading.notices),
        "claims": [claim_fields(c) for c in reading.claims],
    }


def plain(value: Any) -> Any:
    """Dataclasses, enumerations and dates as dictionaries, lists and strings; times are UTC."""
    if is_dataclass(value) and not isinstance(value, type):
        return {f.name: plain(getattr(value, f.name)) for f in fields(value)}
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, datetime):
        return value.isoformat(timespec="seconds")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Mapping):
        return {str(k): plain(v) for k, v in value.items()}
    if isinstance(value, Sequence) and not isinstance(value, str):
        return [plain(v) for v in value]
    return value


def to_json(value: Any, indent: int | None = 2) -> str:
    """Plain values as JSON in their own script; ``indent=None`` gives a single line."""
    separators = (",", ":") if indent is None else None
    return json.dumps(plain(value), ensure_ascii=False, indent=indent, separators=separators)
