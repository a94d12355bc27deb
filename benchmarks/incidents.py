"""Incidents of a ledger: seconds of one core and memory to work them out from the beginning, and after ten reports more.

    python benchmarks/incidents.py                     # 1,000 reports
    python benchmarks/incidents.py --reports 2000 10000

Reports are made as for ``benchmarks/ledger.py``; they are added by the command, and each question runs in a process of its own.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
from itertools import islice
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from ledger import write_reports  # noqa: E402  (its neighbour in this folder)

MORE = 10
ASK = """
import resource, sys, time
from rashomon.run.fusing import bring_up_to_date
from rashomon.run.reader import reader_id
from rashomon.store import open_ledger
with open_ledger(sys.argv[1], reader=reader_id()) as ledger:
    count = bring_up_to_date(ledger)
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
print(f"{count:9,} {time.process_time():9.1f} {peak:9,.0f}", end="")
"""


def main() -> int:
    """Print one line a size."""
    options = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    options.add_argument("--reports", nargs="+", type=int, default=[1_000], metavar="N")
    options.add_argument("--bench", type=Path, default=ROOT.parent / "shared" / "bench", metavar="FOLDER")
    chosen = options.parse_args()
    print("  reports   seconds  peak MiB   MiB of file |   more   seconds  peak MiB")
    with tempfile.TemporaryDirectory() as folder:
        for count in chosen.reports:
            measure(Path(folder), count, chosen.bench)
    return 0


def measure(folder: Path, count: int, bench: Path) -> None:
    """Make a ledger, ask, add some more and ask again."""
    everything, first, more = (folder / f"{count}-{name}.jsonl" for name in ("all", "first", "more"))
    write_reports(everything, count + MORE, bench)
    with everything.open(encoding="utf-8") as rows:
        first.write_text("".join(islice(rows, count)), encoding="utf-8")
        more.write_text("".join(rows), encoding="utf-8")
    ledger = folder / f"{count}.db"
    for number, table in enumerate((first, more)):
        run("-m", "rashomon", "add", str(table), "--ledger", str(ledger))
        told = run("-c", ASK, str(ledger))
        print(told + (" |" if number else f"{ledger.stat().st_size / 2**20:14.0f} |"), end="", flush=True)
    print()


def run(*arguments: str) -> str:
    """What a Python process of this program prints."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src")}
    done = subprocess.run(
        [sys.executable, *arguments], env=environment, capture_output=True, text=True, check=True
    )
    return done.stdout


if __name__ == "__main__":
    sys.exit(main())
