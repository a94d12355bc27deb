"""The workbench on many incidents: how long the questions of its overview take, one by one and all together.

    python benchmarks/serve.py                         # 100,000 incidents
    python benchmarks/serve.py --incidents 10000
    python benchmarks/serve.py --folder made --rounds 5   # keeps the ledger there, to ask it again

``rashomon serve`` runs as a user runs it, and is asked over HTTP. Status 1 when the list, the map, the timeline and the counts of
an overview do not come within a second, each alone or all together; on a busy machine look at what they took of a core. Making
the ledger takes some 3 ms of a core an incident.
"""

from __future__ import annotations

import argparse
import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from statistics import median

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from many_incidents import make, path_of, take_as_fused  # noqa: E402  (its neighbour in this folder)

GOAL = 1.0
"""Seconds in which an overview is to be there."""
OVERVIEW = (
    *("incidents?limit=50", "overview/map?zoom=6", "overview/timeline"),
    *(f"overview/counts?by={by}" for by in ("kind", "status", "side", "place", "party", "source")),
)
FILTERS = {
    "nothing": "",
    "a kind": "kind=shelling",
    "a status": "status=contested",
    "a side": "side=opposing",
    "a year": "since=2016-01-01&until=2016-12-31",
    "a box": "box=34,36,36,39",
    "a word": "text=abducted",
    "a party": "party=islamic",
    "a place": "place=town:3",
    "a source": "source=observatory",
    "a figure": "at_least=50",
}
PANS = tuple(
    f"overview/map?zoom={zoom}&view={south},{west},{south + 2},{west + 3}"
    for zoom, south, west in ((7, 33, 36), (8, 34, 37), (9, 35, 38), (11, 33.5, 36.2))
)
OTHERS = (
    "review?queue=contested",
    "review?queue=low_score",
    "review?queue=unresolved",
    "places?limit=50",
    "ledger",
)


def main() -> int:
    """Print a line a question; status 1 when the goal is missed."""
    options = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    options.add_argument("--incidents", type=int, default=100_000, metavar="N")
    options.add_argument("--rounds", type=int, default=5, metavar="N")
    options.add_argument("--folder", type=Path, help="where the ledger is made and kept")
    chosen = options.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        ledger = path_of(chosen.folder or Path(temporary), chosen.incidents)
        if not ledger.exists():
            made(ledger, chosen.incidents)
        take_as_fused(str(ledger))
        with served(ledger) as (address, process):
            return measured(address, process, chosen.rounds)


def made(ledger: Path, incidents: int) -> None:
    """Make the ledger under another name until it is whole."""
    began, half = time.process_time(), ledger.with_suffix(".half")
    half.unlink(missing_ok=True)
    make(str(half), incidents)
    half.rename(ledger)
    size = ledger.stat().st_size / 2**20
    print(f"{incidents:,} incidents, {size:,.0f} MiB, made in {time.process_time() - began:,.0f} s of a core")


@contextmanager
def served(ledger: Path) -> Iterator[tuple[str, int]]:
    """A server of its own process on the ledger: its address and the number of the process."""
    command = [sys.executable, "-m", "rashomon", "serve", "--port", "0", "--ledger", str(ledger)]
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src")}
    process = subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    try:
        address = process.stdout.readline().split()[0]
        wait_for(address)
        yield address, process.pid
    finally:
        process.send_signal(signal.SIGINT)
        process.wait()


def wait_for(address: str) -> None:
    """Until the server answers; incidents are up to date then."""
    import httpx

    while True:
        try:
            httpx.get(f"{address}/api/incidents?limit=1", timeout=60).raise_for_status()
            return
        except httpx.ConnectError:
            time.sleep(0.1)


def worked(process: int) -> float:
    """Seconds that the cores have worked for a process."""
    told = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    return (int(told[11]) + int(told[12])) / os.sysconf("SC_CLK_TCK")


def measured(address: str, process: int, rounds: int) -> int:
    """Ask everything; gives the exit status."""
    import httpx

    with httpx.Client(base_url=f"{address}/api/", timeout=60) as client:

        def seconds(path: str) -> float:
            began = time.perf_counter()
            client.get(path).raise_for_status()
            return time.perf_counter() - began

        print("\nmilliseconds, median and longest of", rounds, "\n")
        slowest = 0.0
        for name, filters in FILTERS.items():
            paths = [f"{path}{'&' if '?' in path else '?'}{filters}" for path in OVERVIEW]
            alone = [median(taken) for taken in ([seconds(p) for _ in range(rounds)] for p in paths)]
            before = worked(process)
            together = [all_at_once(seconds, paths) for _ in range(rounds)]
            cores = (worked(process) - before) / rounds
            told = " ".join(f"{1000 * each:5.0f}" for each in alone)
            waited = f"{1000 * median(together):5.0f} {1000 * max(together):5.0f}"
            print(f"{name:12} {told}   together {waited}  a core's {1000 * cores:5.0f}", flush=True)
            slowest = max(slowest, *alone, median(together))
        print(f"{'':12} list   map  time  {'counts by kind, status, side, place, party, source'}\n")
        for path in (*PANS, *OTHERS):
            taken = [seconds(path) for _ in range(rounds)]
            print(f"{1000 * median(taken):7.0f} {1000 * max(taken):7.0f}  {path}")
    return int(slowest > GOAL)


def all_at_once(seconds: Callable[[str], float], paths: list[str]) -> float:
    """Seconds until all have answered."""
    began = time.perf_counter()
    with ThreadPoolExecutor(len(paths)) as threads:
        list(threads.map(seconds, paths))
    return time.perf_counter() - began


if __name__ == "__main__":
    sys.exit(main())
