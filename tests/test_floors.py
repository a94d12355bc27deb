"""The measured figures do not fall under ``evaluate/floors.json``."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from rashomon.evaluate.floors import broken_floors, folder_of, load_floors, update_floors

FLOORS = Path(__file__).parents[1] / "evaluate" / "floors.json"
OWN = "tests/gold"


@pytest.mark.parametrize("name", load_floors(FLOORS))
def test_floor(name: str) -> None:
    if not folder_of(FLOORS, name).is_dir():
        pytest.skip(f"the marked reports {name} are not here")
    assert not [str(b) for b in broken_floors(FLOORS, name)]


def test_own_reports_have_a_floor() -> None:
    assert OWN in load_floors(FLOORS)


def test_a_floor_breaks_and_is_only_raised(tmp_path: Path) -> None:
    (tmp_path / "evaluate").mkdir()
    (tmp_path / "gold").mkdir()
    floors, report = tmp_path / "evaluate" / "floors.json", tmp_path / "gold" / "a.json"
    marked = json.loads(next((FLOORS.parents[1] / OWN).glob("*.json")).read_text(encoding="utf-8"))
    report.write_text(json.dumps(marked), encoding="utf-8")
    update_floors(floors, [tmp_path / "gold"])
    assert not broken_floors(floors, "gold")
    entries = load_floors(floors)
    entries["gold"]["floors"]["strict_f1"] = 1.01
    floors.write_text(json.dumps(entries), encoding="utf-8")
    assert [b.figure for b in broken_floors(floors, "gold")] == ["strict_f1"]
    assert update_floors(floors) == "no floor changes"
    assert "strict_f1" in update_floors(floors, lower=True)
    report.write_text(json.dumps(marked, indent=3), encoding="utf-8")
    assert [b.figure for b in broken_floors(floors, "gold")] == ["sha256"]
