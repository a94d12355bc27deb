"""The measure of fusing, on cases counted by hand, and the command."""

from __future__ import annotations

import gzip
import json
from pathlib import Path
from typing import Any

import pytest

from rashomon.errors import InputError
from rashomon.evaluate.command import evaluate_fusion
from rashomon.evaluate.fusion import stories_in
from rashomon.evaluate.fusion_score import FusionGold, FusionScores, score_fusion

BENCH = Path(__file__).parents[3] / "shared" / "bench" / "fusion"
PAIR_FLOOR, B3_FLOOR = 0.61, 0.68
"""What is measured is 0.64 and 0.71; the goal was 0.50 and 0.65."""


def rows(*groups: str, **more: Any) -> list[dict[str, Any]]:
    """Incidents of stories named by one letter each."""
    return [{"members": [{"story": s, "kind": "killed"} for s in group], **more} for group in groups]


def scored(gold: list[dict[str, Any]], predicted: list[dict[str, Any]]) -> FusionScores:
    return score_fusion(FusionGold.of(gold), predicted)


def test_pairs_and_memberships_counted_by_hand() -> None:
    gold = rows("abc", "cd", "e")
    found = scored(gold, rows("ab", "c", "d", "e"))
    assert (found.pairs.hits, found.pairs.predicted, found.pairs.gold) == (1, 1, 4)
    assert found.precision == 1
    # a and b find two of three, c one of three or of two, d one of two
    assert found.recall == pytest.approx((2 / 3 + 2 / 3 + 1 / 3 + 1 / 2 + 1 / 2) / 5)
    assert found.sizes["2 stories"] == (1, 0, 1) and found.sizes["3 to 5 stories"] == (1, 1, 3)
    assert found.incident_recall == pytest.approx((1 / 3 + 0) / 2)


def test_a_predicted_membership_is_as_right_as_the_best_marked_incident_makes_it() -> None:
    found = scored(rows("abc", "cd", "e"), rows("abd"))
    assert (found.pairs.hits, found.pairs.predicted) == (1, 3)
    assert found.precision == pytest.approx((2 / 3 + 2 / 3 + 1 / 3) / 3)


def test_everything_right_and_nothing_predicted() -> None:
    gold = rows("abc", "cd", "e")
    assert (scored(gold, gold).pairs.f1, scored(gold, gold).b3_f1) == (1, 1)
    assert (scored(gold, []).pairs.f1, scored(gold, []).b3_f1) == (0, 0)


def test_pairs_that_are_set_aside_count_nowhere() -> None:
    gold = [*rows("ab", "c", "d"), *rows("cd", unscored=True)]
    found = scored(gold, rows("ab", "cd"))
    assert (found.pairs.predicted, found.pairs.f1, found.precision) == (1, 1, 1)


def test_an_incident_without_violence_counts_nothing() -> None:
    talks = [{"members": [{"story": s, "kind": "negotiation"} for s in "ab"]}]
    assert scored(rows("ab"), talks).pairs.predicted == 0


def test_a_folder_is_read_fused_and_measured(tmp_path: Path) -> None:
    stories = [
        {
            "id": "x",
            "date": "2031-05-02",
            "source": "WIRE",
            "text": "Gunmen killed Judge Almo Ferrin in Lima on Monday.",
        },
        {
            "id": "y",
            "date": "2031-05-03",
            "text": "Police said that Judge Almo Ferrin was killed in Lima on Monday.",
        },
        {
            "id": "z",
            "date": "2031-05-03",
            "text": "A bomb wounded two farmers near Quito on Friday, officials said.",
        },
        {"id": "empty", "date": None, "text": " "},
    ]
    with gzip.open(tmp_path / "stories.jsonl.gz", "wt") as file:
        file.write("".join(json.dumps(story) + "\n" for story in stories))
    out = tmp_path / "predicted.jsonl"
    assert evaluate_fusion(tmp_path, out) is None
    predicted = [json.loads(line) for line in out.read_text().splitlines()]
    assert {"x", "y"} in [{m["story"] for m in row["members"]} for row in predicted]
    (tmp_path / "incidents.jsonl").write_text(
        "".join(json.dumps(r) + "\n" for r in gold_of("xy", "z", "empty"))
    )
    scores = evaluate_fusion(tmp_path)
    assert scores is not None and scores.pairs.f1 == 1
    assert "fusion_pair_f1: 1.0000" in scores.tables()


def gold_of(*groups: str) -> list[dict[str, Any]]:
    names = {"xy": ["x", "y"]}
    return [{"members": [{"story": s} for s in names.get(group, [group])]} for group in groups]


@pytest.mark.parametrize(
    ("line", "message"), [("{", "no JSON"), ('{"id": 1}', "a story needs"), ("[]", "no JSON object")]
)
def test_a_damaged_folder_is_told_in_one_line(line: str, message: str, tmp_path: Path) -> None:
    (tmp_path / "stories.jsonl").write_text(line + "\n")
    with pytest.raises(InputError, match=message):
        stories_in(tmp_path)


def test_a_folder_without_stories(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"stories\.jsonl"):
        stories_in(tmp_path)


@pytest.mark.skipif(not BENCH.is_dir(), reason="the stories of ../shared are not here")
def test_fusing_stays_above_its_floor() -> None:
    scores = evaluate_fusion(BENCH)
    assert scores is not None
    assert scores.pairs.f1 >= PAIR_FLOOR and scores.b3_f1 >= B3_FLOOR
