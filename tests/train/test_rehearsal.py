"""A rehearsal takes a part of the texts and a few steps of every part of a run."""

from __future__ import annotations

import json
from dataclasses import fields
from pathlib import Path

from train.own_reports import OWN_REPORTS, claims
from train.plans import Plans, Reports
from train.rehearsal import EVERY, STEPS, shortened, some_texts


def test_each_twentieth_row_of_every_corpus_and_of_our_own_reports(tmp_path: Path) -> None:
    bench = tmp_path / "shared" / "bench"
    corpus = bench / "classes" / "some.train.jsonl"
    corpus.parent.mkdir(parents=True)
    corpus.write_text("".join(json.dumps({"id": n}) + "\n" for n in range(50)), encoding="utf-8")
    (tmp_path / "shared" / "gold").mkdir()

    small = some_texts(bench, tmp_path / "rehearsal")

    kept = (small / "classes" / "some.train.jsonl").read_text(encoding="utf-8").splitlines()
    assert [json.loads(row)["id"] for row in kept] == [0, 20, 40]
    assert (small.parent / "gold").is_dir()
    ours = OWN_REPORTS.read_text(encoding="utf-8").splitlines()[::EVERY]
    assert [row["id"] for row in claims(small)] == [
        "own-" + json.loads(row)["document"]["id"] for row in ours
    ]


def test_every_part_of_a_run_has_a_few_steps() -> None:
    short = shortened(Plans())
    plans = [getattr(short, field.name) for field in fields(short)]
    assert all(plan.steps == STEPS for plan in plans[1:])
    assert short.first.middle < short.first.second
    assert all(plan.variants == plan.told_variants == 1 for plan in plans if isinstance(plan, Reports))
    assert [type(plan) for plan in plans] == [type(getattr(Plans(), field.name)) for field in fields(short)]
