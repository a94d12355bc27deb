"""One server over one small ledger that no test here changes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import timedelta
from typing import Any

import pytest
from fastapi.testclient import TestClient

from rashomon.api import Settings, create_app
from rashomon.model.claim import Kind, Stance
from rashomon.model.decision import Action
from rashomon.model.ledger import NewReport
from rashomon.model.query import Paging
from rashomon.run.deciding import decide
from rashomon.run.fusing import bring_up_to_date
from rashomon.run.reader import reader_id
from rashomon.store import open_ledger
from tests.run.world import DAY, world
from tests.store.made import add, claim, document, report
from tests.syllables import SYLLABLES

HERE = ("127.0.0.1", 50_000)
DEEDS = (
    ("killed", "pilgrims", Kind.KILLED),
    ("burned", "barns", Kind.DESTRUCTION),
    ("seized", "goats", Kind.ABDUCTION),
)
ODD = "<script>alert(1)</script> & “Ş̌ůč̌” \u202egnol\u202c"
"""A title that no page may take for more than words."""

Get = Callable[..., Any]


def odd_report() -> NewReport:
    """A report with an odd title, a place that nobody knows, and a figure of its own."""
    text = "The Northern Front said raiders burned 41 huts at Vell on the day."
    found = claim(
        text,
        "1",
        "raiders burned 41 huts at Vell",
        "burned",
        kind=Kind.DESTRUCTION,
        actors=["raiders"],
        places=[("Vell",)],
        day=DAY,
        figure=(41, 41, 41),
        sources=[("The Northern Front", Stance.STATES)],
    )
    return report(document(text, title=ODD, publisher="The <b>Post</b>", published=DAY), [found], "odd")


def raid(number: int) -> NewReport:
    """One of many raids, each on a town and in a month of its own."""
    town = (
        "".join(SYLLABLES[(number * step + step) % len(SYLLABLES)] for step in (1, 3, 7)).capitalize()
        + "ville"
    )
    verb, what, kind = DEEDS[number % len(DEEDS)]
    text = f"Raiders of band {number} {verb} {number + 50} {what} at {town}, a shepherd said."
    found = claim(
        text,
        "1",
        text.removesuffix(", a shepherd said."),
        verb,
        kind=kind,
        targets=[what],
        places=[(town, -20 + number / 2, 10.0 + number)],
        day=DAY - timedelta(days=30 * number + 60),
        figure=(number + 50, number + 50, number + 50),
        sources=[("a shepherd", Stance.STATES)],
        named=False,
    )
    return report(document(text, title=f"Raid {number}", publisher="The Post", published=DAY), [found], town)


@pytest.fixture(scope="session")
def location(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A ledger with a small made-up war, thirty raids, three decisions and three problems, its incidents worked out."""
    found = str(tmp_path_factory.mktemp("reading") / "ledger.db")
    with open_ledger(found, reader=reader_id()) as ledger:
        add(ledger, *world(7, 12), *map(raid, range(30)), odd_report())
        bring_up_to_date(ledger)
        one, other = (ledger.report(line.id).claims[0].id for line in ledger.reports("hill", Paging(2))[0])
        decide(ledger, Action.REJECT, [one], "Mara", "read wrongly")
        accepted = decide(ledger, Action.ACCEPT, [other], "Mara")
        decide(ledger, Action.UNDO, [str(accepted)], "Rune", "not so sure")
        bring_up_to_date(ledger)
        with ledger.write() as writer:
            for number in range(3):
                writer.problem(None, f"letters-{number}.txt", "", "there is no such file")
    return found


@pytest.fixture(scope="session")
def client(location: str) -> Iterator[TestClient]:
    """Asks a server over that ledger, from this machine."""
    app = create_app(Settings(location))
    with TestClient(app, base_url="http://localhost", client=HERE, raise_server_exceptions=False) as asking:
        yield asking


@pytest.fixture(scope="session")
def get(client: TestClient) -> Get:
    """The JSON that a path answers, with a status that has to be as told."""

    def asked(path: str, expecting: int = 200, **fields: Any) -> Any:
        answer = client.get(path, params=fields)
        assert answer.status_code == expecting, answer.text
        return answer.json()

    return asked
