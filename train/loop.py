"""The training loop: mixed batches, a mean of the weights along the way, and checkpoints that survive a stop."""

from __future__ import annotations

import copy
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any, Protocol

import torch
from torch import nn

from train.batches import Batch
from train.heads import Model
from train.losses import loss
from train.plans import Plan
from train.precision import sixteen_bits

SHOWN = 20
"""Steps between two lines of progress."""


class Mix(Protocol):
    """What the batches of a stage hold."""

    ends: list[int]
    """The step with which each round ends; in each the rate rises, stays and falls to nothing."""

    def batches(self, step: int) -> Iterator[list[Batch]]:
        """The batches of the steps from this one on, the same whenever they are made; those of a step add up."""
        ...


class Run:
    """One training run, kept in ``folder``."""

    def __init__(self, model: Model, mix: Mix, plan: Plan, folder: Path) -> None:
        self.model, self.mix, self.plan, self.folder = model, mix, plan, folder
        folder.mkdir(parents=True, exist_ok=True)
        self.mean = copy.deepcopy(model).eval()
        self.optimizer = torch.optim.AdamW(_groups(model, plan), betas=(0.9, 0.98), fused=True)
        self.step = 0
        self.steps = mix.ends[-1]

    @property
    def checkpoint(self) -> Path:
        """Where the run is kept."""
        return self.folder / "checkpoint.pt"

    def go(self, report: Callable[[str], None], until: float | None = None, last: int | None = None) -> bool:
        """Train to the end, or to the step ``last``, from the checkpoint where there is one; false when ``until`` (a time) came
        first.
        """
        self._resume()
        if last is not None and self.step >= last:
            return True
        kept, seen, sums = time.monotonic(), 0, dict[str, float]()
        start = time.monotonic()
        for batches in self.mix.batches(self.step):
            self._one(batches, sums)
            seen += sum(int(batch.mask.sum()) for batch in batches)
            if self.step % SHOWN == 0:
                shown = " ".join(f"{name} {value / SHOWN:.3f}" for name, value in sorted(sums.items()))
                speed = seen / (time.monotonic() - start)
                report(f"{self.step}/{self.steps} {speed:.0f} pieces/s {shown}")
                sums.clear()
            if self.step == last:
                break
            if time.monotonic() - kept > 60 * self.plan.minutes_between:
                self._keep()
                kept = time.monotonic()
            if until is not None and time.monotonic() > until:
                self._keep()
                return False
        self._keep()
        return True

    def _one(self, batches: Sequence[Batch], sums: dict[str, float]) -> None:
        self.model.train()
        torch.manual_seed(self.plan.seed * 1_000_003 + self.step)  # the same dropout after a stop
        for group in self.optimizer.param_groups:
            group["lr"] = group["peak"] * self._share()
        self.optimizer.zero_grad()
        for batch in batches:
            with sixteen_bits():
                total, parts = loss(self.model, batch)
            total.backward()
            for name, value in parts.items():
                sums[name] = sums.get(name, 0.0) + value
        nn.utils.clip_grad_norm_(self.model.parameters(), 1.0)
        self.optimizer.step()
        self.step += 1
        keep = min(self.plan.mean, (1 + self.step) / (10 + self.step))
        with torch.no_grad():
            for ours, theirs in zip(self.mean.parameters(), self.model.parameters(), strict=True):
                if theirs.requires_grad:
                    ours.lerp_(theirs, 1 - keep)

    def _share(self) -> float:
        """The learning rate at this step as a share of its peak."""
        end = next(end for end in self.mix.ends if self.step < end)
        start = max((e for e in self.mix.ends if e < end), default=0)
        left = (end - self.step) / (self.plan.cooldown * (end - start))
        return min(1.0, (self.step - start + 1) / self.plan.warmup, left)

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
        if not _alike(state["plan"], asdict(self.plan)):
            raise SystemExit(
                f"{self.checkpoint} is of a run with another plan; remove it or name another folder"
            )
        self.step = state["step"]
        self.model.load_state_dict(state["model"])
        self.mean.load_state_dict(state["mean"])
        self.optimizer.load_state_dict(state["optimizer"])


def _alike(first: dict[str, Any], second: dict[str, Any]) -> bool:
    """Whether two plans differ in their lengths only."""
    return all(
        first.get(name) == value
        for name, value in second.items()
        if name not in ("epochs", "middle", "second", "steps")
    )


def _groups(model: Model, plan: Plan) -> list[dict[str, Any]]:
    """Heads learn faster than the encoder; biases and norms are not decayed. What gets no gradient stays as it is."""
    groups: list[dict[str, Any]] = []
    for peak, inside in ((plan.rate, True), (plan.heads_rate, False)):
        named = [
            (n, p)
            for n, p in model.named_parameters()
            if n.startswith(("encoder.", "branch.")) == inside and p.requires_grad
        ]
        for decay, wide in ((plan.decay, True), (0.0, False)):
            chosen = [p for _, p in named if (p.dim() > 1) == wide]
            groups.append({"params": chosen, "weight_decay": decay, "peak": peak, "lr": 0.0})
    return groups
