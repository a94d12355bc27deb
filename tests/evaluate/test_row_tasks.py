"""``rashomon evaluate`` on files of rows: what is written is what was read, and bad input is named in one line."""

from __future__ import annotations

import gzip
import json
from pathlib import Path
from typing import Any

import pytest

from rashomon.cli import run
from rashomon.evaluate.__main__ import main
from rashomon.evaluate.choices import Task
from rashomon.evaluate.rows import Part

STORY = (
    "Shelling of Torrin kills nine\n\n"
    "TORRIN - Government forces shelled the market of Torrin on Monday, killing nine people, residents said.\n\n"
    "“We carried the wounded to the hospital,” said Samir Haddad, a doctor.\n\n"
    "The army denied that it had fired mortars. According to the governor, rebels planted the bombs."
)
SAID = {"source": [[98, 107]], "cue": [[108, 112]], "content": [[40, 96]]}
MARKS: dict[str, dict[str, Any]] = {
    "entities": {"entities": [{"start": 40, "end": 57, "type": "Organisation"}]},
    "attribution": {"attributions": [SAID]},
    "events": {"templates": [{"incident_type": "attack", "perp_org": [["Government forces"]]}]},
}


def written(path: Path, *rows: dict[str, Any]) -> Path:
    """A file of rows."""
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path


def row(**marks: Any) -> dict[str, Any]:
    return {"id": "a", "text": STORY, **marks}


@pytest.mark.parametrize("reader", ["rules", "learned"])
def test_attributions_are_written_in_the_form_of_the_marks(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], reader: str
) -> None:
    gold, out = written(tmp_path / "gold.jsonl", row(attributions=[SAID])), tmp_path / "out.jsonl"
    assert run(["evaluate", "attribution", str(gold), "--out", str(out), "--reader", reader]) == 0
    assert capsys.readouterr().out.splitlines()[-1].startswith("attribution_found_f1: ")
    (found,) = map(json.loads, out.read_text(encoding="utf-8").splitlines())
    assert found["id"] == "a" and found["text"] == STORY
    sources = [STORY[start:end] for a in found["attributions"] for start, end in a["source"]]
    assert "residents" in [s.lower() for s in sources]


@pytest.mark.parametrize("reader", ["rules", "learned"])
def test_rows_without_marks_are_read_all_the_same(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], reader: str
) -> None:
    gold, out = written(tmp_path / "gold.jsonl", row()), tmp_path / "out.jsonl"
    assert run(["evaluate", "entities", str(gold), "--out", str(out), "--reader", reader]) == 0
    assert "no marks" in capsys.readouterr().out
    (found,) = map(json.loads, out.read_text(encoding="utf-8").splitlines())
    assert all(STORY[e["start"] : e["end"]] == e["text"] for e in found["entities"])
    assert ("Government forces", "Organisation") in {(e["text"], e["type"]) for e in found["entities"]}


def test_rows_without_marks_do_not_count_beside_marked_ones(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    other = {"id": "b", "text": STORY}
    gold = written(tmp_path / "gold.jsonl", row(**MARKS["events"]), other)
    assert run(["evaluate", "events", str(gold), "--reader", "rules"]) == 0
    alone = written(tmp_path / "alone.jsonl", row(**MARKS["events"]))
    printed = capsys.readouterr().out
    assert run(["evaluate", "events", str(alone), "--reader", "rules"]) == 0
    assert printed == "rows without marks, which do not count: 1\n\n" + capsys.readouterr().out


@pytest.mark.parametrize("task", MARKS)
@pytest.mark.parametrize(
    "line",
    [
        '{"id": "a"}',
        "[]",
        "{",
        "",
        '{"id": "a", "text": 5}',
        '{"id": "a", "text": "\\ud800"}',
        '{"id": [], "text": ""}',
    ],
)
def test_bad_rows_are_named(tmp_path: Path, capsys: pytest.CaptureFixture[str], task: str, line: str) -> None:
    gold = tmp_path / "gold.jsonl"
    gold.write_text(line + "\n", encoding="utf-8")
    assert run(["evaluate", task, str(gold)]) == 2
    assert "gold.jsonl" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("task", "marks"),
    [
        ("entities", {"entities": [{"start": 0, "end": "9", "type": "Person"}]}),
        ("entities", {"entities": {"start": 0}}),
        ("attribution", {"attributions": [{"cue": [5]}]}),
        ("events", {"templates": [{"incident_type": "attack", "victim": "Samir Haddad"}]}),
        ("events", {"templates": [{"victim": [["Samir Haddad", 3]]}]}),
    ],
)
def test_bad_marks_are_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], task: str, marks: dict[str, Any]
) -> None:
    assert run(["evaluate", task, str(written(tmp_path / "gold.jsonl", row(**marks)))]) == 2
    error = capsys.readouterr().err
    assert "gold.jsonl, row a: " in error and error.count("\n") == 1


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["toponyms", "--reader", "learned"], "by rules alone"),
        (["claims", "--reader", "both"], "rules"),
        (["entities", "--set", "satp_relevant"], "--set"),
        (["events", "--errors", "x.md"], "one file of rows"),
    ],
)
def test_what_a_task_does_not_take_is_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], said: str
) -> None:
    task, *options = arguments
    assert run(["evaluate", task, str(written(tmp_path / "gold.jsonl", row())), *options]) == 2
    assert said in capsys.readouterr().err


@pytest.mark.parametrize("task", MARKS)
def test_both_commands_print_the_same(tmp_path: Path, capsys: pytest.CaptureFixture[str], task: str) -> None:
    gold = str(written(tmp_path / "gold.jsonl", row(**MARKS[task])))
    assert run(["evaluate", task, gold, "--reader", "rules"]) == 0
    printed = capsys.readouterr().out
    assert main([task, gold, "--reader", "rules"]) == 0
    assert capsys.readouterr().out == printed


def test_a_task_is_offered_by_both_commands(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["--help"])
    offered = capsys.readouterr().out
    assert all(task in offered for task in Task)


def test_where_nothing_can_be_written_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    gold = str(written(tmp_path / "gold.jsonl", row()))
    assert run(["evaluate", "events", gold, "--reader", "rules", "--out", str(tmp_path / "no" / "o")]) == 2
    assert "cannot be written" in capsys.readouterr().err


def test_a_part_is_each_nth_row_or_drawn() -> None:
    rows = [{"id": n} for n in range(20)]
    assert [r["id"] for r in Part(every=7).of(rows)] == [0, 7, 14]
    drawn = Part(seed="some", share=0.3).of(rows)
    assert drawn == Part(seed="some", share=0.3).of(rows) and len({r["id"] for r in drawn}) == 6
    assert drawn != Part(seed="others", share=0.3).of(rows)


def test_texts_without_words_are_read(tmp_path: Path) -> None:
    rows = [{"id": n, "text": text} for n, text in enumerate(("", " \n", "…", "\u200b", "a" * 3000))]
    gold, out = written(tmp_path / "gold.jsonl", *rows), tmp_path / "out.jsonl"
    for task in MARKS:
        assert run(["evaluate", task, str(gold), "--reader", "rules", "--out", str(out)]) == 0
        assert [json.loads(line)["id"] for line in out.read_text().splitlines()] == [0, 1, 2, 3, 4]


def test_a_damaged_archive_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    gold = tmp_path / "gold.jsonl.gz"
    whole = gzip.compress(("x" * 50 + json.dumps(row())).encode() * 50)
    for broken in (whole[:-20], whole[:40] + b"\0" * 9 + whole[49:], b"no archive"):
        gold.write_bytes(broken)
        assert run(["evaluate", "entities", str(gold)]) == 2
        assert "gold.jsonl.gz" in capsys.readouterr().err


def test_claims_that_cannot_be_written_are_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    gold = str(min((Path(__file__).parents[1] / "gold").glob("*.json")))
    (tmp_path / "file").write_text("")
    for option in ("--out", "--errors"):
        assert run(["evaluate", "claims", gold, option, str(tmp_path / "file" / "x")]) == 2
        assert "cannot be written" in capsys.readouterr().err
