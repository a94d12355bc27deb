"""Which claims of an incident deny others, and whose those are."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rashomon.fuse.sides import Scene, side_of_party, speaker_of
from rashomon.model.claim import Polarity, Stance
from rashomon.model.incident import Denial, Side, Speaker
from rashomon.model.ledger import LedgerClaim

APART = frozenset({Side.OTHER, Side.OUTLET, Side.MONITOR})
"""Sides that are none: who has nothing in common but this speaks for itself alone."""


def denials(claims: Sequence[LedgerClaim], scene: Scene) -> tuple[Denial, ...]:
    """Every claim that denies something that another one says, with what it answers.

    It answers the claims that its report says it does; without any, those of other speakers that assert what it negates.
    """
    return tuple(
        Denial(
            claim=claim.id,
            of=tuple(c.id for c in answered),
            whose=tuple(dict.fromkeys(speaker_of(c, scene) for c in answered)),
            responsibility=denies_own_act(claim, answered, scene),
        )
        for claim in claims
        if is_denial(claim) and (answered := tuple(_answered(claim, claims, scene)))
    )


def is_denial(claim: LedgerClaim) -> bool:
    """Whether a claim says that something was not so, and not only that nothing was counted."""
    denying = claim.claim.sources and claim.claim.sources[0].stance is Stance.DENIES
    return claim.claim.polarity is Polarity.NEGATIVE and bool(denying or claim.claim.disputes)


def denies_own_act(claim: LedgerClaim, answered: Iterable[LedgerClaim], scene: Scene) -> bool:
    """Whether a party denies that it or its side did what others say without it too: then nothing is said on the facts.

    Where everybody who asserts it says that this party did it, the denial is one of the facts.
    """
    if not claim.claim.actors or all(c.claim.actors for c in answered):
        return False
    own = speaker_of(claim, scene)
    sides = {side_of_party(party, scene) for party in claim.claim.actors}
    return own.side is not Side.OTHER and (own.side, own.side_name) in sides


def _answered(claim: LedgerClaim, claims: Sequence[LedgerClaim], scene: Scene) -> Iterable[LedgerClaim]:
    told = {f"{claim.report.id}:{other}" for other in claim.claim.disputes}
    kinds = {c.claim.kind for c in claims if c.id in told} or {claim.claim.kind}
    own = speaker_of(claim, scene)
    return (
        other
        for other in claims
        if other.id in told
        or (_asserts(other, claim) and other.claim.kind in kinds and not _same(speaker_of(other, scene), own))
    )


def _asserts(other: LedgerClaim, denial: LedgerClaim) -> bool:
    """Whether a claim says what a denial may negate; within its own report a denial says itself what it answers."""
    if other.claim.polarity is Polarity.NEGATIVE or other.claim.headline:
        return False
    return other.report.id != denial.report.id or not denial.claim.disputes


def _same(one: Speaker, other: Speaker) -> bool:
    """Whether two speakers are one, or of one side: a side does not answer itself."""
    if one.side not in APART and (one.side, one.side_name) == (other.side, other.side_name):
        return True
    return bool(one.name) and one.name == other.name and one.entity == other.entity
