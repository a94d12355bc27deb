"""What each source claims, and how the others stand to it."""

from __future__ import annotations

from pydantic import Field

from rashomon.api.schemas.base import Answer
from rashomon.api.schemas.incidents import Speaker
from rashomon.model.claim import Kind


class SourceRecord(Answer):
    """A source over the incidents asked for. It measures reporting: no rate is one of being right."""

    speaker: Speaker
    claims: int
    kinds: dict[Kind, int]
    alone: int = Field(description="Claims in incidents that no other origin tells of.")
    denied: int
    corroborated: int
    revised: int
    wording: dict[str, int] = Field(description="Its partisan words.")
    figures: dict[str, int] = Field(
        description="Where its figures lie among others' of the same scope: lowest, between, highest, same."
    )


class Sources(Answer):
    """Sources, those with most claims first."""

    total: int
    sources: list[SourceRecord]
