"""What a person asks for → decisions on the claims that there are now; see ``review`` for how they are replayed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rashomon.errors import InputError, LedgerError, Stale
from rashomon.model.decision import Action, ClaimRef, JudgedDecision, NewDecision, Standing
from rashomon.model.incident_view import KeptIncident
from rashomon.model.ledger import LedgerClaim
from rashomon.review import FIELDS, correction, judged, reference
from rashomon.run.fusing import bring_up_to_date
from rashomon.run.standing import current
from rashomon.run.versions import versions_now
from rashomon.store.contract import Ledger

USES = {
    Action.MERGE: "decide merge INCIDENT INCIDENT...",
    Action.SPLIT: "decide split INCIDENT CLAIM...",
    Action.ACCEPT: "decide accept INCIDENT or CLAIM",
    Action.REJECT: "decide reject CLAIM",
    Action.CORRECT: f"decide correct CLAIM FIELD=VALUE with a field of {', '.join(FIELDS)}",
    Action.UNDO: "decide undo DECISION",
}


Expected = int | Sequence[str]
"""What somebody saw before he decided: how many claims, or the ``versions`` of what is named first to last."""
TRIES = 20
"""How often a decision is looked at anew because somebody else decided meanwhile: each time it was another one."""


def decide(
    ledger: Ledger,
    action: Action,
    about: Sequence[str],
    author: str,
    note: str = "",
    expect: Expected | None = None,
) -> int:
    """Keep a decision; gives its number. ``about`` are ids and what else the action takes, as ``USES`` writes it.

    With other claims now than ``expect`` says nothing is decided, also where they change in the very moment. The incidents have
    to be up to date. Raises ``errors.InputError``, ``errors.Stale`` and ``errors.NoSuchRecord``.
    """
    for _ in range(TRIES):
        seen = _as_of(ledger)
        what = _ACTIONS[action](ledger, about)
        if expect is not None:
            _compare(ledger, what, subjects(action, about), expect)
        number = ledger.decide(what, author, note, seen)
        if number is not None:
            return number
        bring_up_to_date(ledger)
    raise LedgerError("others decide all the time; try again")


def subjects(action: Action, about: Sequence[str]) -> Sequence[str]:
    """The incidents and claims whose versions a decision is taken on."""
    if action is Action.UNDO:
        return ()
    return about if action is Action.MERGE else about[:1]


def _as_of(ledger: Ledger) -> tuple[int, int]:
    """How often incidents were worked out, and the newest decision."""
    with ledger.incident_rows() as rows:
        state = rows.state()
        return (0 if state is None else state.turn), rows.newest()[1]


def _compare(ledger: Ledger, what: NewDecision, about: Sequence[str], expect: Expected) -> None:
    """Raise ``errors.Stale`` where claims are not those that were expected."""
    if isinstance(expect, int):
        seen = len(what.claims) + len(what.others)
        if seen != expect:
            raise Stale(f"there are {seen} claims now, not {expect}: look at them again")
        return
    now = versions_now(ledger, about)
    if [now[asked] for asked in about] != list(expect):
        raise Stale("it is no longer as you saw it: look at it again")


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
