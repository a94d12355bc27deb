"""The measured figures do not fall under ``evaluate/floors.json``."""

from __future__ import annotations

import json
import shutil
from itertools import chain
from pathlib import Path

import pytest

from rashomon.errors import InputError
from rashomon.evaluate.choices import ReaderName, Task
from rashomon.evaluate.floors import (
    WIDE_SLACK,
    broken_floors,
    check_floors,
    load_floors,
    place_of,
    update_floors,
)
from rashomon.evaluate.measuring import Wanted, measure
from rashomon.evaluate.roles import ROLES
from rashomon.evaluate.rows import Part, texts_of

FLOORS = Path(__file__).parents[1] / "evaluate" / "floors.json"
OWN = "claims, tests/gold"
ROWS = Path(__file__).parent / "rows"


@pytest.mark.parametrize("name", load_floors(FLOORS))
def test_floor(name: str) -> None:
    if not place_of(FLOORS, load_floors(FLOORS)[name]).exists():
        pytest.skip(f"the marks of {name} are not here")
    assert not [str(b) for b in broken_floors(FLOORS, name)]


def test_everything_that_can_be_measured_has_floors() -> None:
    entries = load_floors(FLOORS)
    assert {OWN, "claims, ../shared/gold/dev", "claims, ../shared/gold/dev/aleppo-palmyra.json"} <= set(
        entries
    )
    own = {entry["gold"] for entry in entries.values()}
    assert own >= {f"tests/rows/{path.name}" for path in ROWS.glob("*.jsonl")}
    kept = {(entry["task"], entry["gold"].startswith("../")) for entry in entries.values()}
    assert kept >= {(task, there) for task in Task for there in (False, True) if task is not Task.FUSION}
    assert all(entry["floors"] for entry in entries.values())
    for name in (OWN, "claims, ../shared/gold/dev"):
        assert entries[name]["floors"]["strict_f1"] > 0.7


def copy_of_own(folder: Path) -> Path:
    """One of our own marked reports, alone in a new folder."""
    folder.mkdir()
    return Path(shutil.copy(min((FLOORS.parents[1] / "tests/gold").glob("*.json")), folder / "a.json"))


def claims(*places: Path) -> list[Wanted]:
    """Claims to be measured at places."""
    return [Wanted(Task.CLAIMS, [place]) for place in places]


def test_a_floor_breaks_and_is_only_raised(tmp_path: Path) -> None:
    (tmp_path / "evaluate").mkdir()
    floors, report = tmp_path / "evaluate" / "floors.json", copy_of_own(tmp_path / "gold")
    update_floors(floors, claims(tmp_path / "gold", report))
    entries = load_floors(floors)
    assert set(entries) == {"claims, gold", "claims, gold/a.json"}
    assert not broken_floors(floors, "claims, gold") and not broken_floors(floors, "claims, gold/a.json")
    assert update_floors(floors) == "no floor changes"
    entries["claims, gold"]["floors"]["strict_f1"] = 1.01
    floors.write_text(json.dumps(entries), encoding="utf-8")
    assert [b.figure for b in broken_floors(floors, "claims, gold")] == ["strict_f1"]
    assert check_floors(floors)
    assert update_floors(floors) == "no floor changes"
    assert "strict_f1" in update_floors(floors, lower=True)


def test_floors_are_tied_to_their_reports(tmp_path: Path) -> None:
    (tmp_path / "evaluate").mkdir()
    floors, report = tmp_path / "evaluate" / "floors.json", copy_of_own(tmp_path / "gold")
    update_floors(floors, claims(tmp_path / "gold"))
    report.write_bytes(report.read_bytes() + b"\n")
    assert [b.figure for b in broken_floors(floors, "claims, gold")] == ["sha256"]
    with pytest.raises(InputError, match="--lower"):
        update_floors(floors)
    report.unlink()
    report.parent.rmdir()
    assert not check_floors(floors)  # reports that are not here are not checked


def test_a_wrong_reading_breaks_a_floor(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("rashomon.evaluate.command.read_anew", lambda document, reader: {"claims": []})
    assert {"strict_f1", "full_f1", "source"} <= {b.figure for b in broken_floors(FLOORS, OWN)}


def test_rows_are_measured_by_reader_and_in_part(tmp_path: Path) -> None:
    (tmp_path / "evaluate").mkdir()
    floors, gold = tmp_path / "evaluate" / "floors.json", Path(shutil.copy(ROWS / "events.jsonl", tmp_path))
    update_floors(floors, [Wanted(Task.EVENTS, [gold], reader=ReaderName.RULES, part=Part(3))])
    (name, entry), *rest = load_floors(floors).items()
    assert not rest and name == "events, rules, events.jsonl" and entry["every"] == 3
    assert set(entry["floors"]) == {"ceaf_ree_f1", "template_f1"} and not broken_floors(floors, name)
    whole = measure(Wanted(Task.EVENTS, [gold], reader=ReaderName.RULES)).figures
    assert entry["floors"]["template_f1"] != pytest.approx(whole["template_f1"] - WIDE_SLACK, abs=0.001)


def test_marks_of_our_own_rows_are_where_they_say() -> None:
    for path in ROWS.glob("*.jsonl"):
        for row in texts_of(path):
            mentions = [m for t in row.get("templates", ()) for role in ROLES for e in t[role] for m in e]
            for mark in (*row.get("entities", ()), *mentions):
                assert row["text"][mark["start"] : mark["end"]] == mark["text"]
            for attribution in row.get("attributions", ()):
                for start, end in chain.from_iterable(attribution.values()):
                    assert row["text"][start:end].strip() == row["text"][start:end] != ""
