"""What waits for a person to look at it."""

from __future__ import annotations

from pydantic import Field

from rashomon.api.schemas.base import Answer, Page
from rashomon.api.schemas.claims import LedgerClaim
from rashomon.api.schemas.incidents import IncidentLine
from rashomon.model.overview import Queue


class ReviewItem(Answer):
    """One thing to decide: an incident, two that may be one, or a claim; ``why`` says what is in doubt.

    ``expect`` has the version of each thing that a decision on it names, by id: with another one now it is refused as stale.
    """

    kind: Queue
    why: str
    score: float | None = Field(
        description="The estimated chance of one happening, 0 to 1, where that is in doubt."
    )
    incidents: list[IncidentLine]
    claim: LedgerClaim | None
    expect: dict[str, str]


class ReviewPage(Page):
    """What waits, in the order in which to look at it."""

    queue: Queue
    items: list[ReviewItem]
