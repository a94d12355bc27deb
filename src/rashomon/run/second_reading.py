"""The learned encoder as the second reader whom the rules ask about passages that they are not sure of."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from rashomon.model.hints import Hints, Noticed, Speech, Thing
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


def notice(text: str, within: Sequence[Span]) -> Hints:
    """Read passages with the shipped encoder; raises ``errors.InstallationError`` where it is missing."""
    from rashomon.learned import load_reader

    return _hints(load_reader().read(text, within)) if within else Hints()


def _hints(reading: LearnedReading) -> Hints:
    return Hints(
        tuple(Noticed(e.span, THINGS.get(e.kind, Thing.OTHER)) for e in reading.entities),
        tuple(Speech(a.source, a.cue, a.content) for a in reading.attributions),
    )
