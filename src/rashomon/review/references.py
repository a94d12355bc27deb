"""Which claim a decision means, also after its report was read anew."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from hashlib import sha256

from rashomon.model.claim import Claim
from rashomon.model.decision import ClaimRef
from rashomon.model.ledger import LedgerClaim

DIGITS = 16
"""Hexadecimal digits of the digest of what was read: as of an id."""


def reference(claim: LedgerClaim) -> ClaimRef:
    """What a decision remembers of a claim."""
    told = claim.claim
    parts = {q.evidence.span for q in told.quantities} | {t.evidence.span for t in told.targets}
    digest = sha256("\n".join(_read(told)).encode()).hexdigest()[:DIGITS]
    return ClaimRef(claim.id, told.kind, told.trigger.span, tuple(sorted(parts)), digest)


def find(ref: ClaimRef, claims: Sequence[LedgerClaim]) -> LedgerClaim | None:
    """The claim that is meant, among those that its report has now; ``None`` when none is it, or several could be.

    The words that it was read from tell: those of trigger, figures and targets, with the kind; else those of the trigger and
    the kind, or the former without the kind, where only one claim has them.
    """
    same_words = [c for c in claims if c.claim.trigger.span == ref.trigger]
    same_parts = [c for c in same_words if reference(c).parts == ref.parts]
    for among in (
        [c for c in same_parts if c.claim.kind is ref.kind],
        [c for c in same_words if c.claim.kind is ref.kind],
        same_parts,
    ):
        exact = [c for c in among if c.id == ref.id]
        if len(among) == 1 or exact:
            return (exact or among)[0]
    return None


def is_read_the_same(ref: ClaimRef, claim: LedgerClaim) -> bool:
    """Whether everything is read of a claim as it was when it was judged."""
    return reference(claim).digest == ref.digest


def _read(claim: Claim) -> Iterator[str]:
    """What was read of a claim, field by field; not its number, nor how it is linked to others by number."""
    yield f"{claim.kind} {claim.modality} {claim.polarity} {claim.headline}"
    yield from (f"actor {p.evidence.span}" for p in claim.actors)
    yield from (f"target {p.evidence.span}" for p in claim.targets)
    yield from (f"place {p.evidence.span} {p.role} {p.place}" for p in claim.places)
    if claim.date is not None:
        yield f"date {claim.date.evidence.span} {claim.date.start} {claim.date.end}"
    for q in claim.quantities:
        bounds = " ".join("-" if b is None else f"{b:g}" for b in (q.low, q.best, q.high))
        yield f"figure {q.evidence.span} {q.relation} {bounds} {q.unit} {q.joint}"
    yield from (f"source {s.evidence.span} {s.stance} {s.named}" for s in claim.sources)
