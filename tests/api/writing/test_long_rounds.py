"""Questions and decisions while the incidents of a ledger are worked out anew, which takes long after an update."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from rashomon.api import Settings, create_app
from rashomon.api.freshness import PATIENCE
from rashomon.api.settings import Limits
from rashomon.model.query import Paging
from rashomon.run.reader import reader_id
from rashomon.store import open_ledger
from tests.run.world import world
from tests.store.made import add

HERE = ("127.0.0.1", 50_000)
REPORTS = 1_500
"""Enough to be worked on for longer than all that is asked here takes."""
WAIT = 3.0
"""Seconds that a question waits; fewer are told apart badly on a busy machine."""
ASKED = 6


@pytest.fixture(scope="module")
def behind(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A ledger with many reports of which no incident was worked out yet."""
    found = str(Path(tmp_path_factory.mktemp("behind")) / "ledger.db")
    with open_ledger(found, reader=reader_id()) as ledger:
        add(ledger, *world(11, REPORTS))
    return found


def test_only_the_first_question_waits_and_others_may_write(behind: str) -> None:
    with open_ledger(behind, reader=reader_id(), write=False, create=False) as ledger:
        first = ledger.reports("gunmen", Paging(1))[0][0].id
        claim = ledger.report(first).claims[0].id
    app = create_app(Settings(behind, limits=Limits(wait=WAIT)))
    with TestClient(app, base_url="http://localhost", client=HERE) as client:
        began = time.monotonic()
        for _ in range(ASKED):
            assert client.get("/api/incidents").status_code == 200
        assert time.monotonic() - began < ASKED / 2 * WAIT  # and not each of them once more
        decision = {"action": "reject", "about": [claim], "note": "read wrongly"}
        refused = client.post("/api/decisions", json=decision)
        assert refused.status_code == 503 and refused.headers["Retry-After"]
        assert "being worked out anew" in refused.json()["error"]["message"]
        with open_ledger(behind, reader=reader_id()) as ledger:
            add(ledger, *world(12, 1))
        assert client.get("/api/ledger").json()["fusing"]["working"]
        began = time.monotonic()
    assert time.monotonic() - began < PATIENCE + WAIT  # the end waits for one transaction, not for the round
