"""The measures that have a form of their own: claims, fusion and places."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

from rashomon.evaluate.claims import Scores, score
from rashomon.evaluate.errors import errors_page
from rashomon.evaluate.fusion import fuse_stories, prediction_rows, stories_in
from rashomon.evaluate.fusion_score import FusionGold, FusionScores, score_fusion
from rashomon.evaluate.marked import Fields, load_marked, read_anew
from rashomon.evaluate.rows import WHOLE, Part, rows_of, texts_of, write_rows, writing
from rashomon.evaluate.toponyms import ToponymScores, found_mentions, locate, marked_mentions, score_toponyms
from rashomon.run.reader import Reader, chosen


def evaluate_claims(
    gold: Sequence[Path], out: Path | None = None, errors: Path | None = None, reader: Reader | None = None
) -> Scores:
    """Read marked reports anew and compare.

    ``out`` is a folder for one JSON file a report, ``{document, claims}``; ``errors`` a Markdown file that lists what
    went wrong, only to be asked for on reports that may be learnt from. Raises ``InputError``, and ``InstallationError``
    where the reader that is asked for is not installed.
    """
    marked, by = load_marked(gold), chosen(reader)
    read = {key: read_anew({"id": key, **report["document"]}, by) for key, report in marked.items()}
    predicted = {key: outcome["claims"] for key, outcome in read.items()}
    if out is not None:
        _write_out(out, read)
    if errors is not None:
        page = errors_page((report, predicted[key]) for key, report in marked.items())
        with writing(errors):
            errors.write_text(page, encoding="utf-8")
    return score(marked, predicted)


def _write_out(folder: Path, read: dict[str, Fields]) -> None:
    with writing(folder):
        folder.mkdir(parents=True, exist_ok=True)
        for key, outcome in read.items():
            text = json.dumps(outcome, ensure_ascii=False, indent=1)
            (folder / f"{key}.json").write_text(text + "\n", encoding="utf-8")


def evaluate_fusion(
    folder: Path, out: Path | None = None, reader: Reader | None = None
) -> FusionScores | None:
    """Read and fuse the stories of a folder; ``None`` where it has no ``incidents.jsonl`` to compare with.

    ``out`` is a file for the predicted incidents, one JSON object a line. Raises ``InputError``, and ``InstallationError``
    where the reader that is asked for is not installed.
    """
    rows = list(prediction_rows(fuse_stories(stories_in(folder), chosen(reader))))
    if out is not None:
        write_rows(out, rows)
    marked = folder / "incidents.jsonl"
    return score_fusion(FusionGold.of(rows_of(marked)), rows) if marked.is_file() else None


def evaluate_toponyms(
    gold: Path, out: Path | None = None, part: Part = WHOLE
) -> tuple[ToponymScores, ToponymScores]:
    """Put marked toponyms where they are, and those that the reader finds by itself; both compared with what is marked.

    ``out`` is a JSONL file for the places of the marked mentions, in the form of ``gold``; those of the mentions found are
    written beside it, with ``.found`` before the ending. Of the rows ``part`` is taken. Raises ``InputError``.
    """
    rows = part.of(texts_of(gold))
    given = {row["id"]: locate(row, marked_mentions) for row in rows}
    found = {row["id"]: locate(row, found_mentions) for row in rows}
    if out is not None:
        write_rows(out, given.values())
        write_rows(out.with_name(f"{out.stem}.found{out.suffix}"), found.values())
    return score_toponyms(rows, given), score_toponyms(rows, found)
