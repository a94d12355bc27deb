"""Workers: in order, errors kept apart, a dead worker costs one task, and none outlives the process that asked."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from rashomon.errors import InputError
from rashomon.run import pool
from rashomon.run.pool import in_order

SOURCE = Path(__file__).parents[2] / "src"


def square(task: int) -> int:
    time.sleep(0.02 * (task % 3))  # later tasks are done before earlier ones
    return task * task


def picky(task: int) -> int:
    if task == 5:
        raise InputError("five")
    if task == 7:
        raise KeyError("seven")
    if task == 9:
        os.kill(os.getpid(), signal.SIGKILL)
    return task


@pytest.mark.parametrize("count", [0, 1, pool.FEW, pool.FEW + 1, 40])
def test_outcomes_come_in_order(count: int) -> None:
    assert [d.outcome for d in in_order(square, range(count), 2)] == [n * n for n in range(count)]


def test_errors_and_a_death_cost_one_task_each() -> None:
    done = list(in_order(picky, range(14), 2))
    assert [d.task for d in done] == list(range(14))
    assert {d.task: str(d.error).split(" (")[0] for d in done if d.error} == {
        5: "five",
        7: "an error of the program",
        9: "the process that read it died",
    }
    assert all(d.outcome == d.task for d in done if d.error is None)


def test_workers_are_replaced(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pool, "REPORTS_A_WORKER", 4)
    assert [d.outcome for d in in_order(square, range(30), 2)] == [n * n for n in range(30)]


def test_no_worker_outlives_a_killed_process() -> None:
    code = (
        "import os, signal\n"
        "from rashomon.run.pool import in_order\n"
        "from tests.run.test_pool import pid\n"
        "if __name__ == '__main__':\n"
        "    done = in_order(pid, range(40), 2)\n"
        "    print(*{next(done).outcome for _ in range(20)}, flush=True)\n"
        "    os.kill(os.getpid(), signal.SIGKILL)\n"
    )
    root = str(SOURCE.parent)
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join((str(SOURCE), root))}
    asked = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, env=environment, cwd=root, check=False
    )
    workers = [int(word) for word in asked.stdout.split()]
    assert workers, asked.stderr
    end = time.monotonic() + 10
    while any(map(alive, workers)) and time.monotonic() < end:
        time.sleep(0.05)
    assert not [w for w in workers if alive(w)]


def pid(task: int) -> int:
    return os.getpid()


def alive(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    try:  # a zombie nobody waited for is dead
        return Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False
