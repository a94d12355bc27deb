"""The ledger's tables; ``docs/ledger-tables.md`` is made from their comments.

In every table ``number`` is the ledger's own running number, that other tables refer to; ``id`` is what people and other
programs call a thing. ``start`` and ``stop`` count code points of ``report.text``, ``stop`` excluded.
"""

from __future__ import annotations

from rashomon.store.tables.archive import archive, archive_chunk, capture, part
from rashomon.store.tables.claims import (
    claim,
    claim_answer,
    claim_figure,
    claim_loaded_word,
    claim_party,
    claim_place,
    claim_source,
)
from rashomon.store.tables.columns import METADATA
from rashomon.store.tables.decisions import decision
from rashomon.store.tables.history import log, problem
from rashomon.store.tables.incidents import (
    facet,
    fusion_memory,
    fusion_state,
    incident,
    incident_claim,
    incident_facet,
    incident_founder,
)
from rashomon.store.tables.origins import fingerprint, origin, report_link
from rashomon.store.tables.reports import block, notice, reading, report
from rashomon.store.tables.users import session, user
from rashomon.store.tables.words import location, reason, wording

__all__ = [
    "METADATA",
    "archive",
    "archive_chunk",
    "block",
    "capture",
    "claim",
    "claim_answer",
    "claim_figure",
    "claim_loaded_word",
    "claim_party",
    "claim_place",
    "claim_source",
    "decision",
    "facet",
    "fingerprint",
    "fusion_memory",
    "fusion_state",
    "incident",
    "incident_claim",
    "incident_facet",
    "incident_founder",
    "location",
    "log",
    "notice",
    "origin",
    "part",
    "problem",
    "reading",
    "reason",
    "report",
    "report_link",
    "session",
    "user",
    "wording",
]
