"""Copies and look-alikes with known origins: what belongs together is found, and hardly anything else.

``pytest tests/origins/test_made_reports.py -s`` prints the figures by kind of damage.
"""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest

from tests.origins.generator import COPIES, LOOK_ALIKES, base_texts, generate
from tests.origins.measure import placed, tally
from tests.origins.shelf import Placed

BENCH = Path(__file__).parents[3] / "shared" / "bench"
REPORTS = 450
SEED = 2
PRECISION, RECALL = 0.98, 0.95
SENTENCES = 0.97
MOST_COMPARED = 30
"""Reports that one of at most 1,900 words may be compared with; it does not depend on how many there are."""


def made(texts: str, order: str) -> list[Placed]:
    """The reports with what was found of them, arriving in the order in which they were made or in any other."""
    bases = base_texts(BENCH if texts == "bench" else Path("none"))
    reports = list(generate(bases, REPORTS, SEED))
    if order == "shuffled":
        Random(SEED).shuffle(reports)
    return placed(reports)


@pytest.mark.parametrize("order", ["as written", "shuffled"])
@pytest.mark.parametrize("texts", ["own", "bench"])
def test_origins_of_made_reports(texts: str, order: str) -> None:
    if texts == "bench" and not BENCH.is_dir():
        pytest.skip("needs ../shared/bench")
    found = made(texts, order)
    result = tally(found)
    print(f"\n{REPORTS} reports of {texts} texts, {order}", *result.lines(), sep="\n")
    assert {*COPIES, *LOOK_ALIKES} <= {one.report.made for one in found}
    assert result.due > 300
    assert result.precision >= PRECISION
    assert result.recall >= RECALL
    assert result.sentences_right >= SENTENCES * result.sentences
    assert max(one.compared for one in found) <= MOST_COMPARED
    for one in found:
        assert all(link.reason.endswith(".") for link in one.links)
        assert all(link.joined or link.passages or "series" in link.reason for link in one.links)


def test_reports_that_were_written_apart_are_not_joined() -> None:
    """Real stories, many of them on the same events on the same day, with the exact copies among them left out."""
    if not BENCH.is_dir():
        pytest.skip("needs ../shared/bench")
    reports = list(generate(base_texts(BENCH), 600, SEED, copies=0, alike=0))
    found = placed(reports)
    joined = [one for one in found if any(link.joined for link in one.links)]
    linked = [one for one in found if one.links]
    print(f"\n{len(found)} independent stories: {len(joined)} joined, {len(linked)} share a passage")
    assert len(joined) <= 0.002 * len(found)
    assert len(linked) <= 0.05 * len(found)
