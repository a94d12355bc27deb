"""Killed at any moment, the ledger holds every report whole or not at all, and going on loses and doubles nothing."""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

from rashomon.run.reader import reader_id
from rashomon.store import open_ledger
from tests.run.reports import write_folder

REPORTS = 160
KILLS = 6
SOURCE = Path(__file__).parents[2] / "src"


def adding(folder: Path, ledger: Path) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "rashomon", "add", str(folder), "--ledger", str(ledger)]
    environment = {**os.environ, "PYTHONPATH": str(SOURCE)}
    return subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE)


def held(ledger: Path) -> dict[str, str]:
    """Every report of a ledger that is as it was written, with its claims."""
    with open_ledger(str(ledger), reader=reader_id(), write=False, create=False) as kept:
        found = kept.verify()
        assert not found.damages
        from rashomon.export.ledger_json import report_fields
        from rashomon.model.query import Paging

        lines, total, _ = kept.reports("", Paging(limit=10_000))
        assert total == len(lines) == found.reports
        return {line.id: json.dumps(report_fields(kept.report(line.id))["claims"]) for line in lines}


def test_kill_in_a_loop(tmp_path: Path) -> None:
    folder = write_folder(tmp_path / "reports", REPORTS)
    ledger, whole = tmp_path / "killed.db", tmp_path / "whole.db"
    undisturbed = adding(folder, whole)
    assert undisturbed.wait(300) == 0, undisturbed.communicate()
    chance = random.Random(11)
    counts = [0]
    for _ in range(KILLS):
        process = adding(folder, ledger)
        before = time.monotonic()
        while not grown(ledger, counts[-1]) and time.monotonic() - before < 60 and process.poll() is None:
            time.sleep(0.02)
        time.sleep(chance.uniform(0, 0.4))
        process.send_signal(signal.SIGKILL)
        process.wait()
        counts.append(len(held(ledger)))
    assert counts == sorted(counts), "a report that was held is gone"
    assert 0 < counts[1] < REPORTS, "killed too early or too late to show anything"
    last = adding(folder, ledger)
    assert last.wait(300) == 0, last.communicate()
    assert held(ledger).keys() == held(whole).keys()
    assert len(held(ledger)) == REPORTS
    again = adding(folder, ledger)
    said = again.communicate(timeout=300)[0].decode()
    assert f"{REPORTS} known already" in said and "0 reports" in said


def grown(ledger: Path, count: int) -> bool:
    """Whether there are more reports in the file than before; a reader is never in the way of the writer."""
    if not ledger.exists():
        return False
    import sqlite3

    try:
        with sqlite3.connect(f"file:{ledger}?mode=ro", uri=True, timeout=5) as database:
            return bool(database.execute("SELECT count(*) FROM reports").fetchone()[0] > count)
    except sqlite3.Error:  # not made yet
        return False
