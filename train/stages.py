"""The order in which the parts of a run are trained; what each has made is kept in a file of its own.

1. the first stage up to its middle (``middle.pt``);
2. on that the parts of the second stage (``reports.pt``, ``incidents.pt``);
3. the first stage to its end (``first.pt``);
4. the mean of 2 and 3, which reads better than either (weights of one run at different times: Izmailov et al. 2018);
5. incidents and classes once more, on the shared layers of that mean (``settling.pt``).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import torch
from torch import Tensor

from train import prepare
from train.batches import Cut
from train.below import reckoned
from train.encoder import SHARED, Shape, load_weights
from train.first import FirstMix
from train.heads import Model
from train.loop import Run
from train.plans import First, Incidents, Plan, Reports, Settling
from train.second import IncidentsMix, ReportsMix
from train.tasks import FIRST

Weights = Mapping[str, Tensor]

ABOVE = (*(f"tags.{head}." for head in FIRST), "links.", "distance.")
"""The heads for reports."""
PARTS = {
    "reports": (*(f"encoder.layers.{n}." for n in range(SHARED, Shape.layers)), *ABOVE),
    "incidents": ("branch.", "tags.fillers.", "classes."),
}
"""The parts of the second stage, and which weights each of them changes."""
END = 0.5
"""How much the end of the first stage counts in the mean."""


class Stopped(Exception):
    """The time was over; the checkpoints are kept."""


@dataclass(frozen=True)
class Stages:
    """One run: ``data`` is the bench folder, ``work`` keeps silver marks, ``folder`` this run; ``held`` are ids left out."""

    data: Path
    work: Path
    folder: Path
    seed: int
    epochs: tuple[float, ...]
    held: frozenset[str]
    report: Callable[[str], None]
    until: float | None = None

    def train(self, parts: Iterable[str]) -> Model:
        """Go on until all is done, or until the parts of the second stage are that are named; raises ``Stopped``."""
        self.folder.mkdir(parents=True, exist_ok=True)
        plan = First(seed=self.seed, epochs=self.epochs)
        model = self._new()
        model.load_state_dict(self._first("middle.pt", plan, plan.middle))
        model.grow_branch()
        for part in parts:
            plan_of = Reports(seed=self.seed) if part == "reports" else Incidents(seed=self.seed)
            model.load_state_dict(self._second(part, model, plan_of, PARTS[part]), strict=False)
        if set(parts) != set(PARTS):
            return model
        end = self._first("first.pt", plan, None)
        ours = {n: p for n, p in model.state_dict().items() if not n.startswith(PARTS["incidents"])}
        model.load_state_dict({n: p.lerp(end[n], END) for n, p in ours.items()}, strict=False)
        model.load_state_dict(self._second("settling", model, Settling(), PARTS["incidents"]), strict=False)
        return model

    def _new(self) -> Model:
        torch.manual_seed(self.seed)
        return Model()

    def _first(self, kept: str, plan: First, last: int | None) -> Weights:
        """The mean weights of the first stage at its step ``last`` or at its end."""
        path = self.folder / kept
        if not path.exists():
            model = self._new()
            load_weights(model.encoder, prepare.weights() / "model.safetensors")
            texts = prepare.texts(self.data, self.work, self.held)
            run = Run(model, FirstMix(texts, plan), plan, self.folder / "first")
            self._go(run, last)
            torch.save(run.mean.state_dict(), path)
        found: Weights = torch.load(path, weights_only=True)
        return found

    def _second(
        self, part: str, model: Model, plan: Reports | Incidents, changed: tuple[str, ...]
    ) -> Weights:
        """The weights that a part of the second stage changes, taught from those of ``model`` on."""
        path = self.folder / f"{part}.pt"
        if not path.exists():
            run = Run(model, self._mix(model, plan), plan, self.folder / part)
            self._go(run, None)
            torch.save({n: p for n, p in run.mean.state_dict().items() if n.startswith(changed)}, path)
        found: Weights = torch.load(path, weights_only=True)
        return found

    def _mix(self, model: Model, plan: Plan) -> ReportsMix | IncidentsMix:
        def reckon(found: Sequence[Cut]) -> list[Cut]:
            return reckoned(model, found, self.report)

        if isinstance(plan, Reports):
            return ReportsMix(prepare.texts(self.data, self.work, self.held), plan, reckon)
        assert isinstance(plan, Incidents)
        kept = prepare.kept_to_calibrate(self.data)
        marked = prepare.marked(self.data, frozenset(r["id"] for rows in kept.values() for r in rows))
        return IncidentsMix(marked, plan, reckon)

    def _go(self, run: Run, last: int | None) -> None:
        if not run.go(self.report, self.until, last):
            raise Stopped
