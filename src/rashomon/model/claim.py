"""A claim: one thing that a source puts forward about a conflict, one predicate and one outcome.

What ``extract`` reads is filled in by ``resolve`` where it is ``None``: a party's entity, a place's coordinates, the
bounds of a date. Nothing else is changed on the way.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from rashomon.model.span import Evidence, Span


class Kind(StrEnum):
    """What is claimed; groups and definitions are those of the claim model (``docs/claim-model.md``)."""

    ARMED_CLASH = "armed_clash"
    ATTACK = "attack"
    ATTACK_REPELLED = "attack_repelled"
    AIR_STRIKE = "air_strike"
    SHELLING = "shelling"
    BOMBING = "bombing"
    CHEMICAL_WEAPON = "chemical_weapon"
    VIOLENCE_AGAINST_CIVILIANS = "violence_against_civilians"
    ABDUCTION = "abduction"
    ARREST = "arrest"
    KILLED = "killed"
    WOUNDED = "wounded"
    DESTRUCTION = "destruction"
    TERRITORY_GAIN = "territory_gain"
    TERRITORY_HELD = "territory_held"
    SIEGE = "siege"
    DEPLOYMENT = "deployment"
    WITHDRAWAL = "withdrawal"
    DISPLACEMENT = "displacement"
    SURRENDER = "surrender"
    RELEASE = "release"
    CEASEFIRE = "ceasefire"
    CEASEFIRE_VIOLATION = "ceasefire_violation"
    NEGOTIATION = "negotiation"
    AID = "aid"
    MILITARY_SUPPORT = "military_support"
    SANCTION = "sanction"
    PROTEST = "protest"
    ACCUSATION = "accusation"
    OTHER = "other"


GROUPS: dict[str, tuple[Kind, ...]] = {
    "violence": (
        Kind.ARMED_CLASH,
        Kind.ATTACK,
        Kind.ATTACK_REPELLED,
        Kind.AIR_STRIKE,
        Kind.SHELLING,
        Kind.BOMBING,
        Kind.CHEMICAL_WEAPON,
        Kind.VIOLENCE_AGAINST_CIVILIANS,
        Kind.ABDUCTION,
        Kind.ARREST,
    ),
    "outcome": (Kind.KILLED, Kind.WOUNDED, Kind.DESTRUCTION),
    "territory": (Kind.TERRITORY_GAIN, Kind.TERRITORY_HELD, Kind.SIEGE),
    "movement": (Kind.DEPLOYMENT, Kind.WITHDRAWAL, Kind.DISPLACEMENT),
    "settlement": (Kind.SURRENDER, Kind.RELEASE, Kind.CEASEFIRE, Kind.CEASEFIRE_VIOLATION, Kind.NEGOTIATION),
    "support": (Kind.AID, Kind.MILITARY_SUPPORT),
    "politics": (Kind.SANCTION, Kind.PROTEST, Kind.ACCUSATION, Kind.OTHER),
}


class Modality(StrEnum):
    """Whether it is said to have happened, to be going on, planned, demanded or only possible."""

    HAPPENED = "happened"
    ONGOING = "ongoing"
    PLANNED = "planned"
    CALLED_FOR = "called_for"
    POSSIBLE = "possible"


class Polarity(StrEnum):
    """Whether the claim asserts or negates its predicate."""

    POSITIVE = "positive"
    NEGATIVE = "negative"


class Stance(StrEnum):
    """How a source stands to what it is cited for."""

    STATES = "states"
    CONFIRMS = "confirms"
    DENIES = "denies"
    DOUBTS = "doubts"


class PlaceRole(StrEnum):
    """How a place bears on what happened."""

    AT = "at"
    NEAR = "near"
    IN_AREA = "in_area"
    FROM = "from"
    TO = "to"
    VIA = "via"


class Relation(StrEnum):
    """How a figure bounds what it counts."""

    EXACTLY = "exactly"
    ABOUT = "about"
    AT_LEAST = "at_least"
    AT_MOST = "at_most"
    BETWEEN = "between"


@dataclass(frozen=True, slots=True)
class Party:
    """Who acts or is acted upon: the fullest name the report gives; ``entity`` the id of a known actor or ``None``."""

    evidence: Evidence
    entity: str | None = None


@dataclass(frozen=True, slots=True)
class ClaimPlace:
    """A place as named, its role, and where it is when it could be resolved.

    ``place`` is an id of the gazetteer, ``precision`` UCDP's ``where_prec`` (1 exact to 7 international waters).
    """

    evidence: Evidence
    role: PlaceRole
    place: str | None = None
    lat: float | None = None
    lon: float | None = None
    precision: int | None = None


@dataclass(frozen=True, slots=True)
class ClaimDate:
    """When, in the report's words; ``expression`` is the parsed form that ``resolve`` turns into an interval.

    ``start`` and ``end`` are the first and last day, ``None`` where no year is known; ``precision`` is UCDP's
    ``date_prec`` (1 a day, 2 two to six days, 3 a week, 4 a month, 5 a year).
    """

    evidence: Evidence
    expression: Any = None
    start: date | None = None
    end: date | None = None
    precision: int | None = None


@dataclass(frozen=True, slots=True)
class Quantity:
    """A figure with its bounds; ``of`` is what is counted in the report's words, ``unit`` ``None`` for a count.

    ``joint`` marks a figure that stands for several outcomes together ("60 killed and injured").
    """

    evidence: Evidence
    of: str
    unit: str | None
    relation: Relation
    low: float | None
    best: float | None
    high: float | None
    joint: bool = False


@dataclass(frozen=True, slots=True)
class Source:
    """Who says so, with the word that attributes; ``evidence.text`` is empty for "it was reported"."""

    evidence: Evidence
    cue: str
    cue_span: Span | None
    stance: Stance
    named: bool
    entity: str | None = None


@dataclass(frozen=True, slots=True)
class LoadedWord:
    """Partisan wording kept as evidence, with a neutral reading."""

    evidence: Evidence
    neutral: str


@dataclass(frozen=True, slots=True)
class Claim:
    """One thing that a source puts forward: see the claim model for each field.

    ``sources`` are innermost first; none means that the outlet says it in its own voice. ``disputes`` and
    ``revises`` hold ids of other claims of the same report.
    """

    id: str
    kind: Kind
    trigger: Evidence
    quote: Evidence
    modality: Modality = Modality.HAPPENED
    polarity: Polarity = Polarity.POSITIVE
    actors: tuple[Party, ...] = ()
    targets: tuple[Party, ...] = ()
    places: tuple[ClaimPlace, ...] = ()
    date: ClaimDate | None = None
    quantities: tuple[Quantity, ...] = ()
    sources: tuple[Source, ...] = ()
    disputes: tuple[str, ...] = ()
    revises: tuple[str, ...] = ()
    loaded: tuple[LoadedWord, ...] = ()
    headline: bool = False
