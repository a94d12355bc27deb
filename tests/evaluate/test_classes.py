"""Classes are measured as the shared scorer does, and their set is told by labels, name or option."""

from __future__ import annotations

import json
import random
import subprocess
import sys
from pathlib import Path

import pytest

from rashomon.errors import InputError
from rashomon.evaluate.classes import ClassScores
from rashomon.evaluate.label_sets import LABEL_SETS, label_set
from rashomon.evaluate.rows import rows_of


def scored(*pairs: tuple[list[str], list[str]]) -> ClassScores:
    scores = ClassScores()
    for gold, predicted in pairs:
        scores.add({"labels": gold}, {"labels": predicted})
    return scores


def test_figures_counted_by_hand() -> None:
    found = scored((["KILL"], ["KILL", "FORCE"]), (["ARREST"], []), ([], []), ([], ["FORCE"]))
    figures = found.figures()
    assert figures["macro_f1"] == pytest.approx((1 + 0) / 2)  # FORCE is marked nowhere
    assert figures["micro_f1"] == pytest.approx(2 * (1 / 3) * (1 / 2) / (1 / 3 + 1 / 2))
    assert figures["example_f1"] == pytest.approx((2 / 3 + 0 + 0) / 3)  # the text without a class is left out
    assert scored(([], [])).figures() == {"macro_f1": 0, "micro_f1": 0, "example_f1": 0}


def test_labels_tell_their_set() -> None:
    for name, labels in LABEL_SETS.items():
        assert label_set(Path("x.jsonl"), [{"labels": sorted(labels)[:2]}, {"labels": []}]) == name


def test_the_name_of_the_file_tells_it_where_no_label_does() -> None:
    assert label_set(Path("a/satp_relevant.test.jsonl"), [{"labels": []}]) == "satp_relevant"
    assert label_set(Path("indiapoliceevents_sents.jsonl.gz"), [{}]) == "IndiaPoliceEvents_sents"


def test_else_it_is_asked_for() -> None:
    with pytest.raises(InputError, match="--set: IndiaPoliceEvents_sents, "):
        label_set(Path("x.jsonl"), [{"labels": []}])
    with pytest.raises(InputError, match="--set"):
        label_set(Path("satp_relevant.jsonl"), [{"labels": ["flood"]}])
    assert label_set(Path("x.jsonl"), [{"labels": ["flood"]}], "INSIGHTcrime") == "insightCrime"
    with pytest.raises(InputError, match="no such set"):
        label_set(Path("x.jsonl"), [], "weather")


@pytest.mark.parametrize(
    "file",
    [
        "IndiaPoliceEvents_sents.dev.jsonl",
        "satp_relevant.dev.jsonl",
        "insightCrime.dev.jsonl.gz",
        "cameo_class.train.jsonl",
    ],
)
def test_same_figures_as_the_shared_scorer(shared: Path, tmp_path: Path, file: str) -> None:
    gold = shared / "bench/classes" / file
    rows, rng, scores = list(rows_of(gold)), random.Random(7), ClassScores()
    names = sorted(LABEL_SETS[label_set(Path("rows.jsonl"), rows)])
    predicted = []
    for row in rows:
        kept = [label for label in row["labels"] if rng.random() < 0.8]
        predicted.append({"id": row["id"], "labels": [*kept, *rng.sample(names, rng.choice([0, 0, 0, 1]))]})
        scores.add(row, predicted[-1])
    given = tmp_path / "predicted.jsonl"
    given.write_text("".join(json.dumps(row) + "\n" for row in predicted), encoding="utf-8")
    command = [sys.executable, str(shared / "bench/score/score_classes.py"), str(gold), str(given)]
    printed = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    assert scores.tables().split() == printed.split()
