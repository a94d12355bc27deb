"""What all answers share."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict, Field


class Answer(BaseModel):
    """Part of an answer: it has these fields and no others, and all of them always."""

    model_config = ConfigDict(extra="forbid", json_schema_serialization_defaults_required=True)


class Page(Answer):
    """Part of a list; ``next`` is what ``after`` takes to go on, ``null`` at the end."""

    total: int = Field(description="How many there are in all.")
    next: str | None = Field(description="Where the next page begins; null on the last one.")


class Trouble(BaseModel):
    """What went wrong, in one sentence, and the field of the question that it is about, where it is about one."""

    message: str
    field: str | None = None


class Problem(BaseModel):
    """The answer to a request that failed."""

    error: Trouble
