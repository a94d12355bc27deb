"""A ledger of many reports on two cores: reports a second, memory, size of the file, and how long searches take.

    python benchmarks/ledger.py                           # 1,000 and 10,000 reports
    python benchmarks/ledger.py --reports 500 2000        # other sizes
    python benchmarks/ledger.py --bench ../shared/bench   # texts to make reports of, besides our own

Reports are made by the generator of ``tests/origins`` with a fixed seed: base texts, copies with known damage and look-alikes.
``rashomon add`` runs as a user runs it, a process of its own with as many workers as there are cores; memory is that of it
and its workers together (resident, so that what they share is counted more than once), looked at four times a second.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from statistics import median

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

SEED = 20_161_216
LOOK = 0.25
ROUNDS = 15
SEARCH_GOAL = 0.050
FLAT = 1.25
"""Peak memory may differ by a quarter between sizes: workers are replaced, and are not always met at their largest."""


@dataclass(frozen=True)
class Added:
    """What adding so many reports took."""

    reports: int
    seconds: float
    peak: float
    size: int


def main() -> int:
    """Print one table a size; status 1 when searches or memory miss their goals."""
    options = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    options.add_argument("--reports", nargs="+", type=int, default=[1_000, 10_000], metavar="N")
    options.add_argument("--bench", type=Path, default=ROOT.parent / "shared" / "bench", metavar="FOLDER")
    options.add_argument("--folder", type=Path, help="where ledgers are made and kept")
    chosen = options.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        folder = chosen.folder or Path(temporary)
        done = [measure(folder, count, chosen.bench) for count in chosen.reports]
        print("\n reports   a second   peak MiB   bytes a report")
        for added in done:
            speed, size = added.reports / added.seconds, added.size / added.reports
            print(f"{added.reports:8,} {speed:10.1f} {added.peak / 2**20:10.0f} {size:16,.0f}")
        flat = done[-1].peak / done[0].peak
        print(f"\npeak memory, largest against smallest: {flat:.2f}")
        slowest = searches(folder / f"{chosen.reports[-1]}.db")
    return int(slowest > SEARCH_GOAL or flat > FLAT)


def measure(folder: Path, count: int, bench: Path) -> Added:
    """Add ``count`` reports to a new ledger."""
    table, ledger = folder / f"{count}.jsonl", folder / f"{count}.db"
    write_reports(table, count, bench)
    command = [sys.executable, "-m", "rashomon", "add", str(table), "--ledger", str(ledger)]
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src")}
    start, peak = time.monotonic(), 0
    process = subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True)
    while process.poll() is None:
        peak = max(peak, sum(map(resident, family(process.pid))))
        time.sleep(LOOK)
    seconds = time.monotonic() - start
    print(f"{count:,}: {process.stdout.read().strip() if process.stdout else ''}", flush=True)
    size = sum(p.stat().st_size for p in folder.glob(f"{count}.db*"))
    return Added(count, seconds, peak, size)


def write_reports(table: Path, count: int, bench: Path) -> None:
    """The generator's reports as lines of JSON."""
    from tests.origins.generator import base_texts, generate

    with table.open("w", encoding="utf-8") as file:
        for number, made in enumerate(generate(base_texts(bench), count, SEED)):
            row = {
                "text": made.text,
                "published": made.published.isoformat() if made.published else None,
                "publisher": made.publisher,
                "url": f"https://example.org/{number}",
            }
            file.write(json.dumps(row) + "\n")


def family(parent: int) -> Iterator[int]:
    """A process and everything that it started, directly or not."""
    yield parent
    try:
        children = Path(f"/proc/{parent}/task/{parent}/children").read_text().split()
    except OSError:
        return
    for child in children:
        yield from family(int(child))


def resident(process: int) -> int:
    """Bytes in memory."""
    try:
        return int(Path(f"/proc/{process}/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")
    except (OSError, IndexError):
        return 0


def searches(ledger: Path) -> float:
    """Print how long typical questions take; gives the slowest one's median in seconds."""
    from datetime import date

    from rashomon.model.claim import Kind, Stance
    from rashomon.model.query import Box, Field, Paging, Query
    from rashomon.run.reader import reader_id
    from rashomon.store import open_ledger

    questions = {
        "a word": Query(text="soldiers"),
        "two words and a kind": Query(text="army village", kinds=(Kind.KILLED,)),
        "words side by side": Query(text='"car bomb"'),
        "a kind since a day": Query(kinds=(Kind.KILLED,), since=date(1989, 1, 1)),
        "a party": Query(party="army"),
        "a place": Query(place="San Salvador"),
        "a source that denies": Query(source="government", stances=(Stance.DENIES,)),
        "a box": Query(box=Box(32, 35, 38, 43)),
        "a figure": Query(kinds=(Kind.KILLED,), at_least=50),
        "everything": Query(),
    }
    print("\nsearches, median of", ROUNDS, "in milliseconds")
    slowest = 0.0
    with open_ledger(str(ledger), reader=reader_id(), write=False) as kept:
        for name, query in questions.items():
            times = []
            for _ in range(ROUNDS):
                start = time.perf_counter()
                page = kept.search(query, Paging())
                times.append(time.perf_counter() - start)
            slowest = max(slowest, median(times))
            print(f"{1000 * median(times):8.1f}  {name} ({page.total:,} claims)")
        start = time.perf_counter()
        kept.count(Query(), Field.KIND, 50)
        print(f"{1000 * (time.perf_counter() - start):8.1f}  counts of all claims by kind, once")
        start = time.perf_counter()
        found = kept.verify()
        print(f"\nverify: {time.perf_counter() - start:.1f} s, {len(found.damages)} damages")
    return slowest


if __name__ == "__main__":
    sys.exit(main())
