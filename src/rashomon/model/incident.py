"""An incident: what claims of one report or many say about one happening, with nothing settled between them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from rashomon.model.claim import Kind
from rashomon.model.ledger import LedgerClaim


@dataclass(frozen=True, slots=True)
class Comparison:
    """One field of two mentions set side by side: ``score`` is what it adds to the log-odds that they mean one happening."""

    field: str
    score: float
    sentence: str


@dataclass(frozen=True, slots=True)
class Membership:
    """Why a claim is in its incident.

    ``nucleus`` is the claims of the same report that tell of the happening in one breath; ``other`` the first claim of the
    mention in another report that is most like it (``None`` where the incident is one report's), ``likeness`` the estimated
    chance of one happening, 0 to 1.
    """

    claim: str
    nucleus: tuple[str, ...]
    other: str | None
    likeness: float | None
    comparisons: tuple[Comparison, ...]
    why: str


@dataclass(frozen=True, slots=True)
class IncidentPlace:
    """A place that claims of an incident name: the id of the gazetteer or ``None``, the name most used, where it is."""

    place: str | None
    name: str
    lat: float | None
    lon: float | None
    precision: int | None
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Incident:
    """What claims say about one happening.

    ``id`` is kept when reports are added; ``former`` are the ids of incidents that turned out to be this one. ``start`` and
    ``end`` are the days that most reports with a date give (``None`` where none has one). Claims are in the order of
    publication.
    """

    id: str
    former: tuple[str, ...]
    kinds: tuple[Kind, ...]
    places: tuple[IncidentPlace, ...]
    start: date | None
    end: date | None
    claims: tuple[LedgerClaim, ...]
    memberships: tuple[Membership, ...]


class Side(StrEnum):
    """Who makes a claim, as seen from where it happened."""

    STATE = "state"
    """The state on whose ground it happened, and its allies."""
    OPPOSING = "opposing"
    """Armed groups and others who fight it."""
    THIRD = "third"
    """Other states and their alliances."""
    MONITOR = "monitor"
    """Monitors, international bodies and news agencies."""
    OUTLET = "outlet"
    """The publisher, in its own voice."""
    OTHER = "other"
    """Everybody else, and whose side is not known."""


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who makes a claim; ``name`` is empty for an unnamed source ("it was reported") and for an outlet that is not known.

    ``side_name`` is what the side of its war is called, empty where only a role is known: two that oppose a state may fight
    each other.
    """

    name: str
    side: Side
    named: bool
    entity: str | None = None
    side_name: str = ""


@dataclass(frozen=True, slots=True)
class Denial:
    """A claim that denies; ``of`` are the claims that it answers, ``whose`` the speakers of those.

    ``responsibility`` tells that a party denies to have done it, and not that it happened.
    """

    claim: str
    of: tuple[str, ...]
    whose: tuple[Speaker, ...]
    responsibility: bool


@dataclass(frozen=True, slots=True)
class Blame:
    """Who is said to have done it: a party's name, its side as seen from the place, and the claims that say so."""

    party: str
    side: Side
    claims: tuple[str, ...]
    side_name: str = ""


class Policy(StrEnum):
    """Whose rule chooses the figures."""

    ORIGINS = "origins"
    UCDP = "ucdp"
    ACLED = "acled"


@dataclass(frozen=True, slots=True)
class Given:
    """A figure as one claim gives it, in the report's words ("at least 60"); bounds that it leaves open are ``None``."""

    claim: str
    text: str
    low: float | None
    best: float | None
    high: float | None


@dataclass(frozen=True, slots=True)
class Figure:
    """How many, of one outcome and one scope, with the claims that the bounds rest on.

    ``outcome`` is the kind of the claims, ``victims`` who or what is counted (``regulars``, ``irregulars``, ``civilians``,
    ``people``, or the noun of things), ``unit`` as in a quantity. ``scope`` is ``event``, ``since <day>`` or ``<day> to <day>``
    for a count over longer; ``joint`` marks a figure of several outcomes together. ``rule`` is the sentence for how the three
    numbers were chosen, ``given`` what each independent origin said last: what the rule chose from.
    """

    outcome: Kind
    victims: str
    unit: str | None
    scope: str
    joint: bool
    low: float | None
    best: float | None
    high: float | None
    rule: str
    claims: tuple[str, ...]
    given: tuple[Given, ...] = ()


@dataclass(frozen=True, slots=True)
class Account:
    """One side's version of an incident: who speaks, all that they claim, their figures, whom they deny and blame.

    ``name`` is what the side is called, empty where only the role of its speakers is known.
    """

    side: Side
    speakers: tuple[Speaker, ...]
    claims: tuple[LedgerClaim, ...]
    figures: tuple[Figure, ...]
    denies: tuple[Denial, ...]
    blames: tuple[Blame, ...]
    name: str = ""


@dataclass(frozen=True, slots=True)
class Step:
    """A figure as one source gave it on a day; ``revises`` are the claims that it replaces."""

    published: date | None
    low: float | None
    best: float | None
    high: float | None
    claim: str
    revises: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Growth:
    """How a figure went on at one source, in the order of publication."""

    outcome: Kind
    victims: str
    source: str
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class SumCheck:
    """Figures that should add up, whether they do, the sentence for it and the claims."""

    holds: bool
    sentence: str
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Dispute:
    """Two claims that cannot both be true, or one that denies others, and the sentence for it."""

    sentence: str
    claims: tuple[str, ...]


class StatusKind(StrEnum):
    """How well reported the facts of an incident are. It measures reporting and says nothing on what is true."""

    UNCONTESTED = "uncontested"
    """One independent origin."""
    CORROBORATED = "corroborated"
    """Two independent origins or more agree."""
    CONTESTED = "contested"
    """Asserted and denied, or figures that cannot both be true."""
    WEAK = "weak"
    """Only sources without a name."""


@dataclass(frozen=True, slots=True)
class Responsibility:
    """Who is said to have done it, apart from what happened.

    ``contested`` when parties of several sides are blamed, or one of them denies it.
    """

    blames: tuple[Blame, ...]
    contested: bool
    disputes: tuple[Dispute, ...]


@dataclass(frozen=True, slots=True)
class Status:
    """How an incident's facts are reported, and the sentences that make it so. No score, and no judgement on what is true."""

    kind: StatusKind
    reasons: tuple[str, ...]
    asserted_by: tuple[str, ...]
    denied_by: tuple[str, ...]
    disputes: tuple[Dispute, ...]
    responsibility: Responsibility
    sums: tuple[SumCheck, ...]


@dataclass(frozen=True, slots=True)
class ControlEntry:
    """One claim on who holds a place: since when, who says so, and by what other entries it is contradicted.

    ``event`` is ``taken``, ``held`` or ``left``; ``denied`` marks that the claim says it was not so. ``holder`` is the party's
    known name or its words; for ``left`` it is who went.
    """

    claim: str
    event: str
    holder: str
    denied: bool
    since: date | None
    until: date | None
    speaker: Speaker
    contested_by: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SourceRecord:
    """What one source claims and how others stand to it. It measures reporting: no rate is one of being right.

    ``alone`` counts claims in incidents that no other origin tells of, ``denied`` those that another speaker denies,
    ``corroborated`` those in incidents that an independent origin tells of too, ``revised`` those that it replaced itself.
    ``wording`` counts its partisan words. ``figures`` counts where its figures lie among others' of the same scope:
    ``lowest``, ``between``, ``highest``, ``same``.
    """

    speaker: Speaker
    claims: int
    kinds: Mapping[Kind, int]
    alone: int
    denied: int
    corroborated: int
    revised: int
    wording: Mapping[str, int]
    figures: Mapping[str, int]
