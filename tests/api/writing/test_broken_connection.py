"""Following a job over a connection that is torn off in the middle, and taken up again behind the last event that came."""

from __future__ import annotations

import json
import socket
import struct
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import httpx

from tests.web.serving import serving

REPORTS = 40
"""Enough to be read for longer than it takes to hang up."""
PATIENCE = 90
"""Seconds that a busy machine may take to load the reader."""
AT_ONCE = struct.pack("ii", 1, 0)
"""SO_LINGER: the connection is reset, as when a cable is pulled or a laptop closed; nobody says goodbye."""


def rows() -> bytes:
    texts = (
        f"Residents said that shelling killed {number + 2} people in Aleppo." for number in range(REPORTS)
    )
    return "\n".join(json.dumps({"text": text, "title": f"No. {n}"}) for n, text in enumerate(texts)).encode()


def told(lines: Iterable[str]) -> Iterator[tuple[int, str, dict[str, Any]]]:
    """Number, kind and data of each event in a stream, as soon as it is whole."""
    fields: dict[str, str] = {}
    for line in lines:
        name, _, value = line.strip().partition(": ")
        if name in {"id", "event", "data"}:
            fields[name] = value
        if len(fields) == 3:
            yield int(fields["id"]), fields["event"], json.loads(fields["data"])
            fields = {}


def until_the_first_report(address: str, path: str) -> list[tuple[int, str, dict[str, Any]]]:
    """Follow a job over a socket of our own, and reset it behind the first report that is told of."""
    host = urlsplit(address)
    with socket.create_connection((host.hostname or "", host.port or 80), PATIENCE) as line:
        line.sendall(f"GET {path} HTTP/1.1\r\nHost: {host.netloc}\r\n\r\n".encode())
        with line.makefile(encoding="utf-8", newline="\n") as read:
            found = []
            for event in told(read):
                found.append(event)
                if event[1] == "report":
                    break
        line.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, AT_ONCE)
    return found


def test_nothing_is_lost_or_told_twice(tmp_path: Path) -> None:
    with (
        serving(tmp_path / "ledger.db") as address,
        httpx.Client(base_url=address, timeout=PATIENCE) as client,
    ):
        sent = client.post("/api/uploads", content=rows(), headers={"X-Filename": "feed.jsonl"}).json()["job"]
        path = f"/api/jobs/{sent['id']}"
        before = until_the_first_report(address, f"{path}/events")
        assert client.get(path).json()["ended"] is None  # it is in the middle
        last = before[-1][0]
        with client.stream("GET", f"{path}/events", headers={"Last-Event-ID": str(last)}) as rest:
            after = list(told(rest.iter_lines()))
        job = client.get(path).json()
    numbers = [number for number, _, _ in after]
    assert numbers == sorted({*numbers}) and numbers[0] > last
    reports = [data["report"] for _, kind, data in [*before, *after] if kind == "report"]
    assert reports == job["reports"] and before[-1][1] == "report"
    assert len(job["reports"]) == REPORTS
    assert after[-1][1] == "done" and after[-1][2]["state"] == "done"
