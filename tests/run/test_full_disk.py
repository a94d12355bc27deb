"""A full disk ends with one clear line, and the ledger is whole afterwards."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from rashomon.run.reader import reader_id
from rashomon.store import open_ledger
from tests.run.reports import write_folder

SOURCE = Path(__file__).parents[2] / "src"
SIZE = "3m"


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of a few megabytes."""
    folder = tmp_path / "small"
    folder.mkdir()
    made = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", f"size={SIZE}", "tmpfs", str(folder)], capture_output=True, check=False
    )
    if made.returncode:
        pytest.skip("a small tmpfs cannot be mounted here (it takes the rights of root)")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


def add(folder: Path, ledger: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "rashomon", "add", str(folder), "--ledger", str(ledger)]
    environment = {**os.environ, "PYTHONPATH": str(SOURCE)}
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=False, timeout=300)


def test_full_disk(small_disk: Path, tmp_path: Path) -> None:
    folder = write_folder(tmp_path / "reports", 600)
    full = add(folder, small_disk / "ledger.db")
    assert full.returncode == 4, full.stderr
    assert full.stderr.count("\n") == 1 and "Traceback" not in full.stderr
    assert "full" in full.stderr and "ledger.db" in full.stderr
    with open_ledger(str(small_disk / "ledger.db"), reader=reader_id(), write=False, create=False) as kept:
        found = kept.verify()
        assert not found.damages
        assert 0 < found.reports < 600
    subprocess.run(["mount", "-o", "remount,size=64m", str(small_disk)], check=True)
    rest = add(folder, small_disk / "ledger.db")
    assert rest.returncode == 0, rest.stderr
    with open_ledger(str(small_disk / "ledger.db"), reader=reader_id(), write=False, create=False) as kept:
        assert not kept.verify().damages
        assert kept.totals()["reports"] == 600
