"""Decisions over HTTP: kept with their author, refused when stale, and none lost when several people decide at once."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from fastapi.testclient import TestClient

from rashomon.errors import Stale
from rashomon.model.decision import Action
from rashomon.model.query import Paging, Query
from rashomon.run.deciding import decide
from rashomon.run.fusing import bring_up_to_date
from rashomon.run.reader import reader_id
from rashomon.run.versions import versions_now
from rashomon.store import open_ledger
from tests.api.writing.conftest import LogIn


def incidents(client: TestClient) -> list[dict[str, Any]]:
    """All incidents, those with most claims first, each with its version."""
    lines = client.get("/api/incidents", params={"limit": 100}).json()["incidents"]
    ids = [line["id"] for line in sorted(lines, key=lambda line: -line["claims"])]
    return [client.get(f"/api/incidents/{id}").json() for id in ids]


def post(client: TestClient, action: str, *about: str, expect: object = None, note: str = "") -> Any:
    """Asks for a decision."""
    return client.post(
        "/api/decisions", json={"action": action, "about": about, "expect": expect, "note": note}
    )


def test_two_incidents_become_one_at_once(log_in: LogIn) -> None:
    client = log_in("Rune")
    first, second = incidents(client)[:2]
    told = post(
        client,
        "merge",
        first["id"],
        second["id"],
        expect=[first["version"], second["version"]],
        note="same day",
    )
    assert told.status_code == 201, told.text
    made = told.json()
    assert made["decision"]["author"] == "Rune" and made["decision"]["note"] == "same day"
    (now,) = made["now"]
    own = {c["id"] for c in now["incident"]["claims"]}
    assert own == {c["id"] for i in (first, second) for c in i["claims"]}
    for former in (first["id"], second["id"]):
        assert client.get(f"/api/incidents/{former}").json()["version"] == now["version"]
    back = post(client, "undo", str(made["number"]))
    assert back.status_code == 201
    assert {i["id"] for i in incidents(client)} >= {first["id"], second["id"]}


def test_every_action(local: TestClient) -> None:
    whole = incidents(local)[0]
    claim = whole["claims"][0]["id"]
    assert post(local, "accept", whole["id"], expect=whole["version"]).status_code == 201
    assert post(local, "accept", claim).status_code == 201
    told = post(local, "correct", claim, "kind=wounded")
    assert told.status_code == 201, told.text
    assert told.json()["decision"]["value"] == {"kind": "wounded"}
    rejected = post(local, "reject", claim).json()
    assert rejected["now"][0]["claim"]["id"] == claim
    assert [d["action"] for d in rejected["now"][0]["decisions"]][-1] == "reject"
    split = next(i for i in incidents(local) if len(i["claims"]) > 1)
    parted = post(local, "split", split["id"], split["claims"][0]["id"], expect=split["version"]).json()
    assert len(parted["now"]) == 2


@pytest.mark.parametrize("change", ["accept", "reject"])
def test_a_stale_decision_is_refused_with_what_is_there_now(change: str, log_in: LogIn) -> None:
    rune, mara = log_in("Rune"), log_in("Mara")
    seen = incidents(rune)[0]
    about = (seen["id"], seen["version"]) if change == "accept" else (seen["claims"][0]["id"], None)
    assert post(mara, change, about[0], expect=about[1]).status_code == 201
    told = post(rune, "accept", seen["id"], expect=seen["version"])
    assert told.status_code == 409
    (now,) = told.json()["error"]["now"]
    assert now["id"] == seen["id"] and now["version"] != seen["version"]
    assert now["decisions"][-1]["author"] == "Mara"
    assert len(rune.get("/api/decisions").json()["decisions"]) == 1
    assert post(rune, "accept", seen["id"], expect=now["version"]).status_code == 201


def test_a_claim_that_was_corrected_meanwhile_is_not_corrected_again_unseen(log_in: LogIn) -> None:
    rune, mara = log_in("Rune"), log_in("Mara")
    claim = incidents(rune)[0]["claims"][0]["id"]
    first = post(rune, "correct", claim, "kind=wounded").json()["now"][0]
    assert post(mara, "correct", claim, "kind=arrest", expect=first["version"]).status_code == 201
    told = post(rune, "correct", claim, "kind=killed", expect=first["version"])
    assert told.status_code == 409 and told.json()["error"]["now"][0]["id"] == claim


def test_incidents_are_never_decided_on_unseen(local: TestClient) -> None:
    first, second, *_ = incidents(local)
    for about in (
        ("merge", first["id"], second["id"]),
        ("accept", first["id"]),
        ("split", first["id"], "a:b"),
    ):
        told = post(local, *about)
        assert told.status_code == 422 and told.json()["error"]["field"] == "expect"
    assert post(local, "accept", first["id"], expect=len(first["claims"])).status_code == 201


WRONG: dict[str, tuple[dict[str, Any], int, str]] = {
    "no such action": ({"action": "forget", "about": ["1"]}, 422, "action"),
    "nothing named": ({"action": "accept", "about": []}, 422, "about"),
    "a field more": ({"action": "undo", "about": ["1"], "force": True}, 422, "force"),
    "unknown claim": ({"action": "reject", "about": ["0123456789abcdef:1"]}, 404, ""),
    "unknown incident": ({"action": "accept", "about": ["0123456789abcdef"], "expect": "x"}, 404, ""),
    "unknown decision": ({"action": "undo", "about": ["77"]}, 422, ""),
    "merge of one": ({"action": "merge", "about": ["0123456789abcdef"], "expect": "x"}, 404, ""),
    "no JSON": ({}, 422, "action"),
}


@pytest.mark.parametrize("name", WRONG)
def test_what_makes_no_sense_is_refused_and_not_kept(name: str, local: TestClient) -> None:
    body, status, field = WRONG[name]
    told = local.post("/api/decisions", json=body)
    assert told.status_code == status, told.text
    assert told.json()["error"].get("field") == (field or None)
    assert local.get("/api/decisions").json()["decisions"] == []


def test_of_many_at_once_one_is_kept_and_the_others_are_told(local: TestClient) -> None:
    seen = incidents(local)[0]

    def accept(number: int) -> int:
        told = post(local, "accept", seen["id"], expect=seen["version"], note=str(number))
        return int(told.status_code)

    with ThreadPoolExecutor(8) as people:
        told = sorted(people.map(accept, range(16)))
    assert told == [201] + [409] * 15
    assert len(local.get("/api/decisions").json()["decisions"]) == 1


def test_at_once_on_different_claims_all_are_kept(local: TestClient, location: str) -> None:
    claims = [c["id"] for i in incidents(local) for c in i["claims"]]
    with ThreadPoolExecutor(8) as people:
        told = list(people.map(lambda claim: post(local, "reject", claim).json()["number"], claims))
    assert sorted(told) == list(range(1, len(claims) + 1))
    with open_ledger(location, reader=reader_id(), write=False) as ledger:
        assert len(ledger.decisions()) == len(claims)
        assert not ledger.verify().damages


PROGRAM = """
import sys
from rashomon.errors import Stale
from rashomon.model.decision import Action
from rashomon.run.deciding import decide
from rashomon.run.fusing import bring_up_to_date
from rashomon.run.reader import reader_id
from rashomon.store import open_ledger
location, incident, version, start = sys.argv[1:]
with open_ledger(location, reader=reader_id()) as ledger:
    bring_up_to_date(ledger)
    print("ready", flush=True)
    sys.stdin.readline()
    try:
        print(decide(ledger, Action.ACCEPT, [incident], start, expect=[version]))
    except Stale:
        print("stale")
"""


def test_of_several_programs_at_once_one_decides(local: TestClient, location: str) -> None:
    seen = incidents(local)[0]
    command = [sys.executable, "-c", PROGRAM, location, seen["id"], seen["version"]]
    programs = [
        subprocess.Popen([*command, str(n)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        for n in range(4)
    ]
    assert [p.stdout.readline() for p in programs if p.stdout] == ["ready\n"] * 4
    told = [p.communicate("go\n")[0].strip() for p in programs]
    assert sorted(told) == ["1", "stale", "stale", "stale"]


def test_what_changes_between_the_check_and_the_writing_is_seen(
    location: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Somebody else decides in the very moment after this decision was found to be fresh."""
    with (
        open_ledger(location, reader=reader_id()) as ledger,
        open_ledger(location, reader=reader_id()) as other,
    ):
        bring_up_to_date(ledger)
        claim = ledger.search(Query(), Paging(1)).claims[0].id
        with ledger.incident_rows() as rows:
            (incident,) = rows.mates([claim])
        version = versions_now(ledger, [incident])[incident]
        compare: Callable[..., None] = sys.modules["rashomon.run.deciding"]._compare
        moments = iter([True])

        def compared(*given: Any) -> None:
            compare(*given)
            if next(moments, False):
                decide(other, Action.ACCEPT, [incident], "quicker")

        monkeypatch.setattr("rashomon.run.deciding._compare", compared)
        with pytest.raises(Stale, match="no longer as you saw it"):
            decide(ledger, Action.ACCEPT, [incident], "slower", expect=[version])
        assert [d.author for d in ledger.decisions()] == ["quicker"]


def test_a_report_tells_which_of_its_claims_people_judged(local: TestClient) -> None:
    """Who, when and why stands beside a claim that was rejected or corrected; what is taken back or accepted does not."""
    whole = incidents(local)[0]
    one = whole["claims"][0]["id"]
    path = f"/api/reports/{one.partition(':')[0]}"
    assert local.get(path).json()["judged"] == []
    post(local, "accept", one)
    post(local, "correct", one, "kind=wounded", note="the headline says so")
    rejected = post(local, "reject", one, note="of another war").json()["number"]
    (judged,) = local.get(path).json()["judged"]
    assert judged["claim"] == one
    assert [(d["action"], d["note"]) for d in judged["decisions"]] == [
        ("correct", "the headline says so"),
        ("reject", "of another war"),
    ]
    claim = next(c for c in local.get(path).json()["claims"] if c["id"] == one)
    assert claim["claim"]["kind"] == whole["claims"][0]["claim"]["kind"]  # as it was read
    post(local, "undo", str(rejected))
    (judged,) = local.get(path).json()["judged"]
    assert [d["action"] for d in judged["decisions"]] == ["correct"]
