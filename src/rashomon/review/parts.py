"""Groups of claims → the incidents that people want to see: put together and parted, in the order of their decisions."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from rashomon.model.decision import Action, JudgedDecision, Standing
from rashomon.review.standings import TOGETHER

Near = Callable[[str], Sequence[str]]
"""The claims that a claim is nearest to, the nearest first: told in one breath with it, then those of another report."""


def parts(
    groups: Iterable[Iterable[str]], decisions: Iterable[JudgedDecision], near: Near
) -> list[frozenset[str]]:
    """The claims of each incident; a decision has no say on claims that are in none of the groups.

    Where claims are parted, those that came later go with the side to which ``near`` leads, else with those that stay.
    """
    found = [frozenset(group) for group in groups]
    for decision in decisions:
        if decision.standing in {Standing.REVOKED, Standing.WAITING}:
            continue
        if decision.decision.what.action in TOGETHER:
            found = _united(found, frozenset(decision.claims))
        elif decision.decision.what.action is Action.SPLIT:
            claims, others = frozenset(decision.claims), frozenset(decision.others)
            found = [part for one in found for part in _parted(one, claims, others, near)]
    return found


def _united(found: list[frozenset[str]], claims: frozenset[str]) -> list[frozenset[str]]:
    """Whole groups are put together: what the program put to a claim stays with it."""
    apart = [group for group in found if not group & claims]
    together = [group for group in found if group & claims]
    return [*apart, frozenset().union(*together)] if together else apart


def _parted(
    group: frozenset[str], claims: frozenset[str], others: frozenset[str], near: Near
) -> list[frozenset[str]]:
    if not group & claims or not group & others:
        return [group]
    leaving = (group & claims) - others
    staying = group - claims
    follow = {c for c in staying - others if _leads_to(c, leaving, others, near)}
    return [part for part in (leaving | follow, staying - follow) if part]


def _leads_to(claim: str, leaving: frozenset[str], others: frozenset[str], near: Near) -> bool:
    """Whether the nearest claims lead to one that leaves before they lead to one that stays."""
    seen, waiting = {claim}, [claim]
    while waiting:
        one = waiting.pop(0)
        for other in near(one):
            if other in leaving or other in others:
                return other in leaving
            if other not in seen:
                seen.add(other)
                waiting.append(other)
    return False
