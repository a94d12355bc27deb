"""Which decisions count: the later of two wins, what is taken back does not, and claims are met again when read anew."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from rashomon.model.claim import Kind
from rashomon.model.decision import Action, Decision, JudgedDecision, NewDecision, Standing
from rashomon.model.ledger import LedgerClaim
from rashomon.review import reference, standings
from rashomon.review.references import find
from tests.fuse.ledger import claim, figure, report

A, B, C, D = (claim(report(name), "killed", f"They killed some in {name}") for name in "abcd")
AT = datetime(2031, 5, 1, tzinfo=UTC)
REPORTS = {c.report.id: [c] for c in (A, B, C, D)}


def decided(*whats: NewDecision) -> list[Decision]:
    return [Decision(n, "anna", AT, "", what) for n, what in enumerate(whats, 1)]


def merge(*claims: LedgerClaim) -> NewDecision:
    return NewDecision(Action.MERGE, tuple(map(reference, claims)), incidents=("i", "j"))


def split(claims: list[LedgerClaim], others: list[LedgerClaim]) -> NewDecision:
    return NewDecision(Action.SPLIT, tuple(map(reference, claims)), tuple(map(reference, others)), ("i",))


def on(action: Action, one: LedgerClaim, **fields: object) -> NewDecision:
    return NewDecision(action, (reference(one),), **fields)  # type: ignore[arg-type]


def stand(*whats: NewDecision) -> list[Standing]:
    return [found.standing for found in judged(*whats)]


def judged(*whats: NewDecision) -> tuple[JudgedDecision, ...]:
    return standings(decided(*whats), REPORTS)


F, R, O, W = Standing.IN_FORCE, Standing.REVOKED, Standing.OVERRULED, Standing.WAITING  # noqa: E741
UNDO_1 = NewDecision(Action.UNDO, undoes=1)
CASES = {
    "one": ([merge(A, B)], [F]),
    "taken back": ([merge(A, B), UNDO_1], [R, F]),
    "taking back taken back": ([merge(A, B), UNDO_1, NewDecision(Action.UNDO, undoes=2)], [F, R, F]),
    "parted later": ([merge(A, B), split([A], [B])], [O, F]),
    "put together later": ([split([A], [B]), merge(A, B, C)], [O, F]),
    "not the same claims": ([merge(A, B), split([C], [D])], [F, F]),
    "parted elsewhere": ([merge(A, B, C), split([A, B], [D])], [F, F]),
    "parted, and that taken back": (
        [merge(A, B), split([A], [B]), NewDecision(Action.UNDO, undoes=2)],
        [F, R, F],
    ),
    "rejected and accepted": ([on(Action.REJECT, A), on(Action.ACCEPT, A)], [O, F]),
    "rejected and another accepted": ([on(Action.REJECT, A), on(Action.ACCEPT, B)], [F, F]),
    "corrected twice": (
        [on(Action.CORRECT, A, field="kind", value={}), on(Action.CORRECT, A, field="kind", value={})],
        [O, F],
    ),
    "two fields": (
        [on(Action.CORRECT, A, field="kind", value={}), on(Action.CORRECT, A, field="date", value={})],
        [F, F],
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_standings(name: str) -> None:
    whats, wanted = CASES[name]
    assert stand(*whats) == wanted


def test_the_overruled_says_by_which() -> None:
    assert judged(merge(A, B), split([A], [B]))[0].why.startswith("decision 2 by anna")


def test_waiting_when_nothing_is_left_to_hold() -> None:
    present = {name: claims for name, claims in REPORTS.items() if name != "a"}
    found = standings(decided(merge(A, B), merge(A, B, C), split([A], [B]), on(Action.REJECT, A)), present)
    assert [d.standing for d in found] == [W, F, W, W]
    assert found[1].why and found[1].claims == (B.id, C.id)


TWO = [
    claim(report("r"), kind, "killed nine and wounded thirty", number=n, sentence=1, figures=[figure(9 * n)])
    for n, kind in enumerate(("killed", "wounded"), 1)
]


def read_anew(one: LedgerClaim, id: str, **fields: object) -> LedgerClaim:
    return replace(one, id=f"{one.report.id}:{id}", claim=replace(one.claim, id=id, **fields))  # type: ignore[arg-type]


def test_a_claim_is_met_again_by_its_words() -> None:
    ref = reference(TWO[0])
    anew = [read_anew(TWO[1], "7"), read_anew(TWO[0], "9")]
    assert find(ref, anew) is anew[1]
    attack = [read_anew(TWO[0], "9", kind=Kind.ATTACK)]
    assert find(ref, attack) is attack[0], "the same words, read as something else"
    assert find(ref, []) is None
    same = [read_anew(TWO[0], "7"), read_anew(TWO[0], "8")]
    assert find(ref, same) is None, "two could be it"
    assert find(ref, [*same, TWO[0]]) is TWO[0]


def test_an_accepted_claim_that_is_read_otherwise_comes_up_again() -> None:
    anew = {"r": [read_anew(TWO[0], "1", quantities=())]}
    found = standings(decided(on(Action.ACCEPT, TWO[0]), on(Action.REJECT, TWO[0])), anew)
    assert [d.standing for d in found] == [W, F]
