"""The commands on a ledger as a user runs them."""

from __future__ import annotations

import csv
import io
import json
import sqlite3
from pathlib import Path

import pytest

from rashomon.cli import run

EXAMPLES = Path(__file__).parents[2] / "examples"
Captured = pytest.CaptureFixture[str]


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A ledger of the bundled examples."""
    location = str(tmp_path_factory.mktemp("ledger") / "ledger.db")
    files = [str(EXAMPLES / name) for name in ("government.txt", "opposition.txt", "monitor.html")]
    assert run(["add", *files, "--ledger", location, "--published", "2016-12-16"]) == 0
    return location


def asked(capsys: Captured, *arguments: str) -> str:
    """What a command prints; it must succeed and say nothing on standard error."""
    capsys.readouterr()
    status = run(list(arguments))
    out, err = capsys.readouterr()
    assert (status, err) == (0, "")
    return out


def test_every_format_has_the_same_claims(ledger: str, capsys: Captured) -> None:
    question = ["search", "--kind", "killed", "--ledger", ledger, "--format"]
    page = json.loads(asked(capsys, *question, "json"))
    lines = [json.loads(line) for line in asked(capsys, *question, "jsonl").splitlines()]
    rows = list(csv.DictReader(io.StringIO(asked(capsys, *question, "csv"))))
    assert page["claims"] == lines and page["total"] == len(lines) > 3
    assert [row["id"] for row in rows] == [claim["id"] for claim in lines]
    assert {row["kind"] for row in rows} == {"killed"}
    table = asked(capsys, *question, "table")
    assert all(claim["id"].partition(":")[0][:8] in table for claim in lines)


def test_words_and_fields(ledger: str, capsys: Captured) -> None:
    denied = json.loads(asked(capsys, "search", "--stance", "denies", "--ledger", ledger, "-f", "json"))
    assert denied["claims"] and all(
        any(s["stance"] == "denies" for s in c["claim"]["sources"]) for c in denied["claims"]
    )
    convoy = json.loads(asked(capsys, "search", "convoys", "ambulance", "--ledger", ledger, "-f", "json"))
    assert any("convoy of ambulances" in c["claim"]["quote"]["text"] for c in convoy["claims"])
    nothing = asked(capsys, "search", "zebra", "--ledger", ledger)
    assert nothing == "No claim fits.\n"


def test_pages_join_without_a_gap(ledger: str, capsys: Captured) -> None:
    whole = json.loads(asked(capsys, "search", "--limit", "1000", "--ledger", ledger, "-f", "json"))
    found: list[str] = []
    after: str | None = None
    while True:
        more: list[str] = ["--after", after] if after else []
        page = json.loads(asked(capsys, "search", "--limit", "7", *more, "--ledger", ledger, "-f", "json"))
        found += [c["id"] for c in page["claims"]]
        after = page["next"]
        if after is None:
            break
    assert found == [c["id"] for c in whole["claims"]] and len(set(found)) == whole["total"]


def test_counts(ledger: str, capsys: Captured) -> None:
    counts = json.loads(asked(capsys, "search", "--by", "kind", "--ledger", ledger, "-f", "json"))["counts"]
    total = json.loads(asked(capsys, "search", "--ledger", ledger, "-f", "json"))["total"]
    assert sum(c["claims"] for c in counts) == total
    assert all(c["origins"] >= 1 and 1 <= c["reports"] <= 3 for c in counts)


def test_show_a_claim_its_report_and_its_origin(ledger: str, capsys: Captured) -> None:
    found = json.loads(asked(capsys, "search", "--limit", "1", "--ledger", ledger, "-f", "json"))["claims"][0]
    report = json.loads(asked(capsys, "show", found["report"]["id"], "--ledger", ledger, "-f", "json"))
    text, quote = report["document"]["text"], found["claim"]["quote"]
    assert text[quote["start"] : quote["end"]] == quote["text"]
    assert found["id"] in asked(
        capsys, "show", found["id"][:6] + ":" + found["id"].split(":")[1], "--ledger", ledger
    )
    assert found["report"]["id"][:8] in asked(capsys, "show", found["origin"]["id"], "--ledger", ledger)
    assert asked(capsys, "show", found["report"]["id"], "--text", "--ledger", ledger) == text + "\n"


def test_the_original_bytes_come_back(ledger: str, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    with sqlite3.connect(f"file:{ledger}?mode=ro", uri=True) as database:
        ids = [row[0] for row in database.execute("SELECT id FROM reports ORDER BY id")]
    originals = set()
    for report in ids:
        capfdbinary.readouterr()
        assert run(["show", report, "--original", "--ledger", ledger]) == 0
        originals.add(capfdbinary.readouterr().out)
    names = ("government.txt", "opposition.txt", "monitor.html")
    assert originals == {(EXAMPLES / name).read_bytes() for name in names}


def test_verify_and_log(ledger: str, capsys: Captured) -> None:
    found = json.loads(asked(capsys, "verify", "--ledger", ledger, "-f", "json"))
    assert found["damages"] == [] and found["reports"] == 3
    entries = json.loads(asked(capsys, "log", "--limit", "1000", "--ledger", ledger, "-f", "json"))
    assert entries[0]["hash"] == found["head"] and len(entries) == found["entries"]
    assert [e["previous"] for e in entries[:-1]] == [e["hash"] for e in entries[1:]]
    assert asked(capsys, "verify", "--head", entries[2]["hash"], "--ledger", ledger)
    assert run(["verify", "--head", "0" * 64, "--ledger", ledger]) == 4


def test_damage_is_named(ledger: str, tmp_path: Path, capsys: Captured) -> None:
    copy = tmp_path / "copy.db"
    with sqlite3.connect(ledger) as whole, sqlite3.connect(copy) as other:
        whole.backup(other)
    with sqlite3.connect(copy) as other:
        changed = other.execute("SELECT id FROM report LIMIT 1").fetchone()[0]
        other.execute("UPDATE report SET text = replace(text, 'a', 'o') WHERE id = ?", (changed,))
    assert run(["verify", "--ledger", str(copy)]) == 4
    assert changed in capsys.readouterr().out


WRONG = {
    "no ledger": (["search", "--ledger", "none.db"], 4, "rashomon add"),
    "no id": (["show", "ffffffff"], 2, "ffffffff"),
    "no claim": (["show", "ffffffff:1"], 2, "ffffffff:1"),
    "no origin": (["show", "text:ffffffff"], 2, "text:ffffffff"),
    "box": (["search", "--box", "1,2,3"], 2, "SOUTH,WEST,NORTH,EAST"),
    "box upside down": (["search", "--box", "40,0,30,1"], 2, "--box 40,0,30,1"),
    "day": (["search", "--since", "20161-12-01"], 2, "YYYY-MM-DD"),
    "page": (["search", "--after", "nonsense"], 2, "nonsense"),
    "kind": (["search", "--kind", "murder"], 2, "murder"),
}


@pytest.mark.parametrize("name", WRONG)
def test_wrong_questions(ledger: str, name: str, capsys: Captured) -> None:
    arguments, status, word = WRONG[name]
    arguments = arguments if "--ledger" in arguments else [*arguments, "--ledger", ledger]
    assert run(arguments) == status
    out, err = capsys.readouterr()
    assert not out and err.startswith("rashomon: ") and err.count("\n") == 1 and word in err


def test_wrong_columns(tmp_path: Path, capsys: Captured) -> None:
    (tmp_path / "a.jsonl").write_text('{"text": "x"}\n', encoding="utf-8")
    location = str(tmp_path / "ledger.db")
    for column, word in (("txt=body", "FIELD"), ("text=body", "body")):
        arguments = ["add", str(tmp_path / "a.jsonl"), "--column", column, "--ledger", location]
        assert run(arguments) == 2
        assert word in capsys.readouterr().err


def test_a_file_that_is_no_ledger(tmp_path: Path, capsys: Captured) -> None:
    (tmp_path / "notes.db").write_text("These are my notes.\n" * 99, encoding="utf-8")
    assert run(["add", str(EXAMPLES / "government.txt"), "--ledger", str(tmp_path / "notes.db")]) == 4
    assert "notes.db" in capsys.readouterr().err
    assert (tmp_path / "notes.db").read_text(encoding="utf-8") == "These are my notes.\n" * 99
