"""Low, best and high of each outcome, by a named rule, with the claims that they rest on; and how figures grew.

A rule takes what each independent origin said last: copies and a source's own older figures do not count again.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date

from rashomon.fuse.scopes import Scope, Told, scoped, scopes
from rashomon.fuse.sides import scene_of, speaker_of
from rashomon.lexicon.fusion import vague_words
from rashomon.model.claim import Kind
from rashomon.model.incident import Figure, Given, Growth, Incident, Policy, Step
from rashomon.model.ledger import LedgerClaim

ACLED_DOZENS, ACLED_HUNDREDS, ACLED_FEW, ACLED_FEW_IN_BATTLE = 12.0, 100.0, 3.0, 10.0
"""What ACLED codes for "dozens", "hundreds", and "several", "many" or "few" (codebook, section on fatalities)."""

Chosen = tuple[float | None, float | None, float | None, str]
Rule = Callable[[Sequence[Told], bool], Chosen]


def figures(
    incident: Incident, policy: Policy = Policy.ORIGINS, without: Iterable[str] = ()
) -> tuple[Figure, ...]:
    """The figures of an incident by a rule; ``without`` are ids of claims, reports or origins, or names, to be left out.

    ACLED and UCDP count the dead alone, so their rules give no other outcome.
    """
    return figures_of(remaining(incident, without), policy)


def figures_of(claims: Iterable[LedgerClaim], policy: Policy = Policy.ORIGINS) -> tuple[Figure, ...]:
    """The same for some claims."""
    claims = tuple(claims)
    battle = any(c.claim.kind is Kind.ARMED_CLASH for c in claims)
    return tuple(
        _figure(scope, told, policy, battle)
        for scope, told in scopes(claims).items()
        if policy is Policy.ORIGINS or (scope.outcome is Kind.KILLED and not scope.joint)
    )


def remaining(incident: Incident, without: Iterable[str]) -> tuple[LedgerClaim, ...]:
    """An incident's claims without those that are left out by claim, report, origin, publisher or source."""
    left_out = {*without}
    return tuple(c for c in incident.claims if not left_out & {*_handles(c)})


def _handles(claim: LedgerClaim) -> tuple[str, ...]:
    sources = claim.claim.sources
    names = tuple(name for s in sources for name in (s.evidence.text, s.entity) if name)
    return claim.id, claim.report.id, claim.origin, claim.report.publisher or "", *names


def growth(incident: Incident) -> tuple[Growth, ...]:
    """Each figure that one source gave more than once, in the order of publication."""
    scene = scene_of(incident.claims)
    told: dict[tuple[Kind, str, str], list[tuple[date, str, Told]]] = defaultdict(list)
    for claim in incident.claims:
        source = speaker_of(claim, scene).name or claim.report.publisher or claim.origin
        for scope, one in scoped(claim):
            key = scope.outcome, scope.victims, source
            told[key].append((claim.report.published or date.max, claim.id, one))
    return tuple(
        Growth(
            outcome, victims, source, tuple(_step(one) for _, _, one in sorted(steps, key=lambda s: s[:2]))
        )
        for (outcome, victims, source), steps in sorted(told.items())
        if len({one.claim.id for _, _, one in steps}) > 1
    )


def _step(told: Told) -> Step:
    quantity, claim = told.quantity, told.claim
    revises = tuple(f"{claim.report.id}:{old}" for old in claim.claim.revises)
    return Step(claim.report.published, quantity.low, quantity.best, quantity.high, claim.id, revises)


def _figure(scope: Scope, told: Sequence[Told], policy: Policy, battle: bool) -> Figure:
    last = latest(told)
    low, best, high, rule = RULES[policy](last, battle)
    return Figure(
        outcome=scope.outcome,
        victims=scope.victims,
        unit=scope.unit or None,
        scope=scope.time,
        joint=scope.joint,
        low=low,
        best=best,
        high=high,
        rule=rule,
        claims=tuple(dict.fromkeys(one.claim.id for one in last)),
        given=tuple(_given(one) for one in last),
    )


def _given(told: Told) -> Given:
    quantity = told.quantity
    return Given(told.claim.id, quantity.evidence.text, quantity.low, quantity.best, quantity.high)


def latest(told: Sequence[Told]) -> tuple[Told, ...]:
    """What each origin said last; the higher of two figures that it gave on one day."""
    by_origin: dict[str, Told] = {}
    for one in sorted(told, key=lambda t: (t.claim.report.published or date.min, t.value, t.claim.id)):
        by_origin[one.claim.origin] = one
    return tuple(by_origin[origin] for origin in sorted(by_origin))


def _by_origins(told: Sequence[Told], battle: bool) -> Chosen:
    """What most independent origins say; where as many say each, the lower of the middle ones."""
    low, high = min(t.low for t in told), max(t.high for t in told)
    counted = Counter(t.value for t in told)
    most = max(counted.values())
    if len(told) == 1:
        return low, told[0].value, high, "as the only origin gives it"
    if list(counted.values()).count(most) == 1:
        best = max(counted, key=lambda value: counted[value])
        rule = f"best: what {most} of {len(told)} independent origins say"
    else:
        best = sorted(t.value for t in told)[(len(told) - 1) // 2]
        rule = f"best: the middle of what {len(told)} independent origins say, the lower of two"
    return low, best, high, f"{rule}; low and high: the least and the most of any"


def _by_ucdp(told: Sequence[Told], battle: bool) -> Chosen:
    """UCDP: the lower figure, where nothing says which source is the more reliable."""
    low, high = min(t.low for t in told), max(t.high for t in told)
    best = min(t.value for t in told)
    return low, best, high, "UCDP: best is the lower figure where no source is known to be more reliable"


def _by_acled(told: Sequence[Told], battle: bool) -> Chosen:
    """ACLED: the lowest figure, vague words at fixed numbers, one number only."""
    value = min(_acled_value(t, battle) for t in told)
    return (
        value,
        value,
        value,
        "ACLED: the lowest figure reported; dozens are 12, hundreds 100, several 3 (10 in battle)",
    )


def _acled_value(told: Told, battle: bool) -> float:
    words = told.quantity.evidence.text.lower()
    vague = vague_words()
    if any(word in words for word in vague["dozens"]):
        return ACLED_DOZENS
    if any(word in words for word in vague["hundreds"]):
        return ACLED_HUNDREDS
    if any(words.startswith(word) for word in vague["few"]):
        return ACLED_FEW_IN_BATTLE if battle else ACLED_FEW
    return told.low


RULES: Mapping[Policy, Rule] = {
    Policy.ORIGINS: _by_origins,
    Policy.UCDP: _by_ucdp,
    Policy.ACLED: _by_acled,
}
