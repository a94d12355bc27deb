"""How likely it is that two mentions mean one happening: comparisons, a weight each, and the sum as log-odds.

The weights are those of a logistic regression on pairs of stories that share an incident, rounded to what stays good when it is
fitted on either half (``docs/incidents.md``). They are few, and each is the worth of one kind of evidence, not of a word.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from math import exp

from rashomon.fuse import content, setting
from rashomon.fuse.mentions import Mention
from rashomon.fuse.pair import Finding, Pair
from rashomon.fuse.rarity import Rarity
from rashomon.model.incident import Comparison

Comparator = Callable[[Pair], Finding]

PRIOR = -3.0
"""Log-odds of two mentions of which nothing is known but that they share a key: one in twenty."""

POLICY: tuple[tuple[str, float, Comparator], ...] = (
    ("victims", 4.0, content.victims),
    ("names", 6.0, content.names),
    ("context", 1.5, content.context),
    ("objects", 3.0, content.objects),
    ("words", 1.0, content.words),
    ("figures", 1.0, content.figures),
    ("source", 1.0, content.sources),
    ("place", 2.0, setting.place),
    ("place", -1.0, setting.place_apart),
    ("place", -1.0, setting.far_apart),
    ("date", 3.0, setting.same_day),
    ("date", 1.5, setting.overlapping),
    ("date", -1.0, setting.other_day),
    ("date", -1.0, setting.days_apart),
    ("publication", -5.0, setting.published_apart),
    ("kind", 1.5, setting.kinds),
    ("kind", -2.0, setting.kinds_apart),
)
"""Each field with its weight in log-odds and what measures it."""


def likeness(one: Mention, other: Mention, rarity: Rarity) -> float:
    """The estimated chance, 0 to 1, that two mentions mean one happening. The same either way round."""
    pair = Pair(one, other, rarity)
    total = PRIOR
    for _, weight, compare in POLICY:
        total += weight * compare(pair)[0]
    return 1 / (1 + exp(-total))


def comparisons(one: Mention, other: Mention, rarity: Rarity) -> tuple[Comparison, ...]:
    """Field by field what speaks for and against one happening, each with its sentence."""
    return tuple(_comparisons(Pair(one, other, rarity)))


def _comparisons(pair: Pair) -> Iterator[Comparison]:
    for field, weight, compare in POLICY:
        value, say = compare(pair)
        if say is not None and (sentence := say()):
            yield Comparison(field, round(weight * value, 2), sentence)
