"""How well reported an incident is, with the sentences that make it so. It measures reporting and gives no score of truth."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from rashomon.fuse.accounts import blames
from rashomon.fuse.contradictions import contradictions, sums
from rashomon.fuse.denials import denials
from rashomon.fuse.figures import remaining
from rashomon.fuse.scopes import REAL
from rashomon.fuse.sides import Scene, scene_of, speaker_of
from rashomon.model.claim import Polarity
from rashomon.model.incident import (
    Blame,
    Denial,
    Dispute,
    Incident,
    Responsibility,
    Side,
    Status,
    StatusKind,
    SumCheck,
)
from rashomon.model.ledger import LedgerClaim

NAMED = 3
"""Speakers whom a sentence on a denial names; of more it says how many."""
REPORTING = "this measures how it is reported, and says nothing on what is true"


def status(incident: Incident, without: Iterable[str] = ()) -> Status:
    """The status of an incident's facts, and apart from it who is said to have done it; ``without`` as in ``figures``."""
    claims = remaining(incident, without)
    scene = scene_of(incident.claims)
    asserting = tuple(c for c in claims if _asserts(c))
    denied = denials(claims, scene)
    facts = (*_denied(denied, claims, scene), *contradictions(claims))
    added = sums(claims)
    origins = independent_origins(asserting)
    kind, reason = _kind(asserting, origins, facts, added)
    return Status(
        kind=kind,
        reasons=(
            reason,
            *(d.sentence for d in facts),
            *(s.sentence for s in added if not s.holds),
            REPORTING,
        ),
        asserted_by=origins,
        denied_by=tuple(dict.fromkeys(d.claim for d in denied)),
        disputes=facts,
        responsibility=_responsibility(claims, denied, scene),
        sums=added,
    )


def _asserts(claim: LedgerClaim) -> bool:
    """Whether a claim says that it happened."""
    return claim.claim.polarity is Polarity.POSITIVE and claim.claim.modality in REAL


def independent_origins(asserting: Sequence[LedgerClaim]) -> tuple[str, ...]:
    """What counts as a witness each, copies aside.

    A source without a name may be the one that its report names elsewhere, and a headline repeats the body: neither counts
    besides another origin of the same report.
    """
    firm: dict[str, set[str]] = {}
    loose: dict[str, set[str]] = {}
    for claim in asserting:
        doubtful = claim.claim.headline or _unnamed(claim)
        (loose if doubtful else firm).setdefault(claim.report.id, set()).add(claim.origin)
    found = {o for origins in firm.values() for o in origins}
    found |= {o for report, origins in loose.items() if report not in firm for o in origins}
    return tuple(sorted(found))


def _kind(
    asserting: Sequence[LedgerClaim],
    origins: Sequence[str],
    facts: Sequence[Dispute],
    added: Sequence[SumCheck],
) -> tuple[StatusKind, str]:
    if facts or any(not s.holds for s in added):
        points = len(facts) + sum(not s.holds for s in added)
        return StatusKind.CONTESTED, f"contested on {points} {'point' if points == 1 else 'points'}"
    if not asserting:
        return StatusKind.WEAK, "weak: nobody says that it happened"
    if all(_unnamed(c) for c in asserting):
        return StatusKind.WEAK, "weak: only sources without a name"
    if len(origins) > 1:
        return StatusKind.CORROBORATED, f"corroborated: {len(origins)} independent origins"
    return StatusKind.UNCONTESTED, "uncontested: one origin, and nobody denies it"


def _unnamed(claim: LedgerClaim) -> bool:
    return bool(claim.claim.sources) and not any(s.named for s in claim.claim.sources)


def _denied(denied: Sequence[Denial], claims: Sequence[LedgerClaim], scene: Scene) -> Iterator[Dispute]:
    """Denials of the facts: that it happened, or how."""
    return (_dispute(d, claims, scene) for d in denied if not d.responsibility)


def _dispute(denial: Denial, claims: Sequence[LedgerClaim], scene: Scene) -> Dispute:
    by_id = {c.id: c for c in claims}
    who = speaker_of(by_id[denial.claim], scene).name or "an unnamed source"
    whom = _listed(list(dict.fromkeys(s.name or _unnamed_voice(s.side) for s in denial.whose)))
    quote = " ".join(by_id[denial.claim].claim.quote.text.split())
    return Dispute(f"{who} denies what {whom} says: “{quote}”", (denial.claim, *denial.of))


def _listed(names: Sequence[str]) -> str:
    more = len(names) - NAMED
    return ", ".join(names) if more < 2 else f"{', '.join(names[:NAMED])} and {more} others"


def _unnamed_voice(side: Side) -> str:
    return "the outlet" if side is Side.OUTLET else "an unnamed source"


def _responsibility(claims: Sequence[LedgerClaim], denied: Sequence[Denial], scene: Scene) -> Responsibility:
    """Who is blamed, and whether more than one side is, or one of them denies it."""
    blamed = blames(claims, scene)
    disputes = [_dispute(d, claims, scene) for d in denied if d.responsibility]
    sides = {(b.side, b.side_name) for b in blamed if b.side is not Side.OTHER}
    if len(sides) > 1:
        disputes.append(_several(blamed))
    return Responsibility(blamed, bool(disputes), tuple(disputes))


def _several(blamed: Sequence[Blame]) -> Dispute:
    named = ", ".join(f"{b.party} ({b.side})" for b in blamed)
    return Dispute(f"several sides are blamed: {named}", tuple(c for b in blamed for c in b.claims))
