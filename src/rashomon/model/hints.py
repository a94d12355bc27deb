"""What a second reader notices in a text, for the rules to weigh: who says what, what names stand for, and which words tell
of happenings."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from rashomon.model.claim import Kind
from rashomon.model.span import Span


class Thing(StrEnum):
    """What a name or noun phrase stands for, as far as rules ask for it."""

    PLACE = "place"
    PERSON = "person"
    BODY = "body"
    """An organisation, a government, an armed group, a people."""
    TIME = "time"
    OTHER = "other"
    """A figure, a weapon, a vehicle, a sum of money, a document."""


@dataclass(frozen=True, slots=True)
class Noticed:
    """A name or noun phrase; no two overlap."""

    span: Span
    thing: Thing


@dataclass(frozen=True, slots=True)
class Speech:
    """Somebody says something: each part has one or several spans, ``source`` none where nobody is named."""

    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Telling:
    """A word that may tell of a happening: how likely of this kind, and how likely of any (0 to 1)."""

    span: Span
    kind: Kind
    chance: float
    some: float


@dataclass(frozen=True)
class Hints:
    """What was noticed, in the order of the text."""

    noticed: tuple[Noticed, ...] = ()
    speeches: tuple[Speech, ...] = ()
    tellings: tuple[Telling, ...] | None = None
    """Words that may tell of happenings; one that is not named does not. ``None``: nothing is known."""


NO_HINTS = Hints()
SecondReader = Callable[[], Hints]
"""Waits for what is noticed in the body of a report; spans count in the report."""
