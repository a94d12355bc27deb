"""The documented figures are those that were measured, and every measure of the plan was taken."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from rashomon.errors import InputError
from rashomon.evaluate.choices import ReaderName, Task
from rashomon.evaluate.figures import Figure, Measure, Other, Plan, load_figures, load_plan, measure_all
from rashomon.evaluate.figures_page import BEGIN, END, figures_table, put_table

ROOT = Path(__file__).parents[2]
PLAN, FIGURES = ROOT / "evaluate" / "table.toml", ROOT / "evaluate" / "figures.json"
OWN = Measure(
    Task.EVENTS,
    "events.jsonl",
    "our own",
    (ReaderName.RULES,),
    (
        Figure("ceaf_ree_f1", "by role", 0.5, (Other("Others", 0.25, "book"),)),
        Figure("template_f1", "templates"),
    ),
)


def test_the_page_shows_what_was_measured() -> None:
    page = (ROOT / "docs" / "evaluation.md").read_text(encoding="utf-8")
    shown = page.partition(BEGIN)[2].partition(END)[0].strip()
    assert shown == figures_table(load_plan(PLAN), load_figures(FIGURES))


def test_everything_in_the_plan_was_measured() -> None:
    plan, figures = load_plan(PLAN), load_figures(FIGURES)
    for one in plan.measures:
        for reader in one.readers:
            assert set(figures[one.name][reader]) == {figure.name for figure in one.figures}
    assert {one.task for one in plan.measures} == set(Task)


def test_sources_of_published_figures_are_told() -> None:
    plan = load_plan(PLAN)
    used = {other.where for one in plan.measures for figure in one.figures for other in figure.others}
    assert used == set(plan.sources)


def test_figures_are_measured_and_kept(tmp_path: Path) -> None:
    path, said = tmp_path / "figures.json", list[str]()
    path.write_text(json.dumps({"claims gold": {"rules": {"strict_f1": 1.0}}}), encoding="utf-8")
    figures = measure_all(Plan((OWN,), {}), ROOT / "tests/rows", path, say=said.append)
    assert load_figures(path) == {
        "events events.jsonl": figures["events events.jsonl"]
    }  # what is asked for no more goes
    assert 0.5 < figures["events events.jsonl"]["rules"]["ceaf_ree_f1"] <= 1 and len(said) == 1
    before = path.read_bytes()
    measure_all(Plan((OWN,), {}), tmp_path, path, only=[Task.CLASSES])
    assert path.read_bytes() == before


def test_a_table_says_who_is_better_and_where_others_were_read() -> None:
    measured = {"rules": {"ceaf_ree_f1": 0.31, "template_f1": 0.2}, "learned": {"ceaf_ree_f1": 0.4567}}
    both = Measure(OWN.task, OWN.gold, OWN.of, (ReaderName.RULES, ReaderName.LEARNED), OWN.figures)
    table = figures_table(Plan((both,), {"book": "a book"}), {both.name: measured}).splitlines()
    assert (
        table[2]
        == "| `events events.jsonl`: our own | by role | 0.310 | **0.457** | 0.50 | Others 0.250 [1] |"
    )
    assert table[3] == "|  | templates | 0.200 | – | – | – |"
    assert table[-1] == "1. a book"


def test_a_page_without_marks_and_a_broken_plan_are_named(tmp_path: Path) -> None:
    page, plan = tmp_path / "page.md", tmp_path / "table.toml"
    page.write_text("nothing", encoding="utf-8")
    with pytest.raises(InputError, match="has no marks"):
        put_table(page, "table")
    page.write_text(f"a\n{BEGIN}\nold\n{END}\nb\n", encoding="utf-8")
    assert put_table(page, "table") and not put_table(page, "table")
    assert page.read_text(encoding="utf-8") == f"a\n{BEGIN}\n\ntable\n\n{END}\nb\n"
    for wrong in ("[[measure]]\ntask = 'weather'\n[sources]\n", "=", ""):
        plan.write_text(wrong, encoding="utf-8")
        with pytest.raises(InputError, match="no plan of measures"):
            load_plan(plan)
