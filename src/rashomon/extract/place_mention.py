"""A place in a sentence, as it is found there."""

from __future__ import annotations

from dataclasses import dataclass

from rashomon.model.claim import PlaceRole
from rashomon.model.span import Evidence


@dataclass(frozen=True, slots=True)
class PlaceMention:
    """A place at tokens ``first`` to ``last`` with its head; ``governor`` is the token that its phrase depends on.

    ``known`` tells that it is a name (of a town, a country, a facility), ``metonym`` that a name before a noun may stand for a
    government: it locates that noun alone ("the Gao attacks"), ``origin`` that it tells whence or whither somebody is ("fighters
    from Chad"), and where something happened only of a journey.
    """

    evidence: Evidence
    role: PlaceRole
    first: int
    last: int
    head: int
    known: bool
    governor: int | None = None
    dateline: bool = False
    metonym: bool = False
    origin: bool = False
