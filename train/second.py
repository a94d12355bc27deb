"""What the batches of the second stage hold: windows of which the lower layers are known; texts with incidents and classes."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import groupby, islice
from typing import TypeVar

from train.batches import Batch, Cut, collate, cuts, masked, shuffled
from train.examples import Example
from train.first import Texts
from train.plans import Incidents, Reports
from train.tasks import TAGGED

T = TypeVar("T")
Reckon = Callable[[Sequence[Cut]], list[Cut]]


@dataclass
class Marked:
    """What is learned from besides the texts of the first stage."""

    incidents: list[Example]
    classes: dict[str, list[Example]]


class ReportsMix:
    """Articles and reports by step."""

    def __init__(
        self,
        texts: Texts,
        plan: Reports,
        reckon: Reckon,
        own: Sequence[Example] = (),
        told: Sequence[Example] = (),
    ) -> None:
        dice = random.Random(f"{plan.seed} reports")
        self.plan, self.ends = plan, [plan.steps]
        self.articles = reckon(cuts(texts.articles, dice))
        found = [r for _ in range(plan.variants) for r in _variants(texts, plan, dice)]
        self.reports = reckon(cuts(found, dice, plan.recased))
        dice = random.Random(f"{plan.seed} own")
        self.own = reckon(cuts([masked(e, dice, plan.masked) for e in own], dice, plan.recased))
        dice = random.Random(f"{plan.seed} told")
        several = [masked(e, dice, plan.masked) for _ in range(plan.told_variants) for e in told]
        self.told = reckon(cuts(several, dice, plan.recased, plan.told_shortest))

    def batches(self, step: int) -> Iterator[list[Batch]]:
        """The batches of the steps from this one on."""
        plan = self.plan
        articles = _stream(plan.seed, "articles", 1, step, self._articles)
        reports = _stream(plan.seed, "reports", plan.reports, step, lambda _: self.reports)
        own = _stream(plan.seed, "own", plan.own, step, lambda _: self.own)
        told = _stream(plan.seed, "told", plan.told, step, lambda _: self.told)
        for _ in range(step, plan.steps):
            others = [*islice(reports, plan.reports), *islice(own, plan.own), *islice(told, plan.told)]
            yield [collate(next(articles) + others, list(TAGGED))]

    def _articles(self, dice: random.Random) -> list[list[Cut]]:
        return list(shuffled(self.articles, dice, self.plan.articles))


def _variants(texts: Texts, plan: Reports, dice: random.Random) -> Iterator[Example]:
    for number, report in enumerate(texts.reports):
        if texts.vary is not None and dice.random() < plan.varied:
            report = texts.vary(number, dice)
        yield masked(report, dice, plan.masked)


class IncidentsMix:
    """Reports of incidents and texts with classes by step."""

    def __init__(self, marked: Marked, plan: Incidents) -> None:
        dice = random.Random(f"{plan.seed} incidents")
        self.plan, self.ends = plan, [plan.steps]
        found = cuts([e for e in marked.incidents if e.pieces.ids], dice, plan.lowered)
        self.incidents = [
            list(windows)[: plan.longest] for _, windows in groupby(found, key=lambda c: c.example.id)
        ]
        self.classes = {
            task: cuts(_chosen(texts, plan, dice), dice) for task, texts in marked.classes.items()
        }

    def batches(self, step: int) -> Iterator[list[Batch]]:
        """The batches of the steps from this one on."""
        plan = self.plan
        incidents = _stream(plan.seed, "incidents", plan.incidents, step, self._incidents)
        classes = {
            task: _stream(plan.seed, task, wanted, step, partial(self._classed, task))
            for task, wanted in plan.classes
        }
        for _ in range(step, plan.steps):
            whole = [cut for windows in islice(incidents, plan.incidents) for cut in windows]
            texts = [cut for task, wanted in plan.classes for cut in islice(classes[task], wanted)]
            yield [collate(part, list(TAGGED), branch=True) for part in (whole, *_by_length(texts))]

    def _incidents(self, dice: random.Random) -> list[list[Cut]]:
        some = [w for w in self.incidents if _holds_any(w[0].example)]
        none = [w for w in self.incidents if not _holds_any(w[0].example)]
        return some + dice.sample(none, int(self.plan.without * len(none)))

    def _classed(self, task: str, dice: random.Random) -> list[Cut]:
        return self.classes[task]


def _holds_any(example: Example) -> bool:
    return any(map(any, example.tags.values())) or any(example.labels.values())


def _chosen(texts: Sequence[Example], plan: Incidents, dice: random.Random) -> list[Example]:
    """All texts that have a label, and some of the others."""
    some = [e for e in texts if _holds_any(e)]
    none = [e for e in texts if not _holds_any(e)]
    return some + dice.sample(none, min(len(none), int(plan.unlabelled * len(some))))


def _stream(
    seed: int, name: str, wanted: int, step: int, make: Callable[[random.Random], Sequence[T]]
) -> Iterator[T]:
    """A corpus passed through in an order of its own, anew when it ends, without what the steps before took."""

    def endless() -> Iterator[T]:
        number = 0
        while True:
            dice = random.Random(f"{seed} {name} {number}")
            found = list(make(dice))
            dice.shuffle(found)
            yield from found
            number += 1

    return islice(endless(), wanted * step, None)


def _by_length(found: list[Cut]) -> list[list[Cut]]:
    """The shorter and the longer ones, so that little room is wasted."""
    order = sorted(found, key=lambda c: len(c.example.pieces.ids))
    at = len(order) * 3 // 4
    return [part for part in (order[:at], order[at:]) if part]
