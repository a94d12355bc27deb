"""What a second reader notices in a text, for the rules to weigh: who says what, and what names stand for."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum

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
class Hints:
    """What was noticed in the passages that were asked for, in the order of the text."""

    noticed: tuple[Noticed, ...] = ()
    speeches: tuple[Speech, ...] = ()


NO_HINTS = Hints()
SecondReader = Callable[[str, Sequence[Span]], Hints]
"""Reads passages of a text, given by their spans in order and apart; the spans of its hints count in that text."""
