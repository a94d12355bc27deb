"""Bad input gets one clear line on standard error and status 2, and costs the other inputs nothing."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

GOOD = "Rebels killed three soldiers near Harwan on Monday, the ministry of defence said.\n" * 2
GERMAN = (
    "Bei einem Angriff auf die Stadt sind am Montag nach Angaben der Regierung zwölf Soldaten getötet worden. "
    "Die Aufständischen erklärten, sie hätten den Flughafen eingenommen und mehrere Fahrzeuge zerstört.\n"
)
PAGE = (
    "<!doctype html><html><head><title>Menu</title></head><body><nav><a href='/a'>A</a></nav></body></html>"
)
FILES = {
    "empty.txt": b"",
    "blank.txt": b" \n\t\n",
    "photo.txt": b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x01",
    "report.pdf": b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<<>>\n",
    "zeros.txt": b"\x00" * 400,
    "latin.txt": b"\xef\xbb\xbfThe army said that \xe9\xff\xfe were held.\n",
    "page.html": PAGE.encode(),
    "german.txt": GERMAN.encode(),
}


def run(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", "from rashomon.cli import main; main()", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)


def refused(outcome: subprocess.CompletedProcess[str], *words: str) -> None:
    assert outcome.returncode == 2, outcome.stderr
    assert outcome.stderr.count("\n") == 1
    assert outcome.stderr.startswith("rashomon: ")
    assert "Traceback" not in outcome.stderr
    assert all(word in outcome.stderr for word in words), outcome.stderr
    assert not outcome.stdout


@pytest.mark.parametrize("name", FILES)
def test_unreadable_file(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(FILES[name])
    refused(run("read", path), name)


def test_no_file_and_a_folder(tmp_path: Path) -> None:
    refused(run("read", tmp_path / "none.txt"), "none.txt")
    refused(run("read", tmp_path), "folder")


def test_language_is_named(tmp_path: Path) -> None:
    (tmp_path / "german.txt").write_bytes(FILES["german.txt"])
    refused(run("read", tmp_path / "german.txt"), "German")


def test_over_the_stated_size(tmp_path: Path) -> None:
    (tmp_path / "long.txt").write_text(GOOD * 20, encoding="utf-8")
    refused(run("read", tmp_path / "long.txt", "--limit", "1000"), "1,000")


@pytest.mark.parametrize("day", ["yesterday", "2016-13-01", "16.12.2016", "20161216", "2016-12-16T10:00", ""])
def test_published_takes_days_only(tmp_path: Path, day: str) -> None:
    (tmp_path / "good.txt").write_text(GOOD, encoding="utf-8")
    refused(run("read", tmp_path / "good.txt", "--published", day), "YYYY-MM-DD")


def test_nothing_else_is_lost(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(GOOD, encoding="utf-8")
    inputs = [tmp_path / "a.txt", tmp_path / "none.txt", tmp_path / "b.txt"]
    outcome = run("read", *inputs, "--format", "jsonl")
    assert outcome.returncode == 2
    assert outcome.stderr.count("\n") == 1
    reports = [json.loads(line) for line in outcome.stdout.splitlines()]
    assert [r["document"]["text"] for r in reports] == [GOOD, GOOD]
    assert all(r["claims"] for r in reports)
