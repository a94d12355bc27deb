"""``rashomon serve`` as a user runs it: one line with the address, answers over HTTP, a clean end, clear refusals."""

from __future__ import annotations

import signal
import socket
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx
import pytest

from rashomon.cli import run

PATIENCE = 90
"""Seconds that a busy machine may take."""


@contextmanager
def serving(*arguments: str) -> Iterator[tuple[str, subprocess.Popen[str]]]:
    """A server of its own process, and its address."""
    command = [sys.executable, "-m", "rashomon", "serve", "--port", "0", *arguments]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    assert process.stdout is not None
    try:
        yield process.stdout.readline().split()[0], process
    finally:
        if process.poll() is None:
            process.send_signal(signal.SIGINT)
        process.wait(PATIENCE)


def answer(address: str, path: str) -> httpx.Response:
    """What it answers, once it does."""
    until = time.monotonic() + PATIENCE
    while True:
        try:
            return httpx.get(f"{address}{path}", timeout=PATIENCE)
        except httpx.ConnectError:
            assert time.monotonic() < until
            time.sleep(0.1)


def test_it_serves_and_stops(tmp_path: Path) -> None:
    ledger = tmp_path / "new.db"
    with serving("--ledger", str(ledger)) as (address, process):
        assert address.startswith("http://127.0.0.1:")
        told = answer(address, "/api/ledger").json()
        assert told["name"] == "new.db" and told["totals"]["reports"] == 0  # made, as add makes one
        assert answer(address, "/api/incidents").json()["incidents"] == []
        assert answer(address, "/api/incidents").headers.get("server") is None
        lines = answer(address, "/api/claims.jsonl")
        assert lines.status_code == 200 and lines.text == ""
        process.send_signal(signal.SIGINT)
        assert process.wait(PATIENCE) == 0
        assert process.stderr is not None and process.stderr.read() == ""


def test_a_port_that_is_taken(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])
        assert run(["serve", "--ledger", str(tmp_path / "ledger.db"), "--port", port]) == 2
    assert f"--port {port}: another program listens there" in capsys.readouterr().err


def test_a_ledger_of_a_newer_version(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    ledger = tmp_path / "ledger.db"
    with serving("--ledger", str(ledger)) as (address, _):
        answer(address, "/api/ledger")  # the address is printed before the ledger is made
    with sqlite3.connect(ledger) as file:
        file.execute("UPDATE rashomon_version SET version_num = '9999'")
    assert run(["serve", "--ledger", str(ledger)]) == 4
    assert "newer version of rashomon; update the program" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "status", "words"),
    [
        (["--ledger", "/"], 4, "is a folder"),
        (["--ledger", "/nowhere/at/all.db"], 4, "there is no folder"),
        (["--ledger", __file__], 4, "is no ledger"),
        (["--host", "192.0.2.1", "--public"], 2, "--host 192.0.2.1"),
        (["--host", "0.0.0.0"], 2, "rashomon user add"),
        (["--port", "70000"], 2, "port"),
        (["--tiles", "tiles.example.org"], 2, "--tiles"),
        (["--tiles", "https://tiles.example.org/{z}/{x}.png; script-src *"], 2, "--tiles"),
    ],
)
def test_what_cannot_be_served(
    arguments: list[str],
    status: int,
    words: str,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run(["serve", *arguments]) == status
    told = capsys.readouterr().err
    assert words in told and told.count("\n") == 1


def test_the_description_needs_no_ledger(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run(["serve", "--openapi"]) == 0
    assert capsys.readouterr().out.startswith('{\n  "openapi": "3.1')
    assert not list(tmp_path.iterdir())
