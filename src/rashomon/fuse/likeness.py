"""How likely it is that two mentions mean one happening: comparisons, a weight each, and the sum as log-odds.

The weights are those of a logistic regression on pairs of stories that share an incident, rounded to what stays good when it is
fitted on either half (``docs/incidents.md``). They are few, and each is the worth of one kind of evidence, not of a word.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from math import exp

from rashomon.fuse import content, setting
from rashomon.fuse.mentions import Mention
from rashomon.fuse.rarity import Rarity
from rashomon.model.incident import Comparison

Comparator = Callable[[Mention, Mention, Rarity], tuple[float, str]]
"""Gives how much of its evidence there is, 0 to 1, and the sentence for it (empty where there is nothing to say)."""

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
    ("date", -1.0, setting.days_apart),
    ("publication", -5.0, setting.published_apart),
    ("kind", 2.0, setting.kinds),
    ("kind", -2.0, setting.kinds_apart),
)
"""Each field with its weight in log-odds and what measures it."""


def likeness(one: Mention, other: Mention, rarity: Rarity) -> float:
    """The estimated chance, 0 to 1, that two mentions mean one happening. The same either way round."""
    total = PRIOR + sum(weight * compare(one, other, rarity)[0] for _, weight, compare in POLICY)
    return 1 / (1 + exp(-total))


def comparisons(one: Mention, other: Mention, rarity: Rarity) -> tuple[Comparison, ...]:
    """Field by field what speaks for and against one happening, each with its sentence."""
    return tuple(_comparisons(one, other, rarity))


def _comparisons(one: Mention, other: Mention, rarity: Rarity) -> Iterator[Comparison]:
    for field, weight, compare in POLICY:
        value, sentence = compare(one, other, rarity)
        if sentence:
            yield Comparison(field, round(weight * value, 2), sentence)
