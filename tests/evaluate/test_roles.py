"""Role fillers and templates are measured as the shared scorer does."""

from __future__ import annotations

import copy
import json
import random
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from rashomon.evaluate.roles import ROLES, RoleScores
from rashomon.evaluate.template_pairing import TRIED

Row = dict[str, Any]


def template(kind: str = "attack", **roles: list[list[str]]) -> Row:
    return {"incident_type": kind, **roles}


def scored(gold: list[Row], predicted: list[Row]) -> RoleScores:
    scores = RoleScores()
    scores.add({"templates": gold}, {"templates": predicted})
    return scores


def test_mentions_agree_but_for_case_articles_and_punctuation() -> None:
    gold = [template(perp_ind=[["The Rebels"]], weapon=[["car-bomb", "bomb"]])]
    found = scored(gold, [template(perp_ind=[["REBELS"]], weapon=[["A CARBOMB"]])])
    assert found.figures() == {"ceaf_ree_f1": 1, "template_f1": 1}


def test_every_mention_of_a_prediction_must_be_marked() -> None:
    gold = [template(victim=[["Ana Ruiz", "Ruiz"]])]
    assert scored(gold, [template(victim=[["Ruiz"]])]).ceaf["victim"].f1 == 1
    assert scored(gold, [template(victim=[["Ruiz", "the mayor"]])]).ceaf["victim"].f1 == 0


def test_entities_count_once_over_all_templates_of_a_text() -> None:
    twice = [template(victim=[["Ana Ruiz"]]), template("kidnapping", victim=[["Ana Ruiz", "Ruiz"]])]
    tally = scored(twice, [template(victim=[["Ana Ruiz"]])]).ceaf["victim"]
    assert (tally.hits, tally.predicted, tally.gold) == (1, 1, 1)


def test_templates_pair_only_where_types_agree() -> None:
    gold = [template("attack / bombing", target=[["bridge"]])]
    assert scored(gold, [template("bombing", target=[["bridge"]])]).figures()["template_f1"] == 1
    assert scored(gold, [template("kidnapping", target=[["bridge"]])]).figures() == {
        "ceaf_ree_f1": 1,
        "template_f1": 0,
    }


def test_the_best_pairing_is_taken() -> None:
    bridge, school = template(target=[["bridge"]]), template(target=[["school"]])
    assert scored([bridge, school], [school, bridge]).figures()["template_f1"] == 1
    many = [template(target=[[f"house {n}"]]) for n in range(TRIED)]
    assert scored(many, many[::-1]).figures()["template_f1"] == 1


def test_nothing_marked_and_nothing_read_counts_nothing() -> None:
    assert scored([], []).figures() == {"ceaf_ree_f1": 0, "template_f1": 0}
    assert scored([], [template()]).types.predicted == 1


def spoilt(templates: list[Row], rng: random.Random) -> list[Row]:
    """Templates as a bad reader might give them: lost, doubled, of other types, with fillers of others."""
    found = []
    for one in copy.deepcopy(templates):
        for role in ROLES:
            if rng.random() < 0.3:
                one[role] = rng.choice(templates)[rng.choice(ROLES)]
            one[role] = [entity[: rng.choice([1, 1, 2])] for entity in one[role] if rng.random() < 0.8]
        if rng.random() < 0.2:
            one["incident_type"] = rng.choice(["attack", "Bombing", None])
        found += [one] * rng.choice([0, 1, 1, 1, 2])
    rng.shuffle(found)
    return found


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_same_figures_as_the_shared_scorer(shared: Path, tmp_path: Path, seed: int) -> None:
    gold = shared / "bench/events/muc4.dev.jsonl"
    rows = [json.loads(line) for line in gold.read_text(encoding="utf-8").splitlines()]
    rng, scores = random.Random(seed), RoleScores()
    predicted = [{"id": row["id"], "templates": spoilt(row["templates"], rng)} for row in rows]
    for row, guess in zip(rows, predicted, strict=True):
        scores.add(row, guess)
    given = tmp_path / "predicted.jsonl"
    given.write_text("".join(json.dumps(row) + "\n" for row in predicted), encoding="utf-8")
    command = [sys.executable, str(shared / "bench/score/score_roles.py"), str(gold), str(given)]
    printed = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    assert scores.tables().split() == printed.split()
    assert 0.2 < scores.figures()["template_f1"] < 0.9
