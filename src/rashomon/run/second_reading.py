"""The learned encoder as the second reader whom the rules ask about what they are not sure of."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TYPE_CHECKING

from rashomon.lexicon.neutral_text import NeutralText
from rashomon.model.claim import Kind
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

    It works mostly without the lock of Python, and so on another core where there is one.
    """

    def __init__(self) -> None:
        self._neutral = NeutralText((), "")
        self._reading: Future[LearnedReading] | None = None

    def begin(self, neutral: NeutralText) -> None:
        """Set to work; raises ``errors.InstallationError`` where the encoder is missing."""
        from rashomon.learned import load_reader

        reader, body = load_reader(), neutral.body()
        if body:
            beside = ThreadPoolExecutor(max_workers=1)
            self._neutral, self._reading = neutral, beside.submit(reader.read, neutral.text, body)
            beside.shutdown(wait=False)

    def hints(self) -> Hints:
        """Wait for what was noticed."""
        return _hints(self._reading.result(), self._neutral) if self._reading else Hints(tellings=())


def _hints(reading: LearnedReading, neutral: NeutralText) -> Hints:
    def back(spans: Sequence[Span]) -> tuple[Span, ...]:
        return tuple(map(neutral.written, spans))

    return Hints(
        tuple(Noticed(neutral.written(e.span), THINGS.get(e.kind, Thing.OTHER)) for e in reading.entities),
        tuple(Speech(back(a.source), back(a.cue), back(a.content)) for a in reading.attributions),
        tuple(Telling(neutral.written(h.span), Kind(h.kind), h.chance, h.some) for h in reading.happenings),
    )
