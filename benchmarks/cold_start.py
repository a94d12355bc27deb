"""Time and memory of the command in a new process: the help page, and one report read.

    python benchmarks/cold_start.py [REPORT] [--rounds 5]

"Cold" means that nothing is loaded in the process; the files may be in the cache of the system. Printed are the median
over the rounds and the goals. Needs a system that has ``wait4`` (Linux, macOS).
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from statistics import median

ROOT = Path(__file__).resolve().parents[1]
REPORT = ROOT / "examples" / "government.txt"
HELP_SECONDS, READ_SECONDS, MEMORY_MIB = 0.3, 4.0, 1024.0
MAXRSS_IN_BYTES = sys.platform == "darwin"
"""Linux counts ``ru_maxrss`` in KiB, macOS in bytes."""


@dataclass(frozen=True, slots=True)
class Run:
    """One run of the command: wall time in seconds and the largest resident memory in MiB."""

    seconds: float
    memory: float


def run(*arguments: str) -> Run:
    """Run ``rashomon`` in a new process; raises ``SystemExit`` where it fails."""
    command = [sys.executable, "-m", "rashomon", *arguments]
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    elapsed = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit(f"{' '.join(command)}: status {process.returncode}")
    return Run(elapsed, usage.ru_maxrss / (2**20 if MAXRSS_IN_BYTES else 2**10))


def main() -> int:
    """Print one table; status 1 when a goal is missed."""
    options = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    options.add_argument("report", nargs="?", type=Path, default=REPORT)
    options.add_argument("--rounds", type=int, default=5)
    chosen = options.parse_args()
    turns = range(max(1, chosen.rounds))
    helped = [run("--help") for _ in turns]
    read = [run("read", str(chosen.report), "--format", "json") for _ in turns]
    rows = [
        ("rashomon --help", median(r.seconds for r in helped), HELP_SECONDS, "s"),
        ("one report read", median(r.seconds for r in read), READ_SECONDS, "s"),
        ("memory of it", max(r.memory for r in read), MEMORY_MIB, "MiB"),
    ]
    print(f"{'':<18}{'measured':>10}{'goal':>10}")
    for name, value, goal, unit in rows:
        print(f"{name:<18}{value:>10.2f}{goal:>10.1f} {unit}{'' if value <= goal else '   missed'}")
    return int(any(value > goal for _, value, goal, _ in rows))


if __name__ == "__main__":
    sys.exit(main())
