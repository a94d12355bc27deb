"""What people decided on single claims, for who reads them in their report."""

from __future__ import annotations

from collections.abc import Set
from typing import Any

from rashomon.export.incident_json import decision_fields
from rashomon.model.decision import Action, Standing
from rashomon.run.deciding import decisions_on
from rashomon.store.contract import Ledger

OF_CLAIMS = {Action.REJECT, Action.CORRECT}
"""What makes a claim count otherwise than it was read."""


def judgements(ledger: Ledger, claims: Set[str]) -> list[dict[str, Any]]:
    """The rejections and corrections in force of the claims with these ids, by claim; claims without any are left out."""
    found: dict[str, list[dict[str, Any]]] = {}
    for decision in decisions_on(ledger):
        if decision.standing is Standing.IN_FORCE and decision.decision.what.action in OF_CLAIMS:
            for claim in claims & {*decision.claims}:
                found.setdefault(claim, []).append(decision_fields(decision))
    return [{"claim": claim, "decisions": decisions} for claim, decisions in sorted(found.items())]
