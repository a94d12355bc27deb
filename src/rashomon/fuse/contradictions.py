"""Figures that cannot both be true, and sums that do not add up, within one report and across reports."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import combinations

from rashomon.fuse.figures import latest
from rashomon.fuse.scopes import Scope, Told, scoped, scopes
from rashomon.lexicon.fusion import vague_words
from rashomon.model.claim import Relation
from rashomon.model.incident import Dispute, SumCheck
from rashomon.model.ledger import LedgerClaim

ABOUT = 0.1
"""The share by which "about 60" may be off."""
OPEN = float("inf")


def contradictions(claims: Sequence[LedgerClaim]) -> tuple[Dispute, ...]:
    """Figures of one scope from two independent origins that leave no number for both.

    A later, higher figure contradicts no earlier one: tolls grow. Figures of different scope never meet.
    """
    return tuple(
        _dispute(scope, one, other)
        for scope, told in scopes(claims).items()
        for one, other in combinations(latest(told), 2)
        if not _compatible(one, other) and not _grew(one, other)
    )


def _dispute(scope: Scope, one: Told, other: Told) -> Dispute:
    outcome = scope.outcome.replace("_", " ")
    figures = " against ".join(f"{t.quantity.evidence.text} ({t.claim.origin_name})" for t in (one, other))
    return Dispute(f"{outcome}, {scope.victims}: {figures}", (one.claim.id, other.claim.id))


def bounds(told: Told) -> tuple[float, float]:
    """The numbers that a figure leaves possible."""
    quantity, value = told.quantity, told.value
    match quantity.relation:
        case Relation.AT_LEAST:
            return told.low, OPEN
        case Relation.AT_MOST:
            return 0.0, told.high
        case Relation.ABOUT:
            return value * (1 - ABOUT), value * (1 + ABOUT)
    return told.low, told.high


def _compatible(one: Told, other: Told) -> bool:
    (a, b), (c, d) = bounds(one), bounds(other)
    return max(a, c) <= min(b, d)


def _grew(one: Told, other: Told) -> bool:
    """Whether the later published of two figures is the higher."""
    a, b = sorted((one, other), key=lambda t: t.claim.report.published or date.min)
    if not a.claim.report.published or a.claim.report.published == b.claim.report.published:
        return False
    return b.value >= a.value


def sums(claims: Sequence[LedgerClaim]) -> tuple[SumCheck, ...]:
    """Wholes against their parts: what "the rest" is, within a report, and sorts of people against all people, across reports."""
    return (*_rests(claims), *_parts(claims))


def _rests(claims: Sequence[LedgerClaim]) -> Iterator[SumCheck]:
    """ "3,033 left, 1,524 were amnestied, the rest went to Tolm": the rest is what the whole and the part leave."""
    for rest in (t for c in claims for _, t in scoped(c) if _is_rest(t)):
        own = [
            t
            for c in claims
            if c.report.id == rest.claim.report.id
            for _, t in scoped(c)
            if not _is_rest(t) and c.claim.trigger.span.start <= rest.claim.claim.trigger.span.start
        ]
        if len(own) < 2:
            continue
        whole = max(own, key=lambda t: t.value)
        parts = [t for t in own if t.claim.id != whole.claim.id]
        left = whole.value - sum(t.value for t in parts)
        holds = left == rest.value
        told = ", ".join(t.quantity.evidence.text for t in parts)
        yield SumCheck(
            holds,
            f"of {whole.quantity.evidence.text}, with {told} named, the rest is {left:,g}"
            + ("" if holds else f", not {rest.value:,g}"),
            tuple(t.claim.id for t in (whole, *parts, rest)),
        )


def _is_rest(told: Told) -> bool:
    return told.quantity.evidence.text.lower().startswith(vague_words()["rest"])


def _parts(claims: Sequence[LedgerClaim]) -> Iterator[SumCheck]:
    """All people of an outcome, as one origin counts them, against the sorts of people that others count among them."""
    found = scopes(claims)
    for scope, totals in found.items():
        parts = {s.victims: t for s, t in found.items() if _is_part(s, scope)}
        if not parts:
            continue
        least = {sort: min(latest(told), key=lambda t: bounds(t)[0]) for sort, told in parts.items()}
        added = sum(bounds(t)[0] for t in least.values())
        for total in latest(totals):
            if added > bounds(total)[1]:
                named = " and ".join(
                    f"{t.quantity.evidence.text} {sort}" for sort, t in sorted(least.items())
                )
                sentence = (
                    f"{named} are more than the {total.quantity.evidence.text} of {total.claim.origin_name}"
                )
                yield SumCheck(False, sentence, (total.claim.id, *(t.claim.id for t in least.values())))


def _is_part(scope: Scope, whole: Scope) -> bool:
    same = (scope.outcome, scope.unit, scope.time, scope.joint) == (
        whole.outcome,
        whole.unit,
        whole.time,
        whole.joint,
    )
    return same and whole.victims == "people" and scope.victims in {"regulars", "irregulars", "civilians"}
