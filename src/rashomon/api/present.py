"""Incidents and claims as they are at this moment, for somebody who decides on them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from rashomon.errors import NoSuchRecord
from rashomon.export.incident_json import decision_fields, view_fields
from rashomon.export.ledger_json import ledger_claim_fields
from rashomon.run.deciding import decisions_on
from rashomon.run.incident_viewing import incident_view
from rashomon.run.versions import each_version, version
from rashomon.store.contract import Ledger


def present(ledger: Ledger, asked: Iterable[str]) -> list[dict[str, Any]]:
    """What has these ids now, each once; a former id of an incident finds the present one, and what is gone is left out."""
    found: dict[str, dict[str, Any]] = {}
    for name in asked:
        try:
            one = _claim(ledger, name) if ":" in name else _incident(ledger, name)
        except NoSuchRecord:
            continue
        found.setdefault(one["id"], one)
    return list(found.values())


def _claim(ledger: Ledger, asked: str) -> dict[str, Any]:
    claim = ledger.claim(asked)
    decisions = decisions_on(ledger, claim.id)
    return {
        "id": claim.id,
        "version": version([claim.id], decisions),
        "incident": None,
        "claim": ledger_claim_fields(claim),
        "decisions": [decision_fields(d) for d in decisions],
    }


def _incident(ledger: Ledger, asked: str) -> dict[str, Any]:
    view = incident_view(ledger, asked)
    own = [c.id for c in (*view.incident.claims, *view.rejected)]
    now = version(own, view.decisions)
    decisions = [decision_fields(d) for d in view.decisions]
    each = each_version(own, view.decisions)
    incident = {**view_fields(view), "asked": view.asked, "version": now, "claim_versions": each}
    return {
        "id": view.incident.id,
        "version": now,
        "incident": incident,
        "claim": None,
        "decisions": decisions,
    }
