"""Claims as they were read → as people want them to count."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from rashomon.model.decision import Action, JudgedClaims, JudgedDecision, ReadBefore, Standing
from rashomon.model.ledger import LedgerClaim
from rashomon.review.corrections import corrected, words


def judged(claims: Sequence[LedgerClaim], decisions: Iterable[JudgedDecision]) -> JudgedClaims:
    """Corrections made and rejected claims set apart; the words of a report and what was read of them stay in the ledger."""
    by_id = {claim.id: claim for claim in claims}
    rejected: set[str] = set()
    corrections: dict[tuple[str, str], ReadBefore] = {}
    for decision in decisions:
        what = decision.decision.what
        if decision.standing in {Standing.REVOKED, Standing.WAITING}:
            continue
        for name in decision.claims:
            if name not in by_id:
                continue
            if what.action is Action.REJECT:
                rejected.add(name)
            elif what.action is Action.ACCEPT and not what.incidents:
                rejected.discard(name)
            elif what.action is Action.CORRECT and what.field is not None and what.value is not None:
                one = by_id[name]
                by_id[name] = replace(one, claim=corrected(one.claim, what.field, what.value))
                now = words(by_id[name].claim, what.field)
                told = ReadBefore(name, what.field, what.read or "", now, decision.decision.number)
                corrections[name, what.field] = told
    return JudgedClaims(
        counting=tuple(one for name, one in by_id.items() if name not in rejected),
        rejected=tuple(one for name, one in by_id.items() if name in rejected),
        corrections=tuple(corrections.values()),
    )
