"""The commands on incidents as a user runs them, on the bundled examples."""

from __future__ import annotations

import csv
import io
import json
import re
from pathlib import Path
from typing import Any

import pytest

from rashomon.cli import run
from rashomon.export.incident_words import REPORTING

EXAMPLES = Path(__file__).parents[2] / "examples"
Captured = pytest.CaptureFixture[str]


@pytest.fixture(scope="module")
def example_ledger(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A ledger of the examples, one of them twice: as a page and as a text."""
    location = str(tmp_path_factory.mktemp("ledger") / "ledger.db")
    files = [str(path) for path in (*sorted(EXAMPLES.glob("*.txt")), EXAMPLES / "monitor.html")]
    assert run(["add", *files, "--ledger", location, "--published", "2016-12-16"]) == 0
    return location


@pytest.fixture
def ledger(example_ledger: str, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.setenv("RASHOMON_LEDGER", example_ledger)
    monkeypatch.setenv("RASHOMON_AUTHOR", "anna")
    return example_ledger


def asked(capsys: Captured, *arguments: str) -> str:
    """What a command prints; it must succeed and say nothing on standard error."""
    capsys.readouterr()
    status = run(list(arguments))
    out, err = capsys.readouterr()
    assert (status, err) == (0, "")
    return out


def told(capsys: Captured, *arguments: str) -> Any:
    return json.loads(asked(capsys, *arguments, "--format", "json"))


def incident_with(capsys: Captured, *arguments: str) -> dict[str, Any]:
    """The incident with most claims among those that fit."""
    found = told(capsys, "incidents", *arguments)["incidents"]
    return max(found, key=lambda i: i["claims"])


def test_lists(ledger: str, capsys: Captured) -> None:
    page = told(capsys, "incidents", "--place", "Palmyra", "--since", "2016-12-08")
    assert page["total"] == len(page["incidents"]) >= 2
    rows = list(csv.DictReader(io.StringIO(asked(capsys, "incidents", "--place", "Palmyra", "-f", "csv"))))
    lines = [
        json.loads(x) for x in asked(capsys, "incidents", "--place", "Palmyra", "-f", "jsonl").splitlines()
    ]
    assert [r["id"] for r in rows] == [x["id"] for x in lines]
    table = asked(capsys, "incidents", "--place", "Palmyra")
    assert all(x["id"][:8] in table for x in lines) and REPORTING in table
    assert "independent origins" in table and "contested" in table
    contested = told(capsys, "incidents", "--status", "contested")["incidents"]
    assert contested and {i["status"] for i in contested} == {"contested"}
    everything = told(capsys, "incidents")
    first = told(capsys, "incidents", "--limit", "2")
    rest = told(capsys, "incidents", "--after", first["next"])
    assert [i["id"] for i in (*first["incidents"], *rest["incidents"])] == [
        i["id"] for i in everything["incidents"]
    ]


def test_a_page_has_each_side_its_figures_and_what_it_denies(ledger: str, capsys: Captured) -> None:
    found = incident_with(capsys, "--kind", "violence_against_civilians", "--status", "contested")
    view = told(capsys, "incident", found["id"][:6])
    assert view["id"] == found["id"] and view["status"]["kind"] == "contested" and view["note"] == REPORTING
    assert {a["side"] for a in view["accounts"]} >= {"state"}
    assert any(a["denies"] for a in view["accounts"]) and view["memberships"]
    page = asked(capsys, "incident", found["id"])
    assert "contested  2 independent origins say so, 2 deny it" in page
    assert "no witness of its own" in page and page.rstrip().endswith(REPORTING)
    assert max(map(len, page.splitlines())) <= 120
    for line in (x.strip() for x in page.splitlines() if x.strip().startswith(("·", "denies", "blames"))):
        assert page.count(f"{line}\n") == 1, "said once"
    assert "likeness" in asked(capsys, "incident", found["id"], "--why")


def test_policies_and_leaving_out(ledger: str, capsys: Captured) -> None:
    found = incident_with(capsys, "--kind", "killed", "--place", "Palmyra")
    for policy in ("ucdp", "acled"):
        view = told(capsys, "incident", found["id"], "--policy", policy)
        assert {f["outcome"] for f in view["figures"]} == {"killed"}
        assert all(f["rule"].lower().startswith(policy) for f in view["figures"])
    view = told(capsys, "incident", found["id"], "--without", "Northern Conflict Monitor")
    assert view["left_out"] and not any(
        s["text"] == "Northern Conflict Monitor" for c in view["claims"] for s in c["claim"]["sources"]
    )
    claim = view["claims"][0]["id"]
    fewer = told(
        capsys, "incident", found["id"], "--without", claim, "--without", "Northern Conflict Monitor"
    )
    assert len(fewer["claims"]) == len(view["claims"]) - 1


def test_control(ledger: str, capsys: Captured) -> None:
    entries = told(capsys, "control", "Palmyra")["entries"]
    assert {e["holder"] for e in entries if e["event"] == "taken"} == {"islamic-state"}
    assert told(capsys, "control", "Tadmur")["entries"] == []
    (place,) = {
        p["place"]
        for i in told(capsys, "incidents", "--place", "Palmyra")["incidents"]
        for c in told(capsys, "incident", i["id"])["claims"]
        for p in c["claim"]["places"]
        if p["text"] == "Palmyra"
    }
    assert told(capsys, "control", place)["entries"] == entries
    page = asked(capsys, "control", "Palmyra")
    assert "taken by Islamic State" in page and "left by" in page and REPORTING in page
    rows = list(csv.DictReader(io.StringIO(asked(capsys, "control", "Palmyra", "-f", "csv"))))
    assert [r["claim"] for r in rows] == [e["claim"] for e in entries]


def test_sources(ledger: str, capsys: Captured) -> None:
    found = told(capsys, "sources")
    assert found["total"] == len(found["sources"])
    record = asked(capsys, "sources", "northern conflict")
    assert record.strip().startswith("Northern Conflict Monitor") and "rate of being right" in record
    rows = list(csv.DictReader(io.StringIO(asked(capsys, "sources", "-f", "csv", "--limit", "3"))))
    assert [int(r["claims"]) for r in rows] == [s["claims"] for s in found["sources"][:3]]


def test_judging(ledger: str, capsys: Captured) -> None:
    one, other = (i["id"] for i in told(capsys, "incidents", "--kind", "killed")["incidents"][:2])
    before = told(capsys, "incidents")
    assert "merge" in asked(capsys, "decide", "merge", one[:8], other[:8], "--note", "one fight")
    merged = told(capsys, "incident", other)
    assert {merged["id"], *merged["former"]} >= {one, other}
    assert merged["decisions"][0]["author"] == "anna" and "one fight" in asked(capsys, "incident", one)
    leaving = merged["claims"][0]["id"]
    said = asked(capsys, "decide", "split", one, leaving, "--author", "ben")
    assert "overruled" in said and "decision 2 by ben" in said
    for number in ("2", "1"):
        asked(capsys, "decide", "undo", number)
    assert told(capsys, "incidents") == before
    claim = next(c for c in told(capsys, "incident", one)["claims"] if c["claim"]["quantities"])["id"]
    short = claim[: claim.index(":") + 5]
    asked(capsys, "decide", "correct", short, "figure=at least 90")
    asked(capsys, "decide", "reject", short)
    view = told(capsys, "incident", one)
    assert [c["id"] for c in view["rejected"]] == [claim] and view["corrections"][0]["now"] == "at least 90"
    assert "rejected, counts nowhere" in asked(capsys, "incident", one)
    listed = told(capsys, "decisions", claim)["decisions"]
    assert [d["action"] for d in listed if d["standing"] == "in force"][-2:] == ["correct", "reject"]
    rows = list(csv.DictReader(io.StringIO(asked(capsys, "decisions", "-f", "csv"))))
    assert [r["standing"] for r in rows] == ["revoked", "revoked", *["in force"] * 4]
    assert "taken back by anna" in asked(capsys, "decisions")
    for number in ("6", "5"):
        asked(capsys, "decide", "undo", number)
    assert told(capsys, "incidents") == before
    assert told(capsys, "incidents", "--rebuild") == before
    assert not told(capsys, "verify")["damages"]


WRONG = {
    "no incident": (["incident", "ffffffff"], 2, "ffffffff: the ledger has no such incident"),
    "nobody to leave out": (["incident", "ID", "--without", "Nobody"], 2, "Nobody"),
    "no policy": (["incident", "ID", "--policy", "mine"], 2, "mine"),
    "no action": (["decide", "delete", "ID"], 2, "delete"),
    "one to merge": (["decide", "merge", "ID"], 2, "two incidents"),
    "merged already": (["decide", "merge", "ID", "ID"], 2, "one incident already"),
    "nothing to part": (["decide", "split", "ID"], 2, "decide split INCIDENT CLAIM"),
    "no claim": (["decide", "reject", "ffffffff:1"], 2, "ffffffff:1"),
    "no field": (["decide", "correct", "CLAIM", "colour=red"], 2, "FIELD=VALUE"),
    "no decision": (["decide", "undo", "99"], 2, "rashomon decisions"),
    "stale": (["decide", "accept", "ID", "--expect", "99"], 2, "look at them again"),
    "no ledger": (["incidents", "--ledger", "none.db"], 4, "rashomon add"),
    "page": (["incidents", "--after", "nonsense"], 2, "nonsense"),
    "status": (["incidents", "--status", "true"], 2, "true"),
}


@pytest.mark.parametrize("name", WRONG)
def test_wrong_questions(ledger: str, name: str, capsys: Captured) -> None:
    arguments, status, word = WRONG[name]
    found = incident_with(capsys)["id"]
    claim = told(capsys, "incident", found)["claims"][0]["id"]
    capsys.readouterr()
    given = {"ID": found, "CLAIM": claim}
    assert run([given.get(a, a) for a in arguments]) == status
    out, err = capsys.readouterr()
    assert not out and err.startswith("rashomon: ") and err.count("\n") == 1 and word in err


def test_nothing_to_show(tmp_path: Path, capsys: Captured) -> None:
    location = str(tmp_path / "ledger.db")
    (tmp_path / "a.txt").write_text("The weather was fine all day, and nobody came.\n", encoding="utf-8")
    assert run(["add", str(tmp_path / "a.txt"), "--ledger", location]) == 0
    for command, words in (
        (["incidents"], "No incident fits."),
        (["control", "Karsk"], "Nobody says who holds Karsk."),
        (["sources"], "No source fits."),
        (["decisions"], "Nobody decided anything."),
    ):
        assert asked(capsys, *command, "--ledger", location).strip() == words


def test_ids_are_short_where_people_read_them(ledger: str, capsys: Captured) -> None:
    page = asked(capsys, "incident", incident_with(capsys)["id"])
    assert not re.search(r"[0-9a-f]{16}", page.replace(incident_with(capsys)["id"], ""))
