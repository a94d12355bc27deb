"""SQL that makes of a ledger one that an earlier version of the program left."""

from __future__ import annotations

COLUMNS = ("latitude", "longitude", "precision", "map_x", "map_y", "weakest", "near", "near_claim")

WITHOUT_OVERVIEW = (
    "DROP TABLE incident_facet",
    "DROP TABLE facet",
    *(f"DROP INDEX ix_incident_{name}" for name in ("map", "weakest", "near")),
    "DROP INDEX ix_incident_status_first_day_claims_number",
    *(f"ALTER TABLE incident DROP COLUMN {column}" for column in COLUMNS),
    "UPDATE rashomon_version SET version_num = '0003'",
)
"""Of a ledger that is new: one of version 0003."""
