"""The learned encoder as the second reader whom the rules ask about what they are not sure of."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import Executor, Future
from functools import cached_property
from typing import TYPE_CHECKING

from rashomon.lexicon.neutral_text import NeutralText
from rashomon.model.hints import Hints, Noticed, Speech, Telling, Thing
from rashomon.model.span import Span

if TYPE_CHECKING:
    from rashomon.learned import LearnedReading

THINGS = {
    "Location": Thing.PLACE,
    "Person": Thing.PERSON,
    "Organisation": Thing.BODY,
    "Nationality": Thing.BODY,
    "Temporal": Thing.TIME,
}
"""What the encoder's kinds of entities (``docs/learned.md``) are to the rules."""


class SecondReading:
    """A report read by the shipped encoder beside the parser and the rules.

    It works in ``beside``, mostly without the lock of Python, and so on another core where there is one.
    """

    def __init__(self, beside: Executor) -> None:
        self._beside = beside
        self._neutral = NeutralText((), "")
        self._reading: Future[LearnedReading] | None = None

    def begin(self, neutral: NeutralText) -> None:
        """Set to work; raises ``errors.InstallationError`` where the encoder is missing."""
        from rashomon.learned import load_reader

        reader, body = load_reader(), neutral.body()
        if body:
            self._neutral, self._reading = neutral, self._beside.submit(reader.read, neutral.text, body)

    def hints(self) -> Hints:
        """Wait for what was noticed."""
        return Heard(self._reading.result(), self._neutral) if self._reading else Hints(tellings=())


class Heard(Hints):
    """What the encoder noticed; entities and attributions, which most sentences do not ask for, are worked out when they are."""

    def __init__(self, reading: LearnedReading, neutral: NeutralText) -> None:
        object.__setattr__(self, "_reading", reading)
        object.__setattr__(self, "_neutral", neutral)

    _reading: LearnedReading
    _neutral: NeutralText

    @cached_property
    def noticed(self) -> tuple[Noticed, ...]:
        """Names and noun phrases."""
        written = self._neutral.written
        return tuple(
            Noticed(written(e.span), THINGS.get(e.kind, Thing.OTHER)) for e in self._reading.entities
        )

    @cached_property
    def speeches(self) -> tuple[Speech, ...]:
        """Who says what."""
        return tuple(
            Speech(self._back(a.source), self._back(a.cue), self._back(a.content))
            for a in self._reading.attributions
        )

    @cached_property
    def tellings(self) -> tuple[Telling, ...]:
        """Words that may tell of happenings."""
        written = self._neutral.written
        return tuple(Telling(written(h.span), h.kind, h.chance, h.some) for h in self._reading.happenings)

    def _back(self, spans: Sequence[Span]) -> tuple[Span, ...]:
        return tuple(map(self._neutral.written, spans))
