"""Who a name may stand for in a report: all who bear it, ranked, each with the reasons for and against."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from rashomon.lexicon.actors import Actor, actors_named, bears_first, is_generic, name_key
from rashomon.lexicon.periods import Period
from rashomon.resolve.actor_context import IN_FULL, PER_COUNTRY, ReportContext
from rashomon.resolve.setting import IN_PASSING

EARLY = timedelta(days=366)
"""A body may be spoken of so long before the first day that the tables have: many know the year alone, and names come first."""


@dataclass(frozen=True, slots=True)
class ActorCandidate:
    """One who bears a name: ``possible`` whether it may be meant; ``weight`` is larger for the likelier; ``reasons`` say why."""

    entity: str
    possible: bool
    weight: int
    reasons: tuple[str, ...]


@dataclass
class _Bearer:
    """A candidate while it is being judged."""

    actor: Actor
    first: bool
    possible: bool = True
    weight: int = 0
    reasons: list[str] = field(default_factory=list)

    def drop(self, reason: str) -> None:
        self.possible = False
        self.reasons.append(reason)


def rank(name: str, context: ReportContext, day: date | None) -> tuple[ActorCandidate, ...]:
    """All who bear a name, the possible ones first, then by weight; more than one possible one means that it is not clear.

    Introductions decide first, then time, then what else the report speaks of (``docs/actors.md``).
    """
    bearers = [_Bearer(a, bears_first(a, name)) for a in actors_named(name)]
    if not _by_introduction(name, context, bearers):
        _by_time(name, day, context, bearers)
        _by_context(name, context, bearers)
    ranked = sorted(bearers, key=lambda b: (not b.possible, -b.weight, not b.first, b.actor.id))
    return tuple(ActorCandidate(b.actor.id, b.possible, b.weight, tuple(b.reasons)) for b in ranked)


def _by_introduction(name: str, context: ReportContext, bearers: Sequence[_Bearer]) -> bool:
    told = context.introduced(name, [b.actor for b in bearers]) if bearers else None
    if told is None:
        return False
    meant, words = told
    for b in bearers:
        if b.actor == meant:
            b.weight = IN_FULL
            b.reasons.append(f"the report introduces it as “{words}”")
        else:
            b.drop(f"the report introduces the name as that of “{words}”")
    return True


def _by_time(name: str, day: date | None, context: ReportContext, bearers: Sequence[_Bearer]) -> None:
    """Drop those that did not exist yet on a day; where others did, then or in a year that the report names, all but those."""
    for b in bearers:
        first = b.actor.valid_from
        if day and first and day + EARLY < first:
            b.drop(f"it did not exist before {first.year}")
    when = (Period(day, day),) if day else context.years
    there = [b for b in bearers if b.possible and _bore(b, name, when)]
    if there:
        for b in bearers:
            if b.possible and b not in there:
                b.drop(f"it bore the name {_years(_named(b.actor, name))}")


def _bore(b: _Bearer, name: str, when: Sequence[Period]) -> bool:
    """Whether a body existed at a time, under the name."""
    return any(not _named(b.actor, name).within(p).empty for p in when)


def _named(actor: Actor, name: str) -> Period:
    """When an actor bore a name, however it is spelt."""
    same = (old for old, _ in actor.former if name_key(old) == name_key(name))
    return actor.period_of(next(same, name))


def _years(when: Period) -> str:
    return " ".join(f"{word} {d.year}" for word, d in (("from", when.first), ("until", when.last)) if d)


def _by_context(name: str, context: ReportContext, bearers: Sequence[_Bearer]) -> None:
    """Where a name alone does not tell, keep those whose country or war the report speaks of."""
    left = [b for b in bearers if b.possible]
    if len(left) == 1 and left[0].first:
        only = left[0]
        if only.actor.country and is_generic(name) and not context.countries.get(only.actor.country):
            only.drop(f"many bear such a name, and the report does not speak of {only.actor.country}")
        return
    for b in left:
        _weigh(name, context, b)
    best = max((b.weight for b in left), default=0)
    for b in left:
        if b.weight == 0 and not _may_stand_alone(name, context, left, b):
            b.drop("the report speaks neither of its country nor of its war, nor gives its full name")
        elif b.weight * IN_PASSING <= best and (b.weight or best >= IN_FULL):
            b.drop("the report speaks of it in passing at most")


def _may_stand_alone(name: str, context: ReportContext, left: Sequence[_Bearer], b: _Bearer) -> bool:
    """Whether a body may be meant without a word on it: the only first bearer, of all lands or where no land is spoken of."""
    alone = b.first and not any(other.first for other in left if other is not b)
    return alone and not is_generic(name) and not (b.actor.country and context.countries)


def _weigh(name: str, context: ReportContext, b: _Bearer) -> None:
    spoken, country = context.country_weight(b.actor)
    if spoken * IN_PASSING > context.most_spoken_of():
        b.weight += spoken
        b.reasons.append(f"the report speaks of {country}")
    if others := context.companions(b.actor):
        b.weight += PER_COUNTRY * len(others)
        b.reasons.append(f"the report names {others[0]}, party to the same war")
    if full := context.names_in_full(b.actor, name):
        b.weight += IN_FULL
        b.reasons.append(f"the report has the name {full}")
