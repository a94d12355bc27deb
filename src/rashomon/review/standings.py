"""Which decisions count now: not those that were taken back, and not those whose claims are no longer there."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from rashomon.model.decision import Action, ClaimRef, Decision, JudgedDecision, Standing
from rashomon.model.ledger import LedgerClaim
from rashomon.review.references import find, is_read_the_same

TOGETHER = frozenset({Action.MERGE, Action.ACCEPT})
"""Decisions by which claims are of one happening."""
VERDICTS = frozenset({Action.ACCEPT, Action.REJECT})
"""Decisions on whether one claim is read rightly."""


def standings(
    decisions: Sequence[Decision], reports: Mapping[str, Sequence[LedgerClaim]]
) -> tuple[JudgedDecision, ...]:
    """How each decision stands, in their order; ``reports`` has the present claims of the reports that they are about.

    Of two decisions that cannot both hold the later wins, and the earlier says so.
    """
    undone = _undone(decisions)
    found = [_found(decision, reports, undone.get(decision.number)) for decision in decisions]
    return tuple(_against_later(one, found[n + 1 :]) for n, one in enumerate(found))


def _undone(decisions: Sequence[Decision]) -> Mapping[int, Decision]:
    """Decisions that were taken back, each with the one that did so, unless that was taken back itself."""
    undone: dict[int, Decision] = {}
    for decision in reversed(decisions):
        undoes = decision.what.undoes
        if undoes is not None and decision.number not in undone:
            undone[undoes] = decision
    return undone


def _found(
    decision: Decision, reports: Mapping[str, Sequence[LedgerClaim]], undone: Decision | None
) -> JudgedDecision:
    met = {
        ref: find(ref, reports.get(ref.report, ())) for ref in (*decision.what.claims, *decision.what.others)
    }
    claims, others = (
        tuple(claim.id for ref in refs if (claim := met[ref]) is not None)
        for refs in (decision.what.claims, decision.what.others)
    )
    standing, why = _standing(decision, met, undone)
    return JudgedDecision(decision, standing, why, claims, others)


def _standing(
    decision: Decision, met: Mapping[ClaimRef, LedgerClaim | None], undone: Decision | None
) -> tuple[Standing, str]:
    what = decision.what
    if undone is not None:
        return (
            Standing.REVOKED,
            f"taken back by {undone.author} on {undone.at:%Y-%m-%d} (decision {undone.number})",
        )
    gone = [ref for ref, claim in met.items() if claim is None]
    left = [ref for ref in what.claims if ref not in gone], [ref for ref in what.others if ref not in gone]
    needed = (2 if what.action is Action.MERGE else 1), (1 if what.action is Action.SPLIT else 0)
    if what.action is not Action.UNDO and (len(left[0]) < needed[0] or len(left[1]) < needed[1]):
        return Standing.WAITING, f"{gone[0].id} is not read any more: look at its report again"
    if what.action is Action.ACCEPT and not what.incidents:
        claim = met[what.claims[0]]
        if claim is not None and not is_read_the_same(what.claims[0], claim):
            return Standing.WAITING, f"{claim.id} is read otherwise since: look at it again"
    return Standing.IN_FORCE, f"{len(gone)} of its claims are not read any more" if gone else ""


def _against_later(one: JudgedDecision, later: Sequence[JudgedDecision]) -> JudgedDecision:
    if not one.holds:
        return one
    against = next((o for o in later if o.holds and _contradict(one, o)), None)
    if against is None:
        return one
    why = f"decision {against.decision.number} by {against.decision.author} says otherwise, and is later"
    return JudgedDecision(one.decision, Standing.OVERRULED, why, one.claims, one.others)


def _contradict(one: JudgedDecision, later: JudgedDecision) -> bool:
    a, b = one.decision.what, later.decision.what
    if {a.action, b.action} & {Action.SPLIT}:
        return _parted(one, later) if a.action in TOGETHER else _parted(later, one)
    if a.action is b.action is Action.CORRECT:
        return one.claims == later.claims and a.field == b.field
    if {a.action, b.action} == VERDICTS and not (a.incidents or b.incidents):
        return one.claims == later.claims
    return False


def _parted(together: JudgedDecision, apart: JudgedDecision) -> bool:
    """Whether one puts claims together that the other parts."""
    if together.decision.what.action not in TOGETHER or apart.decision.what.action is not Action.SPLIT:
        return False
    united = {*together.claims}
    return bool(united & {*apart.claims} and united & {*apart.others})
