"""What is asked of a ledger."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from rashomon.model.claim import Kind, Modality, Polarity, Stance


class ClaimStatus(StrEnum):
    """How a claim stands within its own report, before accounts are compared.

    ``contested``: another claim of its report denies or contradicts it, or it does so itself. ``weak``: else, it rests on
    sources without a name only. ``uncontested``: else.
    """

    CONTESTED = "contested"
    WEAK = "weak"
    UNCONTESTED = "uncontested"


class Field(StrEnum):
    """By what claims can be counted."""

    KIND = "kind"
    PARTY = "party"
    ACTOR = "actor"
    TARGET = "target"
    PLACE = "place"
    SOURCE = "source"
    STANCE = "stance"
    MODALITY = "modality"
    POLARITY = "polarity"
    STATUS = "status"
    PUBLISHER = "publisher"
    ORIGIN = "origin"
    REPORT = "report"
    DAY = "day"
    MONTH = "month"
    YEAR = "year"


@dataclass(frozen=True, slots=True)
class Box:
    """Degrees, WGS 84; ``west`` may be greater than ``east`` for a box across the antimeridian."""

    south: float
    west: float
    north: float
    east: float


@dataclass(frozen=True, slots=True)
class Query:
    """Which claims are wanted: those that fit every field given.

    ``text`` is words that must all be met (``"two words"`` in quotation marks side by side) in the claim's quote or in its
    names of parties, places and sources. ``party``, ``place`` and ``source`` are names or parts of names (accents and case
    do not matter) or ids of actors and places. ``since`` and ``until`` are days, included: the claim's own date must
    overlap them, or, where it has none, the report's day of publication. ``at_least`` and ``at_most`` bound a figure of the
    claim: the largest number that it states, and the smallest. What is asked of sources, or of figures, must hold of one of them
    together. ``report`` and ``origin`` are ids or unambiguous beginnings of them.
    """

    text: str | None = None
    kinds: tuple[Kind, ...] = ()
    party: str | None = None
    place: str | None = None
    box: Box | None = None
    since: date | None = None
    until: date | None = None
    source: str | None = None
    stances: tuple[Stance, ...] = ()
    modalities: tuple[Modality, ...] = ()
    polarity: Polarity | None = None
    statuses: tuple[ClaimStatus, ...] = ()
    publisher: str | None = None
    at_least: float | None = None
    at_most: float | None = None
    report: str | None = None
    origin: str | None = None
    headlines: bool = False


@dataclass(frozen=True, slots=True)
class Paging:
    """How many, and from where: ``after`` is the ``next`` of the page before."""

    limit: int = 20
    after: str | None = None
