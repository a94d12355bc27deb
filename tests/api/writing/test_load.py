"""Several clients at a real server at once: no request fails, and nothing that was accepted is lost."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

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
