"""What ``rashomon evaluate`` and ``python -m rashomon.evaluate`` do."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

from rashomon.evaluate.claims import Scores, score
from rashomon.evaluate.errors import errors_page
from rashomon.evaluate.fusion import fuse_stories, prediction_rows, rows_of, stories_in
from rashomon.evaluate.fusion_score import FusionGold, FusionScores, score_fusion
from rashomon.evaluate.marked import Fields, load_marked, read_anew


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
