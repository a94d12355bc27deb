"""Words a second of the learned reader, both heads, against the bare syntactic parser on the same texts.

    python benchmarks/learned.py                       # the bundled examples and our own marked reports
    python benchmarks/learned.py FOLDER... --rounds 9

Both run in one process on one thread and take turns; see ``benchmarks/throughput.py``.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable
from pathlib import Path
from statistics import median

from throughput import DEFAULT, bare_parser, load_texts, seconds


def learned_reader(texts: list[str]) -> Callable[[], object]:
    """What finds entities and attributions of every report."""
    from rashomon.learned import load_reader

    reader = load_reader()
    return lambda: [reader.read(text) for text in texts]


def main() -> int:
    """Print one table."""
    options = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    options.add_argument("places", nargs="*", type=Path, default=list(DEFAULT), metavar="FOLDER")
    options.add_argument("--rounds", type=int, default=7)
    chosen = options.parse_args()
    texts = load_texts(chosen.places)
    if not texts:
        print("no texts found", file=sys.stderr)
        return 2
    words = sum(len(text.split()) for text in texts)
    parse, read = bare_parser(texts), learned_reader(texts)
    parse(), read()  # load models first
    rounds = [(seconds(parse), seconds(read)) for _ in range(max(1, chosen.rounds))]
    print(f"{len(texts)} reports, {words:,} words, {len(rounds)} rounds\n")
    print(f"{'':<16}{'words/s':>10}{'slowest':>10}{'fastest':>10}")
    for name, times in zip(("bare parser", "learned reader"), zip(*rounds, strict=True), strict=True):
        rates = [words / t for t in times]
        print(f"{name:<16}{median(rates):>10,.0f}{min(rates):>10,.0f}{max(rates):>10,.0f}")
    both = median(parsing / (parsing + reading) for parsing, reading in rounds)
    print(f"{'parser and learned reader, of the bare parser':<46}{both:>6.2f}")
    return 0


if __name__ == "__main__":
    for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
        os.environ.setdefault(name, "1")  # before any library that reads it is loaded
    sys.exit(main())
