"""What a person asks for → decisions on the claims that there are now; see ``review`` for how they are replayed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rashomon.errors import InputError
from rashomon.model.decision import Action, ClaimRef, JudgedDecision, NewDecision, Standing
from rashomon.model.incident_view import KeptIncident
from rashomon.model.ledger import LedgerClaim
from rashomon.review import FIELDS, correction, judged, reference
from rashomon.run.judging import current
from rashomon.store.contract import Ledger

USES = {
    Action.MERGE: "decide merge INCIDENT INCIDENT...",
    Action.SPLIT: "decide split INCIDENT CLAIM...",
    Action.ACCEPT: "decide accept INCIDENT or CLAIM",
    Action.REJECT: "decide reject CLAIM",
    Action.CORRECT: f"decide correct CLAIM FIELD=VALUE with a field of {', '.join(FIELDS)}",
    Action.UNDO: "decide undo DECISION",
}


def decide(
    ledger: Ledger,
    action: Action,
    about: Sequence[str],
    author: str,
    note: str = "",
    expect: int | None = None,
) -> int:
    """Keep a decision; gives its number. ``about`` are ids and what else the action takes, as ``USES`` writes it.

    ``expect`` is how many claims the author saw in the incidents: with another number now nothing is decided. The incidents have
    to be up to date. Raises ``errors.InputError`` and ``errors.NoSuchRecord``.
    """
    what = _ACTIONS[action](ledger, about)
    seen = len(what.claims) + len(what.others)
    if expect is not None and seen != expect:
        raise InputError(f"there are {seen} claims now, not {expect}: look at them again")
    return ledger.decide(what, author, note)


def decisions_on(ledger: Ledger, asked: str | None = None) -> Sequence[JudgedDecision]:
    """All decisions as they stand, or those on an incident or a claim."""
    with ledger.incident_rows() as rows:
        found = current(rows)
    if asked is None:
        return found
    claims = {ledger.claim(asked).id} if ":" in asked else {c.id for c in ledger.incident(asked).claims}
    about = {d.decision.number for d in found if claims & {*d.claims, *d.others}}
    return [d for d in found if d.decision.number in about or d.decision.what.undoes in about]


def _merge(ledger: Ledger, about: Sequence[str]) -> NewDecision:
    found = {kept.id: kept for kept in map(ledger.incident, about)}
    if len(found) < 2:
        same = "these are one incident already" if len(about) > 1 else "name two incidents or more"
        raise InputError(f"{same}: {USES[Action.MERGE]}")
    return NewDecision(
        Action.MERGE, _refs(c for kept in found.values() for c in kept.claims), incidents=tuple(found)
    )


def _split(ledger: Ledger, about: Sequence[str]) -> NewDecision:
    if len(about) < 2:
        raise InputError(f"name an incident and claims of it: {USES[Action.SPLIT]}")
    kept = ledger.incident(about[0])
    leaving = {_of(kept, ledger.claim(claim)).id for claim in about[1:]}
    staying = [c for c in kept.claims if c.id not in leaving]
    if not staying:
        raise InputError("these are all claims of the incident: nothing would stay")
    claims = _refs(c for c in kept.claims if c.id in leaving)
    return NewDecision(Action.SPLIT, claims, _refs(staying), (kept.id,))


def _of(kept: KeptIncident, claim: LedgerClaim) -> LedgerClaim:
    if claim.id not in {c.id for c in kept.claims}:
        raise InputError(f"{claim.id}: is no claim of incident {kept.id}")
    return claim


def _accept(ledger: Ledger, about: Sequence[str]) -> NewDecision:
    named = _one(about, Action.ACCEPT)
    if ":" in named:
        return NewDecision(Action.ACCEPT, (reference(ledger.claim(named)),))
    kept = ledger.incident(named)
    return NewDecision(Action.ACCEPT, _refs(kept.claims), incidents=(kept.id,))


def _reject(ledger: Ledger, about: Sequence[str]) -> NewDecision:
    return NewDecision(Action.REJECT, (reference(ledger.claim(_one(about, Action.REJECT))),))


def _correct(ledger: Ledger, about: Sequence[str]) -> NewDecision:
    if len(about) != 2:
        raise InputError(f"name one claim and what is to hold of it: {USES[Action.CORRECT]}")
    claim = ledger.claim(about[0])
    with ledger.incident_rows() as rows:
        (now,) = _present(claim, current(rows))
    field, value, read = correction(now.claim, about[1])
    return NewDecision(Action.CORRECT, (reference(claim),), field=field, value=value, read=read)


def _present(claim: LedgerClaim, decisions: Sequence[JudgedDecision]) -> Sequence[LedgerClaim]:
    """A claim with what was corrected before."""
    found = judged([claim], decisions)
    return found.counting or found.rejected


def _undo(ledger: Ledger, about: Sequence[str]) -> NewDecision:
    named = _one(about, Action.UNDO)
    with ledger.incident_rows() as rows:
        found = {d.decision.number: d for d in current(rows)}
    number = int(named) if named.isascii() and named.isdigit() else 0
    if number not in found:
        raise InputError(f"{named}: is no decision; rashomon decisions lists them")
    if found[number].standing is Standing.REVOKED:
        raise InputError(f"decision {number}: was {found[number].why}")
    return NewDecision(Action.UNDO, undoes=number)


def _one(about: Sequence[str], action: Action) -> str:
    if len(about) != 1:
        raise InputError(f"name one thing: {USES[action]}")
    return about[0]


def _refs(claims: Iterable[LedgerClaim]) -> tuple[ClaimRef, ...]:
    return tuple(map(reference, claims))


_ACTIONS = {
    Action.MERGE: _merge,
    Action.SPLIT: _split,
    Action.ACCEPT: _accept,
    Action.REJECT: _reject,
    Action.CORRECT: _correct,
    Action.UNDO: _undo,
}
