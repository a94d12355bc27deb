"""Groups put together and parted as people want them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime

import pytest

from rashomon.model.decision import Action, Decision, JudgedDecision, NewDecision, Standing
from rashomon.review import parts

NEAR = {"late": ["x", "a"], "x": ["late"], "lost": []}


def near(claim: str) -> Sequence[str]:
    return NEAR.get(claim, [])


def decision(
    action: Action, claims: str, others: str = "", standing: Standing = Standing.IN_FORCE
) -> JudgedDecision:
    what = NewDecision(action, incidents=("i",))
    made = Decision(1, "anna", datetime(2031, 5, 1, tzinfo=UTC), "", what)
    return JudgedDecision(made, standing, "", tuple(claims.split()), tuple(others.split()))


M, S, K = Action.MERGE, Action.SPLIT, Action.ACCEPT
CASES = {
    "nothing decided": ("a b | c", [], "a b | c"),
    "put together, with all that is with them": ("a b | c d | e", [decision(M, "a c")], "a b c d | e"),
    "kept together": ("a | b", [decision(K, "a b")], "a b"),
    "parted": ("a b c", [decision(S, "a", "b c")], "a | b c"),
    "already apart": ("a | b c", [decision(S, "a", "b c")], "a | b c"),
    "later claims follow the nearest": (
        "a b x late lost",
        [decision(S, "a", "b")],
        "a late x | b lost",
    ),
    "in their order": ("a b", [decision(S, "a", "b"), decision(M, "a b")], "a b"),
    "in the other order": ("a | b", [decision(M, "a b"), decision(S, "a", "b")], "a | b"),
    "taken back": ("a | b", [decision(M, "a b", standing=Standing.REVOKED)], "a | b"),
    "overruled in part": (
        "a | b | c",
        [decision(M, "a b c", standing=Standing.OVERRULED), decision(S, "c", "a b")],
        "a b | c",
    ),
    "claims of other groups": ("a | b", [decision(M, "a z"), decision(S, "y", "b")], "a | b"),
}


@pytest.mark.parametrize("name", CASES)
def test_parts(name: str) -> None:
    groups, decisions, wanted = CASES[name]
    found = parts([g.split() for g in groups.split("|")], decisions, near)
    assert {*found} == {frozenset(w.split()) for w in wanted.split("|")}
