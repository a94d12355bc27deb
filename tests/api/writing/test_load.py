"""Several clients at a real server at once: no request fails, and nothing that was accepted is lost."""

from __future__ import annotations

import importlib.util
import json
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import httpx

from rashomon.run.reader import reader_id
from rashomon.store import open_ledger

BENCHMARK = Path(__file__).parents[3] / "benchmarks" / "serve_load.py"
REQUESTS, CLIENTS = 240, 8


def benchmark() -> ModuleType:
    """The benchmark that does this ten thousand times."""
    spec = importlib.util.spec_from_file_location("serve_load", BENCHMARK)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["serve_load"] = module
    spec.loader.exec_module(module)
    return module


def test_mixed_requests_of_many_clients(tmp_path: Path) -> None:
    outcome = benchmark().load(tmp_path, REQUESTS, CLIENTS)
    assert outcome.failures == []
    assert outcome.lost == [] and outcome.damages == 0
    assert sum(outcome.statuses.values()) >= REQUESTS
    assert len(outcome.decisions) > 5 and len(outcome.jobs) > 3
    assert set(outcome.statuses) <= {200, 201, 202, 409}


def test_a_server_that_is_stopped_lets_go_of_who_follows_a_job(tmp_path: Path) -> None:
    ledger = tmp_path / "ledger.db"
    command = [sys.executable, "-m", "rashomon", "serve", "--ledger", str(ledger), "--port", "0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None and process.stderr is not None
        address = process.stdout.readline().split()[0]
        rows = ({"text": f"Residents said that shelling killed {n} people in Homs."} for n in range(2_000))
        data = "\n".join(map(json.dumps, rows))
        with httpx.Client(base_url=address, timeout=60.0, trust_env=False) as http:
            told = http.post("/api/uploads", content=data, headers={"X-Filename": "many.jsonl"}).json()["job"]
            with http.stream("GET", f"/api/jobs/{told['id']}/events") as events:
                lines = events.iter_lines()
                while not next(lines).startswith("event: report"):
                    pass
                process.terminate()
                assert list(lines) is not None  # the stream ends, and not with an error
        assert process.wait(60.0) in {0, -15} and process.stderr.read() == ""
    with open_ledger(str(ledger), reader=reader_id(), write=False) as kept:
        assert 0 < kept.totals()["reports"] < 2_000
        assert not kept.verify().damages
