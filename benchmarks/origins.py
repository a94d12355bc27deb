"""Finding origins among many reports: comparisons a report, and words a second, from 1,000 reports to 20,000.

    python benchmarks/origins.py                           # 1,000, 5,000 and 20,000 reports
    python benchmarks/origins.py --reports 500 2000        # other sizes
    python benchmarks/origins.py --bench ../shared/bench   # texts to make reports of, besides our own
    python benchmarks/origins.py --accuracy 1000 --seeds 21 22 23   # precision and recall instead

Without ``--bench`` all texts are our own, which have many clauses in common. With it, real stories run out after some 3,000
reports and comparisons change with the mixture, so that larger sizes are no measure of growth. Reports are made by the generator
of ``tests/origins`` with a fixed seed: stories, copies, look-alikes; one in thirty has one of the same four standing paragraphs.
They are kept in memory; nothing is read or stored. Only the last thousand of each size are timed, when the shelf is fullest,
in seconds of the processor.
"""

from __future__ import annotations

import argparse
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from random import Random

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

SEED = 20_161_216
TIMED = 1_000
FLAT = 1.5
"""Comparisons a report may grow by a half between the smallest size and the largest: towards ``MOST``, not with the number."""


@dataclass(frozen=True)
class Measured:
    """What the last ``TIMED`` of so many reports took."""

    reports: int
    compared: float
    most: int
    words_a_second: float


def main() -> int:
    """Print a line a size; status 1 when comparisons grow with the number of reports."""
    options = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    options.add_argument("--reports", nargs="+", type=int, default=[1_000, 5_000, 20_000], metavar="N")
    options.add_argument("--bench", type=Path, default=Path("none"), metavar="FOLDER")
    options.add_argument("--accuracy", type=int, metavar="N")
    options.add_argument("--seeds", nargs="+", type=int, default=[SEED])
    chosen = options.parse_args()
    if chosen.accuracy:
        for seed in chosen.seeds:
            accuracy(chosen.accuracy, chosen.bench, seed)
        return 0
    print(" reports   compared a report   most   words a second")
    done = []
    for count in chosen.reports:
        done.append(measure(count, chosen.bench))
        last = done[-1]
        print(
            f"{last.reports:8,} {last.compared:19.2f} {last.most:6} {last.words_a_second:16,.0f}", flush=True
        )
    return int(done[-1].compared > FLAT * done[0].compared)


def measure(count: int, bench: Path) -> Measured:
    """Add ``count`` reports and time the last of them."""
    from tests.origins.generator import base_texts, generate
    from tests.origins.shelf import Shelf

    shelf, placed, words, seconds = Shelf(), [], 0, 0.0
    for number, report in enumerate(generate(base_texts(bench), count, SEED)):
        start = time.process_time()
        one = shelf.add(report, sentences=False)
        if number >= count - TIMED:
            seconds += time.process_time() - start
            words += len(report.text.split())
            placed.append(one.compared)
    return Measured(count, sum(placed) / len(placed), max(placed), words / seconds)


def accuracy(count: int, bench: Path, seed: int) -> None:
    """Print precision and recall by kind of damage, in the order of making and in another one."""
    from tests.origins.generator import base_texts, generate
    from tests.origins.measure import placed, tally

    reports = list(generate(base_texts(bench), count, seed))
    for order in ("as made", "shuffled"):
        print(f"\n{count:,} reports, seed {seed}, {order}")
        print(*tally(placed(reports)).lines(), sep="\n", flush=True)
        Random(seed).shuffle(reports)


if __name__ == "__main__":
    sys.exit(main())
