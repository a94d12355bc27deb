"""``rashomon serve`` as a process of its own, on a port that is free."""

from __future__ import annotations

import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

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
            address = first.split()[0]
            _wait_for(address)
            yield address
        finally:
            server.terminate()
            try:
                server.wait(PATIENCE)
            except subprocess.TimeoutExpired:
                server.kill()


def _wait_for(address: str) -> None:
    """Until somebody listens there; raises ``TimeoutError``."""
    told = urlsplit(address)
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        try:
            socket.create_connection((told.hostname or "", told.port or 80), timeout=1).close()
            return
        except OSError:
            time.sleep(0.05)
    raise TimeoutError(address)
