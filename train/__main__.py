"""Train the shared encoder with its heads and export it: ``python -m train DATA`` (see ``train/README.md``)."""

from __future__ import annotations

import argparse
import time
from dataclasses import replace
from pathlib import Path

import torch

from train import prepare
from train.encoder import load_weights
from train.heads import Model
from train.loop import Plan, Run
from train.measure import measure_attributions, measure_entities, of_model


def main() -> None:
    """Run one training, from its checkpoint where there is one, and print the figures."""
    options = _parser().parse_args()
    torch.set_num_threads(options.threads)
    options.work.mkdir(parents=True, exist_ok=True)
    plan = replace(Plan(), seed=options.seed, epochs=options.epochs)
    held = prepare.held_back(options.data) if options.trial else ([], [])
    texts = prepare.texts(options.data, options.work, frozenset(r["id"] for part in held for r in part))
    torch.manual_seed(plan.seed)
    model = Model()
    load_weights(model.encoder, prepare.weights() / "model.safetensors")
    until = time.monotonic() + 60 * options.minutes if options.minutes else None
    folder = options.work / options.name
    folder.mkdir(exist_ok=True)
    run = Run(model, texts, plan, folder)
    if not run.go(lambda line: print(line, flush=True), until):
        print(f"stopped at step {run.step} of {run.steps}; start again to go on")
    if options.trial:
        encoder, nearness = of_model(run.mean)
        tokenizer = prepare.load_tokenizer()
        print(measure_entities(encoder, tokenizer, held[0]).tables())
        print(measure_attributions(encoder, nearness, tokenizer, held[1]).tables())


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m train", description=__doc__)
    parser.add_argument("data", type=Path, help="the bench folder")
    parser.add_argument(
        "--work", type=Path, default=Path("../train-run"), help="folder for what is kept on the way"
    )
    parser.add_argument("--name", default="run", help="folder inside it for the checkpoint of this run")
    parser.add_argument(
        "--trial", action="store_true", help="hold texts back and measure on them; exports nothing"
    )
    parser.add_argument("--epochs", type=float, default=Plan.epochs)
    parser.add_argument("--seed", type=int, default=Plan.seed)
    parser.add_argument("--threads", type=int, default=2, help="one is faster where other programs are busy")
    parser.add_argument("--minutes", type=float, help="stop after this time, to go on later")
    return parser


if __name__ == "__main__":
    main()
