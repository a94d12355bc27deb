"""The scorer: its definitions on small cases, and the same figures as the shared scorer on marked reports."""

from __future__ import annotations

import copy
import json
import random
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from rashomon.cli import run
from rashomon.evaluate.claims import score
from rashomon.evaluate.marked import load_marked
from rashomon.evaluate.names import same_name
from rashomon.evaluate.pairing import assign, match

Fields = dict[str, Any]
TEXT = "Rebels killed ten soldiers near the bridge on Monday."


def claim(kind: str = "killed", start: int = 7, end: int = 13, **fields: Any) -> Fields:
    trigger = {"text": TEXT[start:end], "start": start, "end": end}
    quote = {"text": TEXT, "start": 0, "end": len(TEXT)}
    return {
        "kind": kind,
        "trigger": trigger,
        "quote": quote,
        "modality": "happened",
        "polarity": "positive",
        **fields,
    }


def figures(gold: list[Fields], predicted: list[Fields]) -> dict[str, float]:
    marked = {"r": {"document": {"id": "r", "text": TEXT}, "claims": gold}}
    return score(marked, {"r": predicted}).figures()


def test_kind_and_trigger_decide() -> None:
    assert figures([claim()], [claim()])["strict_f1"] == 1
    other = figures([claim()], [claim("wounded")])
    assert (other["strict_f1"], other["lenient_f1"]) == (0, 1)
    assert figures([claim()], [claim(start=0, end=6)])["strict_f1"] == 0


def test_optional_and_other_claims_cost_nothing() -> None:
    extra = claim("attack", 0, 6)
    for spare in (claim("attack", 0, 6, optional=True), claim("other", 0, 6)):
        assert figures([claim(), spare], [claim(), extra])["strict_f1"] == 1
        assert figures([claim(), spare], [claim()])["strict_f1"] == 1
    assert figures([claim()], [claim(), extra])["strict_f1"] == pytest.approx(2 / 3)


def test_full_claim_needs_its_figures() -> None:
    ten = [{"relation": "exactly", "low": 10, "best": 10, "high": 10}]
    about = [{"relation": "about", "low": None, "best": 10, "high": None}]
    assert figures([claim(quantities=ten)], [claim(quantities=copy.deepcopy(ten))])["full_f1"] == 1
    assert figures([claim(quantities=ten)], [claim(quantities=about)])["full_f1"] == 0


def test_names_are_compared_by_their_heads() -> None:
    assert same_name("the Ministry of Defence", "ministry")
    assert same_name("rebels", "a rebel")
    assert not same_name("northern rebels", "southern rebels")


def test_as_many_pairs_as_possible() -> None:
    # The best single pair (0, 0) would leave the others alone.
    scores = {(0, 0): 1.0, (0, 1): 0.1, (1, 0): 0.1}
    assert match([0, 1], [0, 1], lambda a, b: scores.get((a, b), 0)) == [(0, 1), (1, 0)]
    assert assign([[1.0, 2.0], [2.0, 1.0], [0.0, 9.0]]) == [(1, 0), (2, 1)]


def perturbed(claims: list[Fields], rng: random.Random) -> list[Fields]:
    """Claims as a bad reader might give them: some lost, doubled, moved, renamed."""
    out = []
    for one in copy.deepcopy(claims):
        one.pop("optional", None)
        if rng.random() < 0.2:
            one["kind"] = rng.choice(["killed", "wounded", "attack", "shelling", "other"])
        if rng.random() < 0.2:
            one["trigger"]["start"] += 3
            one["trigger"]["end"] += 9
        for slot in ("sources", "actors", "targets", "places", "quantities"):
            if one.get(slot) and rng.random() < 0.3:
                one[slot] = (
                    one[slot][1:] if rng.random() < 0.5 else [*one[slot], *rng.choice(claims).get(slot, [])]
                )
        if rng.random() < 0.1:
            one["polarity"] = "negative"
        out += [one] * rng.choice([0, 1, 1, 1, 1, 2])
    return out


def shared_scorer(shared: Path, gold: Path, read: Path) -> list[list[str]]:
    """The words of each line that the shared scorer prints; we keep its last line apart from the tables."""
    scorer = [str(x) for x in (shared / "bench/score/score_claims.py", gold, read)]
    printed = subprocess.run([sys.executable, *scorer], capture_output=True, text=True, check=True).stdout
    *tables, summary = printed.splitlines()
    assert summary.startswith("claim_f1")
    return [line.split() for line in (*tables, "", summary)]


@pytest.mark.parametrize("part", ["train", "dev"])
def test_same_figures_as_the_shared_scorer(shared: Path, tmp_path: Path, part: str) -> None:
    folder = shared / "gold" / part
    gold, rng = load_marked([folder]), random.Random(part)
    predicted = {key: perturbed(report["claims"], rng) for key, report in gold.items()}
    for key, claims in predicted.items():
        report = {"document": {"id": key}, "claims": claims}
        (tmp_path / f"{key}.json").write_text(json.dumps(report), encoding="utf-8")
    ours = score(gold, predicted).tables().splitlines()
    assert [line.split() for line in ours] == shared_scorer(shared, folder, tmp_path)


def test_evaluate_prints_what_the_shared_scorer_prints(
    shared: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = shared / "gold/dev"
    assert run(["evaluate", "claims", str(folder), "--out", str(tmp_path)]) == 0
    printed = [line.split() for line in capsys.readouterr().out.splitlines()]
    assert printed == shared_scorer(shared, folder, tmp_path)
