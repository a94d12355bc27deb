"""Toponyms are measured as the public scorer does."""

from __future__ import annotations

import json
import random
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from rashomon.errors import InputError
from rashomon.evaluate.command import evaluate_toponyms
from rashomon.evaluate.toponyms import distance_km, score_toponyms

OWN = Path(__file__).parents[1] / "toponyms" / "own.jsonl"
BENCH = Path(__file__).parents[3] / "shared" / "bench"


def rows(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").split("\n") if line]


def test_marks_are_where_they_say() -> None:
    for row in rows(OWN):
        assert all(row["text"][t["start"] : t["end"]] == t["text"] for t in row["toponyms"])


def test_what_is_written_is_what_is_measured(tmp_path: Path) -> None:
    given, _ = evaluate_toponyms(OWN, tmp_path / "p.jsonl")
    assert given.overlap.f1 == 1.0
    written = rows(tmp_path / "p.jsonl")
    assert [row["id"] for row in written] == [row["id"] for row in rows(OWN)]
    assert {"start", "end", "text", "lat", "lon", "geonameid", "score"} <= set(written[0]["toponyms"][0])
    assert score_toponyms(rows(OWN), {row["id"]: row for row in written}).near == given.near
    assert (tmp_path / "p.found.jsonl").is_file()


def point(lat: float | None, lon: float | None, start: int = 0, end: int = 5) -> dict[str, Any]:
    return {"start": start, "end": end, "lat": lat, "lon": lon}


def test_one_found_and_not_placed_is_wrong_and_one_without_coordinates_is_only_found() -> None:
    gold = [{"id": "a", "toponyms": [point(10.0, 10.0), point(None, None, 9, 12), point(1.0, 1.0, 20, 24)]}]
    scores = score_toponyms(gold, {"a": {"toponyms": [point(None, None, 3, 5), point(5.0, 5.0, 9, 12)]}})
    assert (scores.gold, scores.found, scores.near, scores.accuracy) == (2, 1, 0, 0.0)
    assert (scores.overlap.hits, scores.exact.hits) == (2, 1)


def test_distances_are_those_of_the_globe() -> None:
    assert distance_km(point(48.8566, 2.3522), point(51.5074, -0.1278)) == pytest.approx(343.6, abs=0.5)
    assert distance_km(point(0.0, 179.5), point(0.0, -179.5)) == pytest.approx(111.2, abs=0.1)


def test_rows_that_cannot_be_read_are_named(tmp_path: Path) -> None:
    bad = tmp_path / "bad.jsonl"
    bad.write_text('{"id": "a", "text": "Rome", "toponyms": [{"start": 0, "end": 9}]}\n')
    with pytest.raises(InputError, match="outside the text"):
        evaluate_toponyms(bad)
    bad.write_text('{"id": "a"}\n')
    with pytest.raises(InputError, match="an id and a text"):
        evaluate_toponyms(bad)


def disturbed(row: dict[str, Any], chance: random.Random) -> dict[str, Any]:
    """A prediction that leaves out, moves, shortens and misplaces some toponyms, and invents one."""
    kept = []
    for t in row["toponyms"]:
        draw = chance.random()
        if draw < 0.1:
            continue
        lat, lon = t["lat"], t["lon"]
        if lat is not None and draw < 0.5:
            lat, lon = max(-90.0, min(90.0, lat + chance.gauss(0, 2))), lon
        if draw > 0.9:
            lat = lon = None
        kept.append(point(lat, lon, t["start"], t["end"] - (draw > 0.7)))
    return {"id": row["id"], "toponyms": [*kept, point(1.0, 1.0, 0, 2)]}


def test_the_figures_agree_with_the_public_scorer(tmp_path: Path) -> None:
    scorer, gold = BENCH / "score" / "score_toponyms.py", BENCH / "toponyms" / "geowebnews.dev.jsonl"
    if not (scorer.is_file() and gold.is_file()):
        pytest.skip("the public scorer and its corpus are not here")
    chance, marked = random.Random(4), rows(gold)
    predicted = [disturbed(row, chance) for row in marked[:60]]
    (tmp_path / "p.jsonl").write_text("".join(json.dumps(row) + "\n" for row in predicted), encoding="utf-8")
    theirs = subprocess.run(
        [sys.executable, str(scorer), str(gold), str(tmp_path / "p.jsonl")],
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    ours = score_toponyms(marked, {row["id"]: row for row in predicted})
    assert ours.tables().split() == theirs[: theirs.index("detection_f1")].split()
    assert theirs.splitlines()[-1] == (
        f"detection_f1: {ours.overlap.f1:.4f} acc161: {ours.accuracy:.4f} end_to_end161: {ours.end_to_end:.4f}"
    )
