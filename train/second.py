"""What the batches of the second stage hold: some of everything at each step."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import islice
from typing import TypeVar

from train.batches import Batch, Cut, collate, cuts, masked
from train.examples import Example
from train.first import Texts
from train.plans import Second
from train.tasks import TAGGED

T = TypeVar("T")


@dataclass
class Marked:
    """What is learned from besides the texts of the first stage."""

    incidents: list[Example]
    classes: dict[str, list[Example]]


class SecondMix:
    """Batches by step: each corpus is passed through in an order of its own, anew when it ends."""

    def __init__(self, texts: Texts, marked: Marked, plan: Second) -> None:
        self.texts, self.marked, self.plan = texts, marked, plan
        self.ends = [plan.steps]

    def batches(self, step: int) -> Iterator[list[Batch]]:
        """The batches of the steps from this one on."""
        plan = self.plan
        articles = self._stream("articles", plan.articles, step, self._articles)
        reports = self._stream("reports", plan.reports, step, self._reports)
        incidents = self._stream("incidents", plan.incidents, step, self._incidents)
        classes = {
            task: self._stream(task, wanted, step, partial(self._classed, task))
            for task, wanted in plan.classes
        }
        for _ in range(step, plan.steps):
            longs = [next(articles) for _ in range(plan.articles)] + [
                next(reports) for _ in range(plan.reports)
            ]
            whole = [cut for _ in range(plan.incidents) for cut in next(incidents)]
            texts = [next(classes[task]) for task, wanted in plan.classes for _ in range(wanted)]
            yield [collate(part, list(TAGGED)) for part in (longs, whole, *_by_length(texts))]

    def _stream(
        self, name: str, wanted: int, step: int, make: Callable[[random.Random], Sequence[T]]
    ) -> Iterator[T]:
        """The passes of a corpus one after the other, without what the steps before took."""

        def endless() -> Iterator[T]:
            number = 0
            while True:
                dice = random.Random(f"{self.plan.seed} {name} {number}")
                found = list(make(dice))
                dice.shuffle(found)
                yield from found
                number += 1

        return islice(endless(), wanted * step, None)

    def _articles(self, dice: random.Random) -> list[Cut]:
        return cuts(self.texts.articles, dice)

    def _reports(self, dice: random.Random) -> list[Cut]:
        vary = self.texts.vary
        found = [
            vary(number, dice) if vary is not None and dice.random() < self.plan.varied else report
            for number, report in enumerate(self.texts.reports)
        ]
        return cuts([masked(r, dice, self.plan.masked) for r in found], dice, self.plan.recased)

    def _incidents(self, dice: random.Random) -> list[list[Cut]]:
        some = [e for e in self.marked.incidents if any(e.tags["fillers"]) or any(e.labels.values())]
        none = [e for e in self.marked.incidents if not (any(e.tags["fillers"]) or any(e.labels.values()))]
        chosen = some + dice.sample(none, int(self.plan.without * len(none)))
        return [cuts([e], dice, self.plan.lowered)[: self.plan.longest] for e in chosen if e.pieces.ids]

    def _classed(self, task: str, dice: random.Random) -> list[Cut]:
        examples = self.marked.classes[task]
        some = [e for e in examples if e.labels[task]]
        none = [e for e in examples if not e.labels[task]]
        chosen = some + dice.sample(none, min(len(none), int(self.plan.unlabelled * len(some))))
        return cuts(chosen, dice)


def _by_length(found: list[Cut]) -> list[list[Cut]]:
    """The shorter and the longer half, so that little room is wasted."""
    order = sorted(found, key=lambda c: len(c.example.pieces.ids))
    half = len(order) * 3 // 4
    return [part for part in (order[:half], order[half:]) if part]
