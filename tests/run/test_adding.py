"""Adding reports: nothing twice, nothing lost, problems recorded and tried again, copies told from witnesses."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from rashomon.ingest import walk
from rashomon.model.query import Field, Paging, Query
from rashomon.run.adding import AddOptions, Outcome, add_resources
from rashomon.run.reader import Reader, missing, reader_id
from rashomon.run.rereading import reread_all
from rashomon.store import open_ledger
from rashomon.store.contract import Ledger
from tests.run.reports import report, write_folder

MINISTRY = (
    "Ministry: twelve fighters killed near Karsk\n\n"
    "Government troops killed twelve fighters near Karsk on Tuesday, the ministry of defence of Syria said. "
    "The troops also captured two pickup trucks and a mortar, according to the ministry, which gave no losses of "
    "its own. Shops in the town stayed closed for a second day and the road to the east was cut.\n"
)
REWRITE = (
    "Army says it repelled raid\n\n"
    "Syria's defence ministry reported that soldiers had shot dead 12 militants in the hills above Karsk. "
    "It said nothing of casualties among its own men. Farmers told this newspaper that they had counted "
    "four bodies by the river, and that no mortar was ever there.\n"
)


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    with open_ledger(str(tmp_path / "ledger.db"), reader=reader_id()) as opened:
        yield opened


def add(ledger: Ledger, *paths: Path, workers: int = 2) -> Outcome:
    return add_resources(ledger, walk(list(map(str, paths))), AddOptions(workers=workers))


def test_adding_twice_adds_nothing(ledger: Ledger, tmp_path: Path) -> None:
    folder = write_folder(tmp_path / "reports", 24)
    first = add(ledger, folder)
    assert (first.added, first.known, first.problems) == (24, 0, [])
    before = ledger.totals(), ledger.verify().head
    second = add(ledger, folder)
    assert (second.added, second.known, second.problems) == (0, 24, [])
    assert (ledger.totals(), ledger.verify().head) == before


def test_the_same_bytes_under_another_name(ledger: Ledger, tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(report(1), encoding="utf-8")
    outcome = add(ledger, tmp_path / "a.txt", tmp_path / "b.txt")
    assert (outcome.added, outcome.known) == (1, 1)
    kept = ledger.report(outcome.reports[0])
    assert [Path(s.address).name for s in kept.sightings] == ["a.txt", "b.txt"]


def test_problems_are_recorded_once_and_end(ledger: Ledger, tmp_path: Path) -> None:
    bad, good = tmp_path / "bad.txt", tmp_path / "good.txt"
    bad.write_bytes(b"\x00\x01\x02" * 40)
    good.write_text(report(2), encoding="utf-8")
    table = tmp_path / "table.jsonl"
    rows = [{"text": report(3), "date": "20161-12-01"}, {"title": "no text"}, {"text": report(4)}]
    table.write_text("".join(json.dumps(r) + "\n" for r in rows) + "{broken\n", encoding="utf-8")
    outcome = add(ledger, bad, good, table, tmp_path / "none.txt")
    assert outcome.added == 3
    problems = ledger.problems()
    assert {(Path(p.address).name, p.part, p.kept) for p in problems} == {
        ("bad.txt", "", False),
        ("none.txt", "", False),
        ("table.jsonl", "line 1", True),
        ("table.jsonl", "line 2", False),
        ("table.jsonl", "line 4", False),
    }
    add(ledger, bad, table)
    assert len(ledger.problems()) == len(problems)
    bad.write_text(report(5), encoding="utf-8")
    assert add(ledger, bad).added == 1


def test_a_copy_is_no_witness(ledger: Ledger, tmp_path: Path) -> None:
    copy = "Clashes in the hills\n\n" + MINISTRY.partition("\n\n")[2] + "\nSubscribe to our newsletter.\n"
    for name, text in {"1.txt": MINISTRY, "2.txt": copy}.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    outcome = add(ledger, tmp_path / "1.txt", tmp_path / "2.txt")
    assert (outcome.added, outcome.copies) == (2, 1)
    assert {c.origins for c in ledger.count(Query(), Field.KIND, 50)} == {1}
    origin = ledger.origin(f"text:{outcome.reports[0]}")
    assert [m.report.id for m in origin.members] == outcome.reports
    assert "%" in origin.members[1].reason or "all" in origin.members[1].reason.lower()


def test_two_rewrites_of_one_statement_have_one_origin(ledger: Ledger, tmp_path: Path) -> None:
    for name, text in {"1.txt": MINISTRY, "2.txt": REWRITE}.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    outcome = add(ledger, tmp_path / "1.txt", tmp_path / "2.txt")
    assert outcome.copies == 0
    killed = [c for c in ledger.search(Query(), Paging(50)).claims if c.claim.kind.value == "killed"]
    ministry = {c.origin for c in killed if any("inistry" in s.evidence.text for s in c.claim.sources)}
    assert len({c.report.id for c in killed if c.origin in ministry}) == 2
    assert len(ministry) == 1


def test_reading_again_keeps_the_former_reading(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(report(1), encoding="utf-8")
    with open_ledger(str(tmp_path / "ledger.db"), reader="0.0.1+former") as former:
        outcome = add(former, tmp_path / "a.txt")
    with open_ledger(str(tmp_path / "ledger.db"), reader=reader_id()) as ledger:
        assert reread_all(ledger, 1).read == 1
        kept = ledger.report(outcome.reports[0])
        assert kept.reading.reader == reader_id() and kept.reading.current
        assert [f.reader for f in kept.former] == ["0.0.1+former"]
        assert kept.former[0].claims == kept.reading.claims
        assert ledger.totals()["claims"] == len(kept.reading.claims)
        assert reread_all(ledger, 1).read == 0
        assert not ledger.verify().damages


def test_another_reader_makes_another_reading(tmp_path: Path) -> None:
    if missing() is not None:
        pytest.skip("the extra rashomon[learned] is not installed")
    path, place = tmp_path / "report.txt", str(tmp_path / "ledger.db")
    path.write_text(MINISTRY, encoding="utf-8")
    with open_ledger(place, reader=reader_id(Reader.RULES)) as ledger:
        add_resources(ledger, walk([str(path)]), AddOptions(workers=1, reader=Reader.RULES))
        assert reread_all(ledger, 1, reader=Reader.RULES).read == 0
    with open_ledger(place, reader=reader_id(Reader.LEARNED)) as ledger:
        assert reread_all(ledger, 1, reader=Reader.LEARNED).read == 1
        assert reread_all(ledger, 1, reader=Reader.LEARNED).read == 0
