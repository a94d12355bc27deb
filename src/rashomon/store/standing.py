"""What follows from claims and is kept beside them for the sake of search: their status, and the days they fall on."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from rashomon.model.claim import Claim, Stance
from rashomon.model.query import ClaimStatus

UNKNOWN = 0
"""Stands for the day of what has no date."""
OPEN = date.max.toordinal()
"""Stands for the last day of what has not ended."""


def statuses(claims: Sequence[Claim]) -> list[ClaimStatus]:
    """How each claim of a report stands within it; see ``model.query.ClaimStatus``."""
    answered = {other for claim in claims for other in claim.disputes}
    return [_status(claim, claim.id in answered) for claim in claims]


def _status(claim: Claim, answered: bool) -> ClaimStatus:
    denial = any(source.stance is Stance.DENIES for source in claim.sources)
    if answered or claim.disputes or denial:
        return ClaimStatus.CONTESTED
    if claim.sources and not any(source.named for source in claim.sources):
        return ClaimStatus.WEAK
    return ClaimStatus.UNCONTESTED


def days(claim: Claim, published: date | None) -> tuple[int, int]:
    """First and last day on which a claim falls, in days of the calendar (1 January of year 1 is 1)."""
    stated = claim.date
    if stated is not None and stated.start is not None:
        return stated.start.toordinal(), stated.end.toordinal() if stated.end else OPEN
    if stated is not None and stated.end is not None:
        return stated.end.toordinal(), stated.end.toordinal()
    if published is not None:
        return published.toordinal(), published.toordinal()
    return UNKNOWN, UNKNOWN
