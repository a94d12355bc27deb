"""The training loop: mixed batches, a mean of the weights along the way, and checkpoints that survive a stop."""

from __future__ import annotations

import copy
import random
import time
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from itertools import accumulate
from pathlib import Path
from typing import Any

import torch
from torch import nn

from train.batches import Batch, Cut, collate, cuts, masked, shuffled
from train.examples import Example
from train.heads import Model
from train.losses import loss
from train.tasks import TAGGED

SHOWN = 20
"""Steps between two lines of progress."""


@dataclass(frozen=True)
class Plan:
    """What a run is made of; the defaults made the shipped file."""

    epochs: tuple[float, ...] = (2.1,)
    """Passes over the articles with attributions in each round; in each the rate rises, stays and falls to nothing."""
    windows: int = 7
    """Windows a batch of articles and unmarked texts."""
    reports: int = 1
    """Windows of re3d in every batch besides: it is small, and so is seen some thirty times."""
    others: float = 0.1
    """Share of the other texts, which carry silver marks or parties only, that an epoch takes in."""
    rate: float = 1.5e-4
    heads_rate: float = 1e-3
    warmup: int = 100
    """Steps over which the rate rises; it then stays, so that a round can be made longer while it goes on."""
    cooldown: float = 0.25
    """The share of a round at its end over which the rate falls to nothing."""
    decay: float = 0.01
    mean: float = 0.995
    """How much of the running mean of the weights each step keeps; the mean is what is measured and shipped."""
    recased: float = 0.1
    """Share of windows of reports and unmarked texts that are shown all in capitals or all without."""
    seed: int = 1
    varied: float = 0.5
    """Share of the reports in which names are replaced."""
    late: int = 540
    """The step from which reports are varied, and twice as many are seen: what they teach is then learned by heart."""
    masked: float = 0.15
    """Share of the words of reports that are hidden in rounds after the first, so that their surroundings must tell."""
    minutes_between: float = 4.0


@dataclass
class Texts:
    """What is learned from."""

    articles: list[Example]
    others: list[Example]
    reports: list[Example]
    vary: Callable[[int, random.Random], Example] | None = None
    """Gives the report with that number with other names in it."""


class Run:
    """One training run, kept in ``folder``."""

    def __init__(self, model: Model, texts: Texts, plan: Plan, folder: Path) -> None:
        self.model, self.texts, self.plan, self.folder = model, texts, plan, folder
        self.mean = copy.deepcopy(model).eval()
        self.optimizer = torch.optim.AdamW(_groups(model, plan), betas=(0.9, 0.98), fused=True)
        self.step = 0
        self.steps_an_epoch = len(list(self._main(0)))
        lengths = (max(1, int(epochs * self.steps_an_epoch)) for epochs in plan.epochs)
        self.ends = list(accumulate(lengths))
        """The step with which each round ends."""
        self.steps = self.ends[-1]

    @property
    def checkpoint(self) -> Path:
        """Where the run is kept."""
        return self.folder / "checkpoint.pt"

    def go(self, report: Callable[[str], None], until: float | None = None) -> bool:
        """Train to the end, from the checkpoint where there is one; false when ``until`` (a time) came first."""
        self._resume()
        kept, seen, sums = time.monotonic(), 0, dict[str, float]()
        start = time.monotonic()
        for batch in self._batches():
            self._one(batch, sums)
            seen += int(batch.mask.sum())
            if self.step % SHOWN == 0:
                shown = " ".join(f"{name} {value / SHOWN:.3f}" for name, value in sorted(sums.items()))
                speed = seen / (time.monotonic() - start)
                report(f"{self.step}/{self.steps} {speed:.0f} pieces/s {shown}")
                sums.clear()
            if time.monotonic() - kept > 60 * self.plan.minutes_between:
                self._keep()
                kept = time.monotonic()
            if until is not None and time.monotonic() > until:
                self._keep()
                return False
        self._keep()
        return True

    def _one(self, batch: Batch, sums: dict[str, float]) -> None:
        self.model.train()
        torch.manual_seed(self.plan.seed * 1_000_003 + self.step)  # the same dropout after a stop
        for group in self.optimizer.param_groups:
            group["lr"] = group["peak"] * self._share()
        with torch.autocast("cpu", torch.bfloat16):
            total, parts = loss(self.model, batch)
        self.optimizer.zero_grad()
        total.backward()
        nn.utils.clip_grad_norm_(self.model.parameters(), 1.0)
        self.optimizer.step()
        self.step += 1
        keep = min(self.plan.mean, (1 + self.step) / (10 + self.step))
        with torch.no_grad():
            for ours, theirs in zip(self.mean.parameters(), self.model.parameters(), strict=True):
                if theirs.requires_grad:
                    ours.lerp_(theirs, 1 - keep)
        for name, value in parts.items():
            sums[name] = sums.get(name, 0.0) + value

    def _share(self) -> float:
        """The learning rate at this step as a share of its peak."""
        end = next(end for end in self.ends if self.step < end)
        start = max((e for e in self.ends if e < end), default=0)
        left = (end - self.step) / (self.plan.cooldown * (end - start))
        return min(1.0, (self.step - start + 1) / self.plan.warmup, left)

    def _batches(self) -> Iterator[Batch]:
        """The batches from this step on; an epoch is the same whenever it is made again."""
        while self.step < self.steps:
            epoch = self.step // self.steps_an_epoch
            found = list(self._main(epoch))
            for number in range(self.step % self.steps_an_epoch, self.steps_an_epoch):
                # an epoch may hold some batches less than the first, since other texts are drawn anew
                yield collate(found[number % len(found)] + self._reports(), list(TAGGED))
                if self.step >= self.steps:
                    return

    def _main(self, epoch: int) -> Iterator[list[Cut]]:
        dice = random.Random(f"{self.plan.seed} {epoch}")
        others = dice.sample(self.texts.others, int(self.plan.others * len(self.texts.others)))
        found = cuts(self.texts.articles, dice) + cuts(others, dice, self.plan.recased)
        return shuffled(found, dice, self.plan.windows)

    def _reports(self) -> list[Cut]:
        dice = random.Random(f"{self.plan.seed} reports {self.step}")
        late = self.step >= self.plan.late
        wanted = self.plan.reports * (2 if late else 1)
        numbers = dice.sample(range(len(self.texts.reports)), min(len(self.texts.reports), 3 * wanted))
        found = cuts([self._report(n, dice, late) for n in numbers], dice, self.plan.recased)
        return dice.sample(found, min(len(found), wanted))

    def _report(self, number: int, dice: random.Random, late: bool) -> Example:
        report = self.texts.reports[number]
        if late and self.texts.vary is not None and dice.random() < self.plan.varied:
            report = self.texts.vary(number, dice)
        return masked(report, dice, self.plan.masked) if self.step >= self.ends[0] else report

    def _keep(self) -> None:
        state: dict[str, Any] = {
            "step": self.step,
            "plan": asdict(self.plan),
            "model": self.model.state_dict(),
            "mean": self.mean.state_dict(),
            "optimizer": self.optimizer.state_dict(),
        }
        part = self.checkpoint.with_suffix(".part")
        torch.save(state, part)
        part.replace(self.checkpoint)

    def _resume(self) -> None:
        if not self.checkpoint.exists():
            return
        state = torch.load(self.checkpoint, weights_only=True)
        if {**state["plan"], "epochs": 0} != {**asdict(self.plan), "epochs": 0}:
            raise SystemExit(
                f"{self.checkpoint} is of a run with another plan; remove it or name another folder"
            )
        self.step = state["step"]
        self.model.load_state_dict(state["model"])
        self.mean.load_state_dict(state["mean"])
        self.optimizer.load_state_dict(state["optimizer"])


def _groups(model: Model, plan: Plan) -> list[dict[str, Any]]:
    """Heads learn faster than the encoder; biases and norms are not decayed."""
    groups: list[dict[str, Any]] = []
    for peak, inside in ((plan.rate, True), (plan.heads_rate, False)):
        named = [
            (n, p)
            for n, p in model.named_parameters()
            if n.startswith("encoder.") == inside and p.requires_grad
        ]
        for decay, wide in ((plan.decay, True), (0.0, False)):
            chosen = [p for _, p in named if (p.dim() > 1) == wide]
            groups.append({"params": chosen, "weight_decay": decay, "peak": peak, "lr": 0.0})
    return groups
