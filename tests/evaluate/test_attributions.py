"""Attributions are measured as the shared scorer does."""

from __future__ import annotations

import copy
import json
import random
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from rashomon.evaluate.attributions import ROLES, AttributionScores

Row = dict[str, Any]
TEXT = "A miller of Torrin, who fled, said that the bridge had burnt."
WHO, SAID, WHAT = [[0, 28]], [[30, 34]], [[35, 60]]


def attribution(**roles: Any) -> Row:
    return {"source": WHO, "cue": SAID, "content": WHAT, **roles}


def found(gold: Row, predicted: Row) -> float:
    scores = AttributionScores()
    scores.add({"text": TEXT, "attributions": [gold]}, {"attributions": [predicted]})
    return scores.tallies["found"].f1


def test_the_head_of_the_source_decides() -> None:
    assert found(attribution(), attribution(source=[[2, 8]])) == 1
    assert found(attribution(), attribution(source=[[12, 18]])) == 0


def test_no_source_is_an_answer() -> None:
    assert found(attribution(source=[]), attribution(source=[])) == 1
    assert found(attribution(source=[]), attribution()) == 0
    assert found(attribution(), attribution(source=[])) == 0


def test_where_no_cue_is_marked_the_content_decides() -> None:
    assert found(attribution(cue=[]), attribution(cue=[], content=[[55, 60]])) == 1
    assert found(attribution(cue=[]), attribution(content=[[0, 1]])) == 0
    assert found(attribution(), attribution(cue=[[35, 39]])) == 0


def test_tokens_count_once_for_all_attributions() -> None:
    scores = AttributionScores()
    twice = [attribution(), attribution(cue=[[35, 39]])]
    scores.add({"text": TEXT, "attributions": twice}, {"attributions": [attribution(source=[[0, 8]])]})
    tally = scores.tallies["tokens source"]
    assert (tally.hits, tally.predicted, tally.gold) == (2, 2, 7)


def spoilt(attributions: list[Row], rng: random.Random) -> list[Row]:
    """Attributions as a bad reader might give them."""
    found = []
    for one in copy.deepcopy(attributions):
        for role in ROLES:
            chance = rng.random()
            if chance < 0.15:
                one[role] = []
            elif chance < 0.4:
                one[role] = [[start + rng.choice([-9, 6]), end + 7] for start, end in one[role]]
        if rng.random() < 0.15:
            one["source"] = rng.choice(attributions)["source"]
        found += [one] * rng.choice([0, 1, 1, 1, 2])
    return found


@pytest.mark.parametrize("seed", [1, 2])
def test_same_figures_as_the_shared_scorer(shared: Path, tmp_path: Path, seed: int) -> None:
    lines = (shared / "bench/attribution/polnear.dev.jsonl").read_text(encoding="utf-8").splitlines()
    rows, rng = [json.loads(line) for line in lines[seed::8]], random.Random(seed)
    scores = AttributionScores()
    predicted = [{"id": row["id"], "attributions": spoilt(row["attributions"], rng)} for row in rows]
    for row, guess in zip(rows, predicted, strict=True):
        scores.add(row, guess)
    for name, written in (("gold", rows), ("read", predicted)):
        text = "".join(json.dumps(row) + "\n" for row in written)
        (tmp_path / name).write_text(text, encoding="utf-8")
    scorer = str(shared / "bench/score/score_attribution.py")
    command = [sys.executable, scorer, str(tmp_path / "gold"), str(tmp_path / "read")]
    printed = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    assert scores.tables().split() == printed.split()
