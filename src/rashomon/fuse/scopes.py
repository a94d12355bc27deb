"""What a figure counts: which outcome, of whom, over what time. Only figures of one scope can contradict each other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from rashomon.lexicon.dates import is_total
from rashomon.lexicon.fusion import hurt_words, victim_words
from rashomon.model.claim import GROUPS, Kind, Modality, Polarity, Quantity
from rashomon.model.ledger import LedgerClaim

LONGER = 2
"""Days that a date may span for a figure still to count one event: beyond, it is a total over that time."""
REAL = frozenset({Modality.HAPPENED, Modality.ONGOING})
OF_PEOPLE = frozenset(
    {
        Kind.KILLED,
        Kind.WOUNDED,
        Kind.ABDUCTION,
        Kind.ARREST,
        Kind.DISPLACEMENT,
        Kind.WITHDRAWAL,
        Kind.RELEASE,
        Kind.SURRENDER,
    }
)
"""Outcomes whose figures count people unless a noun says otherwise."""


@dataclass(frozen=True, slots=True, order=True)
class Scope:
    """What a figure counts; fields as in ``model.incident.Figure``."""

    outcome: Kind
    victims: str
    unit: str
    time: str
    joint: bool


@dataclass(frozen=True, slots=True)
class Told:
    """One figure as one claim tells it, with the bounds that it leaves open as ``None``."""

    claim: LedgerClaim
    quantity: Quantity

    @property
    def low(self) -> float:
        """The least that it says."""
        values = [v for v in (self.quantity.low, self.quantity.best, self.quantity.high) if v is not None]
        return min(values, default=0.0)

    @property
    def high(self) -> float:
        """The most that it names; what is open above ends at the number given."""
        values = [v for v in (self.quantity.low, self.quantity.best, self.quantity.high) if v is not None]
        return max(values, default=0.0)

    @property
    def value(self) -> float:
        """The number that stands for it: the best, else the least."""
        return self.quantity.best if self.quantity.best is not None else self.low


def scopes(claims: Iterable[LedgerClaim]) -> Mapping[Scope, tuple[Told, ...]]:
    """The figures of some claims by what they count, in the order of the claims; headlines are not counted twice.

    A claim that another one of its report revises is left out: see ``growth``.
    """
    claims = [c for c in claims if _counts(c)]
    revised = {f"{c.report.id}:{old}" for c in claims for old in c.claim.revises}
    found: dict[Scope, list[Told]] = defaultdict(list)
    for claim in claims:
        if claim.id not in revised:
            for scope, told in scoped(claim):
                found[scope].append(told)
    return {scope: tuple(told) for scope, told in sorted(found.items())}


def scoped(claim: LedgerClaim) -> Iterator[tuple[Scope, Told]]:
    """The figures of one claim, each with what it counts."""
    for quantity in claim.claim.quantities:
        unit = quantity.unit or ""
        victims = sort_of(quantity.of, claim.claim.kind) if not unit else quantity.of
        if victims is not None:
            scope = Scope(claim.claim.kind, victims, unit, _time(claim), quantity.joint)
            yield scope, Told(claim, quantity)


@lru_cache(maxsize=20_000)
def sort_of(of: str, kind: Kind) -> str | None:
    """Who or what a figure counts: a sort of people, or the noun; ``None`` where it counts no outcome ("an attack")."""
    words = of.lower().split(" of ")[0].split()
    if not hurt_words().isdisjoint(words) and kind not in GROUPS["outcome"]:
        return "wounded"  # "40 wounded people were taken out": no other figure of those who left
    found = [sort for word in words if (sort := victim_words().get(word))]
    if found:
        return found[-1]
    if kind in OF_PEOPLE:
        return "people"
    return words[-1] if words and kind is Kind.DESTRUCTION else None


def _counts(claim: LedgerClaim) -> bool:
    """Whether a claim's figures are about what has happened: "no casualties" counts none, other negations count nothing."""
    if claim.claim.headline or claim.claim.modality not in REAL:
        return False
    return claim.claim.polarity is Polarity.POSITIVE or any(q.best == 0 for q in claim.claim.quantities)


def _time(claim: LedgerClaim) -> str:
    """``event``, or the longer time that a figure is a total of."""
    day = claim.claim.date
    if day is None or day.start is None:
        return "event"
    if day.end is None or is_total(day.evidence.text):
        return f"since {day.start.isoformat()}"
    if (day.end - day.start).days < LONGER:
        return "event"
    return f"{day.start.isoformat()} to {day.end.isoformat()}"
