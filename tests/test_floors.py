"""The measured figures do not fall under ``evaluate/floors.json``."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from rashomon.errors import InputError
from rashomon.evaluate.floors import broken_floors, check_floors, load_floors, place_of, update_floors

FLOORS = Path(__file__).parents[1] / "evaluate" / "floors.json"
OWN = "tests/gold"


@pytest.mark.parametrize("name", load_floors(FLOORS))
def test_floor(name: str) -> None:
    if not place_of(FLOORS, name).exists():
        pytest.skip(f"the marked reports {name} are not here")
    assert not [str(b) for b in broken_floors(FLOORS, name)]


def test_every_report_that_can_be_measured_has_floors() -> None:
    entries = load_floors(FLOORS)
    assert {OWN, "../shared/gold/dev", "../shared/gold/dev/aleppo-palmyra.json"} <= set(entries)
    assert all(entry["floors"].get("strict_f1", 0) > 0.7 for entry in entries.values())


def copy_of_own(folder: Path) -> Path:
    """One of our own marked reports, alone in a new folder."""
    folder.mkdir()
    return Path(shutil.copy(min((FLOORS.parents[1] / OWN).glob("*.json")), folder / "a.json"))


def test_a_floor_breaks_and_is_only_raised(tmp_path: Path) -> None:
    (tmp_path / "evaluate").mkdir()
    floors, report = tmp_path / "evaluate" / "floors.json", copy_of_own(tmp_path / "gold")
    update_floors(floors, [tmp_path / "gold", report])
    entries = load_floors(floors)
    assert set(entries) == {"gold", "gold/a.json"}
    assert not broken_floors(floors, "gold") and not broken_floors(floors, "gold/a.json")
    assert update_floors(floors) == "no floor changes"
    entries["gold"]["floors"]["strict_f1"] = 1.01
    floors.write_text(json.dumps(entries), encoding="utf-8")
    assert [b.figure for b in broken_floors(floors, "gold")] == ["strict_f1"]
    assert check_floors(floors)
    assert update_floors(floors) == "no floor changes"
    assert "strict_f1" in update_floors(floors, lower=True)


def test_floors_are_tied_to_their_reports(tmp_path: Path) -> None:
    (tmp_path / "evaluate").mkdir()
    floors, report = tmp_path / "evaluate" / "floors.json", copy_of_own(tmp_path / "gold")
    update_floors(floors, [tmp_path / "gold"])
    report.write_bytes(report.read_bytes() + b"\n")
    assert [b.figure for b in broken_floors(floors, "gold")] == ["sha256"]
    with pytest.raises(InputError, match="--lower"):
        update_floors(floors)
    report.unlink()
    report.parent.rmdir()
    assert not check_floors(floors)  # reports that are not here are not checked


def test_a_wrong_reading_breaks_a_floor(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("rashomon.evaluate.command.read_anew", lambda document: {"claims": []})
    assert {"strict_f1", "full_f1", "source"} <= {b.figure for b in broken_floors(FLOORS, OWN)}
