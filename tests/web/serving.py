"""``rashomon serve`` as a process of its own, on a port that is free."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

PATIENCE = 60
"""Seconds that a busy machine may take to start or stop it."""


@contextmanager
def serving(ledger: Path | str, *options: str) -> Iterator[str]:
    """The address of a server on that ledger, which is stopped at the end."""
    command = [sys.executable, "-m", "rashomon", "serve", "--ledger", str(ledger), "--port", "0", *options]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as server:
        assert server.stdout is not None
        try:
            first = server.stdout.readline()
            if not first.startswith("http"):
                server.kill()
                raise RuntimeError(f"rashomon serve did not start: {first}{server.communicate()[1]}")
            yield first.split()[0]
        finally:
            server.terminate()
            try:
                server.wait(PATIENCE)
            except subprocess.TimeoutExpired:
                server.kill()
