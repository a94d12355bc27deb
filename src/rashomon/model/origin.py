"""Where what a report says comes from: whose text it repeats, and whose word it passes on.

An origin is what counts as one witness. Two kinds: a *text*, which copies, excerpts and longer pieces share with the report
that had it first; and a *voice*, a named source whose statements several reports pass on.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from rashomon.model.span import Span


class OriginKind(StrEnum):
    """What several reports have in common."""

    TEXT = "text"
    VOICE = "voice"


class Relation(StrEnum):
    """How a report stands to a text origin."""

    FIRST = "first"
    COPY = "copy"
    EXCERPT = "excerpt"
    CONTAINS = "contains"
    SHARES = "shares"


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch that two reports share: its place in this report and in the other one's text."""

    here: Span
    there: Span


@dataclass(frozen=True, slots=True)
class TextMatch:
    """What a report shares with an earlier one.

    ``share`` is the part of this report's own words (body, without headlines, boilerplate and quotations) that is in the
    other, ``other_share`` the part of the other's that is here, 0 to 1. ``joined`` tells whether that makes them one witness
    as a whole; a passage that does not is still no witness of its own. ``reason`` is the sentence for a reader.
    """

    relation: Relation
    share: float
    other_share: float
    passages: tuple[Passage, ...]
    joined: bool
    reason: str


@dataclass(frozen=True, slots=True)
class Voice:
    """The named source that a claim rests on.

    ``key`` is the same for the same source in every report; ``name`` is how this report names it; ``reason`` says in one
    sentence why the claim is counted as this source's.
    """

    key: str
    name: str
    reason: str


@dataclass(frozen=True, slots=True)
class OriginRef:
    """The origin that one claim counts for; the id is the same whatever order reports arrive in.

    ``text:<report id>`` for the text of that report, ``voice:<16 hexadecimal digits of the key's SHA-256>`` for a source.
    """

    id: str
    kind: OriginKind
    name: str
    reason: str
