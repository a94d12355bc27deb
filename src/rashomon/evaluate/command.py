"""What ``rashomon evaluate`` and ``python -m rashomon.evaluate`` do."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

from rashomon.errors import InputError
from rashomon.evaluate.claims import Scores, score
from rashomon.evaluate.errors import errors_page
from rashomon.evaluate.fusion import fuse_stories, prediction_rows, rows_of, stories_in
from rashomon.evaluate.fusion_score import FusionGold, FusionScores, score_fusion
from rashomon.evaluate.learned import LearnedScores, read_rows_anew
from rashomon.evaluate.marked import Fields, load_marked, read_anew
from rashomon.evaluate.toponyms import ToponymScores, found_mentions, locate, marked_mentions, score_toponyms


def evaluate_claims(gold: Sequence[Path], out: Path | None = None, errors: Path | None = None) -> Scores:
    """Read marked reports anew and compare.

    ``out`` is a folder for one JSON file a report, ``{document, claims}``; ``errors`` a Markdown file that lists what
    went wrong, only to be asked for on reports that may be learnt from. Raises ``InputError``.
    """
    marked = load_marked(gold)
    read = {key: read_anew({"id": key, **report["document"]}) for key, report in marked.items()}
    predicted = {key: outcome["claims"] for key, outcome in read.items()}
    if out is not None:
        _write_out(out, read)
    if errors is not None:
        page = errors_page((report, predicted[key]) for key, report in marked.items())
        errors.write_text(page, encoding="utf-8")
    return score(marked, predicted)


def _write_out(folder: Path, read: dict[str, Fields]) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for key, outcome in read.items():
        text = json.dumps(outcome, ensure_ascii=False, indent=1)
        (folder / f"{key}.json").write_text(text + "\n", encoding="utf-8")


def evaluate_fusion(folder: Path, out: Path | None = None) -> FusionScores | None:
    """Read and fuse the stories of a folder; ``None`` where it has no ``incidents.jsonl`` to compare with.

    ``out`` is a file for the predicted incidents, one JSON object a line. Raises ``InputError``.
    """
    rows = list(prediction_rows(fuse_stories(stories_in(folder))))
    if out is not None:
        out.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    marked = folder / "incidents.jsonl"
    return score_fusion(FusionGold.of(rows_of(marked)), rows) if marked.is_file() else None


def evaluate_toponyms(gold: Path, out: Path | None = None) -> tuple[ToponymScores, ToponymScores]:
    """Put marked toponyms where they are, and those that the reader finds by itself; both compared with what is marked.

    ``out`` is a JSONL file for the places of the marked mentions, in the form of ``gold``; those of the mentions found are
    written beside it, with ``.found`` before the ending. Raises ``InputError``.
    """
    rows = [*rows_of(gold)]
    if any("id" not in row or "text" not in row for row in rows):
        raise InputError(f"{gold}: every row needs an id and a text")
    given = {row["id"]: locate(row, marked_mentions) for row in rows}
    found = {row["id"]: locate(row, found_mentions) for row in rows}
    if out is not None:
        _write_rows(out, given)
        _write_rows(out.with_name(f"{out.stem}.found{out.suffix}"), found)
    return score_toponyms(rows, given), score_toponyms(rows, found)


def evaluate_learned(task: str, gold: Path, out: Path | None = None) -> LearnedScores | None:
    """Read the texts of a file anew with the learned reader and compare its entities or attributions (``learned.TASKS``).

    Gives ``None`` where the rows carry no marks to compare with. ``out`` is a JSONL file for what was read, in the form of
    ``gold``. Raises ``InputError``, and ``InstallationError`` where the learned reader is not installed.
    """
    from rashomon.learned import load_reader

    scores, read = read_rows_anew(task, gold, load_reader())
    if out is not None:
        _write_rows(out, {row["id"]: row for row in read})
    return scores


def _write_rows(path: Path, rows: dict[str, Fields]) -> None:
    lines = (json.dumps(row, ensure_ascii=False) for row in rows.values())
    path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
