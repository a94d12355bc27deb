"""A decision that is asked for, and what comes of it."""

from __future__ import annotations

from pydantic import Field

from rashomon.api.schemas.base import Answer
from rashomon.api.schemas.claims import LedgerClaim
from rashomon.api.schemas.decisions import Decision
from rashomon.api.schemas.incidents import IncidentView
from rashomon.api.schemas.session import Asked
from rashomon.model.decision import Action

LONGEST_NOTE = 10_000
MOST_NAMED = 1_000


class NewDecision(Asked):
    """What a person decides."""

    action: Action
    about: list[str] = Field(
        min_length=1,
        max_length=MOST_NAMED,
        description="merge: incidents. split: an incident, then claims of it. accept: an incident or a claim. reject: a claim. "
        "correct: a claim, then FIELD=VALUE. undo: the number of a decision.",
        examples=[["3f2a9c41d07be655", "b04c7712aa90ef13"]],
    )
    note: str = Field("", max_length=LONGEST_NOTE, description="Why, in the author's words.")
    expect: int | str | list[str] | None = Field(
        None,
        description="What the author saw: the version of each incident named (of the claim, where a claim is), in the order of "
        "about, as a list or parted by commas; or how many claims there were in all. Must be given for incidents.",
    )

    def expected(self) -> int | list[str] | None:
        """The versions, or the number of claims."""
        if isinstance(self.expect, str):
            return [version.strip() for version in self.expect.split(",")]
        return self.expect


class Present(Answer):
    """Something that is decided on, as it is now."""

    id: str
    version: str = Field(description="What a decision on it gives as expect.")
    incident: IncidentView | None
    claim: LedgerClaim | None
    decisions: list[Decision] = Field(description="What was decided about it, and by whom.")


class Decided(Answer):
    """A decision that was kept, those that it overruled, and what it is about as it is now."""

    number: int
    decision: Decision
    overruled: list[Decision]
    now: list[Present]


class StaleTrouble(Answer):
    """Something changed since the author saw it; nothing was decided."""

    message: str
    now: list[Present]


class Stale(Answer):
    """The answer to a stale decision."""

    error: StaleTrouble
