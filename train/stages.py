"""The order in which a run is trained; what each part has made is kept in a file of its own.

1. ``middle.pt``, ``second.pt``, ``first.pt``: the first stage, in its middle, after its second round and at its end;
2. ``reports.pt``: the second stage, built on the middle;
3. ``again.pt``: the second stage once more, built on the mean of its first time and of both ends of rounds;
4. the mean of 2 and 3, which reads better than either (weights of one run at different times: Izmailov et al. 2018);
5. ``own.pt``: the second stage on this mean, with texts that 2, 3 and 4 have marked together (``own.json``);
6. ``last.pt``: the same on the mean of 4, 5 and the first stage's end;
7. ``told.pt``: the same on the mean of these and 6, with reports whose claims are marked;
8. ``told_again.pt``: the same on the mean of 6 and 7;
9. ``teacher.pt``: a network eight times as large, taught as in 7;
10. ``taught.pt``: the mean of 7 and 8 taught by what it thinks together with that network;
11. ``taught_again.pt``: the same once more, on the mean of that and of its first time;
12. ``named.pt``: the same on the mean of 7 and 8 and, for two parts of five (``LEARNED``), of 11, with many more of our own
    reports; for seven parts of ten (``SHIPPED``) it makes the mean with what it began on, which is shipped;
13. ``incidents.pt``: incidents and classes, by layers of their own that begin as those of MiniLM, on the same embeddings.
"""

from __future__ import annotations

import copy
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import torch
from torch import Tensor

from rashomon.learned.happenings import HEAD as TELLING
from rashomon.learned.phrases import PHRASES
from train import own_reports, prepare, teacher
from train.batches import Cut
from train.below import reckoned
from train.encoder import LOWER, Shape, load_weights
from train.examples import Example, plain
from train.first import FirstMix, Texts
from train.heads import Model
from train.loop import Run
from train.measure import of_model
from train.opinions import ROLES, opinions, together
from train.own_marks import marked
from train.plans import Incidents, Plans, Reports
from train.second import IncidentsMix, ReportsMix
from train.tasks import FIRST
from train.teacher import TEACHER

Weights = Mapping[str, Tensor]

ABOVE = (*(f"tags.{head}." for head in FIRST), "links.", "distance.")
"""The heads for reports."""
FIRST_STAGE = ("encoder.", *ABOVE)
REPORTS = (*(f"encoder.layers.{n}." for n in range(LOWER, Shape.layers)), *ABOVE, f"tags.{TELLING}.")
TEACHING = (*FIRST_STAGE, f"tags.{TELLING}.")
TAUGHT = ("encoder.layers.", *ABOVE, f"tags.{TELLING}.")
INCIDENTS = ("branch.", "tags.fillers.", "classes.")
"""Which weights each stage changes: the first, the second for reports, what is taught last, and incidents and classes."""
LEARNED = 0.405
"""How much what was learned from the larger network counts in the mean with what was before."""
SHIPPED = 0.7
"""How much what was learned from our own reports counts in it."""
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
    plans: Plans
    held: frozenset[str]
    report: Callable[[str], None]
    until: float | None = None

    def train(self) -> Model:
        """Go on until all is done; raises ``Stopped``."""
        self.folder.mkdir(parents=True, exist_ok=True)
        plans, plan = self.plans, self.plans.first
        middle = self._first("middle.pt", plan.middle)
        reports = {**middle, **self._reports("reports", middle, plans.reports)}
        second, first = self._first("second.pt", plan.second), self._first("first.pt", None)
        mean = mean_of(reports, second, first)
        again = {**mean, **self._reports("again", mean, plans.again)}
        both = {n: p.lerp(again[n], AGAIN) for n, p in reports.items()}
        readers = (both, reports, again)
        own = {**both, **self._reports("own", both, plans.own, readers)}
        mean = mean_of(both, own, first)
        last = {**mean, **self._reports("last", mean, plans.last, readers)}
        mean = mean_of(both, own, last, first)
        told = {**mean, **self._reports("told", mean, plans.told, readers)}
        mean = mean_of(told, last)
        again = {**mean, **self._reports("told_again", mean, plans.told_again, readers)}
        mean = mean_of(told, again)
        taught = {**mean, **self._taught("taught", mean, mean, plans.taught)}
        half = mean_of(mean, taught)
        again = {**half, **self._taught("taught_again", half, mean, plans.taught_again)}
        learned = {n: p.lerp(again[n], LEARNED) for n, p in mean.items()}
        named = {**learned, **self._taught("named", learned, mean, plans.named)}
        shipped = {n: p.lerp(named[n], SHIPPED) for n, p in learned.items()}
        model = self._new()
        model.grow_branch()
        model.load_state_dict(shipped, strict=False)
        model.load_state_dict(self._incidents(model, plans.incidents), strict=False)
        return model

    def _new(self) -> Model:
        torch.manual_seed(self.plans.first.seed)
        model = Model()
        load_weights(model.encoder, prepare.weights() / "model.safetensors")
        return model

    def _first(self, kept: str, last: int | None) -> Weights:
        """The mean weights of the first stage at its step ``last`` or at its end."""
        path = self.folder / kept
        if not path.exists():
            texts = prepare.texts(self.data, self.work, self.held)
            model, plan = _only(self._new(), FIRST_STAGE), self.plans.first
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

    def _teacher(self) -> Model:
        """The larger network, taught by what is marked."""
        torch.manual_seed(self.plans.first.seed)
        model = Model(TEACHER)
        teacher.load_weights(model.encoder, teacher.unpacked(self.work))
        path = self.folder / "teacher.pt"
        if not path.exists():
            plan = self.plans.teacher
            texts = prepare.texts(self.data, self.work, self.held)
            mix = ReportsMix(texts, plan, list, (), prepare.told(self.data))
            run = Run(_only(model, TEACHING), mix, plan, self.folder / "teacher")
            self._go(run, None)
            _save(run, path, TEACHING)
        model.load_state_dict(_load(path), strict=False)
        return model

    def _taught(self, part: str, start: Weights, thinking: Weights, plan: Reports) -> Weights:
        """The weights ``start``, taught by what a model with the weights ``thinking`` and the larger network think."""
        path = self.folder / f"{part}.pt"
        if not path.exists():
            model = self._new()
            model.load_state_dict(start, strict=False)
            texts, own = self._thought_of(thinking)
            run = Run(
                _only(model, TAUGHT),
                ReportsMix(texts, plan, list, own, prepare.told(self.data)),
                plan,
                self.folder / part,
            )
            self._go(run, None)
            _save(run, path, TAUGHT)
        return _load(path)

    def _thought_of(self, thinking: Weights) -> tuple[Texts, list[Example]]:
        """Marked texts, and some without marks, with what a model with these weights and the larger network think of them."""
        model, tokenizer = self._new(), prepare.load_tokenizer()
        model.load_state_dict(thinking, strict=False)
        texts = prepare.texts(self.data, self.work, self.held)
        articles, others = prepare.thought_of(self.data, self.held)
        ours, theirs = (
            opinions(of_model(m).encoder, tokenizer, [*articles, *others], self.folder / name, self.report)
            for m, name in ((model, "ours.pt"), (self._teacher(), "theirs.pt"))
        )
        by_heart = {row["id"] for row in articles}  # the model knows the attributions that are marked in them
        told = {row["id"] for row in own_reports.claims(self.data)}
        own = [plain(tokenizer, row) for row in others if row["id"] in theirs]
        for text in [*texts.articles, *own]:
            mine, other = ours[text.id], theirs[text.id][ROLES]
            roles = other if text.id in by_heart else together(mine[ROLES], other)
            text.thought = {ROLES: roles, PHRASES: mine[PHRASES]}
            if text.id not in told:  # of our own reports the marks tell better
                text.thought[TELLING] = mine[TELLING]
        return texts, own

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


def mean_of(*states: Weights) -> Weights:
    """The mean of the weights of the first, each over the states that have it: the first stage has no head for happenings."""
    found = {}
    for name in states[0]:
        values = [state[name] for state in states if name in state]
        found[name] = sum(values[1:], values[0]) / len(values)
    return found


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
