"""What the batches of the first stage hold: attributions, reports, and texts with silver marks."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import accumulate

from train.batches import Batch, Cut, collate, cuts, masked, shuffled
from train.examples import Example
from train.plans import First
from train.tasks import TAGGED


@dataclass
class Texts:
    """What is learned from."""

    articles: list[Example]
    others: list[Example]
    reports: list[Example]
    vary: Callable[[int, random.Random], Example] | None = None
    """Gives the report with that number with other names in it."""


class FirstMix:
    """Batches by step; an epoch is the same whenever it is made again."""

    def __init__(self, texts: Texts, plan: First) -> None:
        self.texts, self.plan = texts, plan
        self.steps_an_epoch = len(list(self._main(0)))
        lengths = (max(1, int(epochs * self.steps_an_epoch)) for epochs in plan.epochs)
        self.ends = list(accumulate(lengths))
        """The step with which each round ends."""

    def batches(self, step: int) -> Iterator[list[Batch]]:
        """The batches of the steps from this one on."""
        last = self.ends[-1]
        while step < last:
            found = list(self._main(step // self.steps_an_epoch))
            for number in range(step % self.steps_an_epoch, self.steps_an_epoch):
                # an epoch may hold some batches less than the first, since other texts are drawn anew
                yield [collate(found[number % len(found)] + self._reports(step), list(TAGGED))]
                step += 1
                if step >= last:
                    return

    def _main(self, epoch: int) -> Iterator[list[Cut]]:
        dice = random.Random(f"{self.plan.seed} {epoch}")
        others = dice.sample(self.texts.others, int(self.plan.others * len(self.texts.others)))
        found = cuts(self.texts.articles, dice) + cuts(others, dice, self.plan.recased)
        return shuffled(found, dice, self.plan.windows)

    def _reports(self, step: int) -> list[Cut]:
        dice = random.Random(f"{self.plan.seed} reports {step}")
        late = step >= self.plan.late
        wanted = self.plan.reports * (2 if late else 1)
        numbers = dice.sample(range(len(self.texts.reports)), min(len(self.texts.reports), 3 * wanted))
        found = cuts([self._report(n, dice, step) for n in numbers], dice, self.plan.recased)
        return dice.sample(found, min(len(found), wanted))

    def _report(self, number: int, dice: random.Random, step: int) -> Example:
        report = self.texts.reports[number]
        late = step >= self.plan.late
        if late and self.texts.vary is not None and dice.random() < self.plan.varied:
            report = self.texts.vary(number, dice)
        return masked(report, dice, self.plan.masked) if step >= self.ends[0] else report
