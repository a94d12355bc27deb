"""The order in which a run is trained; what each part has made is kept in a file of its own.

1. ``middle.pt``, ``second.pt``, ``first.pt``: the first stage, in its middle, after its second round and at its end;
2. ``reports.pt``: the second stage, built on the middle;
3. ``again.pt``: the second stage once more, built on the mean of its first time and of both ends of rounds;
4. the mean of 2 and 3, which reads better than either (weights of one run at different times: Izmailov et al. 2018);
5. ``own.pt``: the second stage on this mean, with texts that 2, 3 and 4 have marked together (``own.json``);
6. ``last.pt``: the same on the mean of 4, 5 and the first stage's end;
7. ``told.pt``: the same on the mean of these and 6, with reports whose claims are marked;
8. ``told_again.pt``: the same on the mean of 6 and 7;
9. the mean of 7 and 8 is shipped;
10. ``incidents.pt``: incidents and classes, by layers of their own that begin as those of MiniLM, on the embeddings of that mean.
"""

from __future__ import annotations

import copy
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import torch
from torch import Tensor

from rashomon.learned.happenings import HEAD as TELLING
from train import prepare
from train.batches import Cut
from train.below import reckoned
from train.encoder import LOWER, Shape, load_weights
from train.examples import Example
from train.first import FirstMix
from train.heads import Model
from train.loop import Run
from train.measure import of_model
from train.own_marks import marked
from train.plans import Again, First, Incidents, Last, Own, Reports, Told, ToldAgain
from train.second import IncidentsMix, ReportsMix
from train.tasks import FIRST

Weights = Mapping[str, Tensor]

ABOVE = (*(f"tags.{head}." for head in FIRST), "links.", "distance.")
"""The heads for reports."""
FIRST_STAGE = ("encoder.", *ABOVE)
REPORTS = (*(f"encoder.layers.{n}." for n in range(LOWER, Shape.layers)), *ABOVE, f"tags.{TELLING}.")
INCIDENTS = ("branch.", "tags.fillers.", "classes.")
"""Which weights each stage changes: the first, the second for reports, and that for incidents and classes."""
AGAIN = 0.75
"""How much the second time of the second stage counts in the mean with its first."""


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

    def train(self) -> Model:
        """Go on until all is done; raises ``Stopped``."""
        self.folder.mkdir(parents=True, exist_ok=True)
        plan = First(seed=self.seed, epochs=self.epochs)
        middle = self._first("middle.pt", plan, plan.middle)
        reports = {**middle, **self._reports("reports", middle, Reports(seed=self.seed))}
        second, first = self._first("second.pt", plan, plan.second), self._first("first.pt", plan, None)
        mean = {n: (p + second[n] + first[n]) / 3 for n, p in reports.items()}
        again = {**mean, **self._reports("again", mean, Again())}
        both = {n: p.lerp(again[n], AGAIN) for n, p in reports.items()}
        readers = (both, reports, again)
        own = {**both, **self._reports("own", both, Own(), readers)}
        mean = {n: (p + own[n] + first[n]) / 3 for n, p in both.items()}
        last = {**mean, **self._reports("last", mean, Last(), readers)}
        mean = {n: (p + own[n] + last[n] + first[n]) / 4 for n, p in both.items()}
        told = {**mean, **self._reports("told", mean, Told(), readers)}
        mean = {n: (p + last[n]) / 2 if n in last else p for n, p in told.items()}
        again = {**mean, **self._reports("told_again", mean, ToldAgain(), readers)}
        shipped = {n: (p + again[n]) / 2 for n, p in told.items()}
        model = self._new()
        model.grow_branch()
        model.load_state_dict(shipped, strict=False)
        model.load_state_dict(self._incidents(model, Incidents(seed=self.seed)), strict=False)
        return model

    def _new(self) -> Model:
        torch.manual_seed(self.seed)
        model = Model()
        load_weights(model.encoder, prepare.weights() / "model.safetensors")
        return model

    def _first(self, kept: str, plan: First, last: int | None) -> Weights:
        """The mean weights of the first stage at its step ``last`` or at its end."""
        path = self.folder / kept
        if not path.exists():
            texts = prepare.texts(self.data, self.work, self.held)
            model = _only(self._new(), FIRST_STAGE)
            run = Run(model, FirstMix(texts, plan), plan, self.folder / "first")
            self._go(run, last)
            _save(run, path, FIRST_STAGE)
        return _load(path)

    def _reports(self, part: str, start: Weights, plan: Reports, readers: Sequence[Weights] = ()) -> Weights:
        """The weights that the second stage changes for reports, taught from those given on.

        With ``readers`` also from texts that these mark together.
        """
        path = self.folder / f"{part}.pt"
        if not path.exists():
            model = self._new()
            model.load_state_dict(start, strict=False)

            def reckon(found: Sequence[Cut]) -> list[Cut]:
                return reckoned(model, found, self.report)

            texts = prepare.texts(self.data, self.work, self.held)
            told = prepare.told(self.data) if plan.told else ()
            mix = ReportsMix(texts, plan, reckon, self._own(readers) if readers else (), told)
            run = Run(_only(model, REPORTS), mix, plan, self.folder / part)
            self._go(run, None)
            _save(run, path, REPORTS)
        return _load(path)

    def _own(self, readers: Sequence[Weights]) -> list[Example]:
        """Texts without marks with those that the readers give them together."""
        rows, encoders = prepare.unmarked(self.data), []
        for weights in readers:
            model = self._new()
            model.load_state_dict(weights, strict=False)
            encoders.append(of_model(model).encoder)
        kept = self.folder / "own.json"
        return prepare.with_own_marks(
            rows, marked(encoders, prepare.load_tokenizer(), rows, kept, self.report)
        )

    def _incidents(self, model: Model, plan: Incidents) -> Weights:
        """The weights of the branch and its heads, taught on the embeddings of ``model``."""
        path = self.folder / "incidents.pt"
        if not path.exists():
            kept = prepare.kept_to_calibrate(self.data)
            ids = frozenset(r["id"] for rows in kept.values() for r in rows)
            mix = IncidentsMix(prepare.marked(self.data, ids), plan)
            run = Run(_only(copy.deepcopy(model), INCIDENTS), mix, plan, self.folder / "incidents")
            self._go(run, None)
            _save(run, path, INCIDENTS)
        return _load(path)

    def _go(self, run: Run, last: int | None) -> None:
        if not run.go(self.report, self.until, last):
            raise Stopped


def _only(model: Model, changed: tuple[str, ...]) -> Model:
    """The same model, of which only these weights learn."""
    for name, weights in model.named_parameters():
        if not name.startswith(changed):
            weights.requires_grad_(False)
    return model


def _save(run: Run, path: Path, changed: tuple[str, ...]) -> None:
    torch.save({n: p for n, p in run.mean.state_dict().items() if n.startswith(changed)}, path)


def _load(path: Path) -> Weights:
    found: Weights = torch.load(path, weights_only=True)
    return found
