"""How well reports are fused: pairs of stories, and B-cubed over memberships (story, incident).

A pair is two stories that share an incident. B-cubed asks of each membership for the share of its incident's stories that one
incident on the other side holds, at best: of the marked ones for recall, of the predicted ones for precision; only incidents of
two stories or more are asked about. Pairs of stories in a group marked as not scored, which share no marked incident, count
nowhere. A predicted incident counts when it has a claim of violence or its outcome.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Any

from rashomon.evaluate.tally import HEAD, Tally, table
from rashomon.model.claim import GROUPS, Kind

VIOLENT = frozenset({*GROUPS["violence"], *GROUPS["outcome"], Kind.SIEGE})
SIZES = (
    ("2 stories", 2, 2),
    ("3 to 5 stories", 3, 5),
    ("6 to 12 stories", 6, 12),
    ("13 stories or more", 13, None),
)

Stories = frozenset[str]
Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class FusionGold:
    """Marked incidents by their stories, and the pairs that are not scored."""

    incidents: tuple[Stories, ...]
    aside: frozenset[Pair]

    @classmethod
    def of(cls, rows: Iterable[Mapping[str, Any]]) -> FusionGold:
        """Read rows ``{members: [{story}], unscored?}``."""
        rows = list(rows)
        incidents = tuple(_stories(row) for row in rows if not row.get("unscored"))
        unscored = _pairs(_stories(row) for row in rows if row.get("unscored"))
        return cls(incidents, unscored - _pairs(incidents))


@dataclass(frozen=True, slots=True)
class FusionScores:
    """Precision, recall and F1 of pairs and of memberships, and the recall of pairs by the size of the marked incident."""

    pairs: Tally
    precision: float
    recall: float
    memberships: tuple[int, int]
    sizes: Mapping[str, tuple[int, int, int]]
    incident_recall: float

    @property
    def b3_f1(self) -> float:
        """The harmonic mean of B-cubed precision and recall."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0

    def tables(self) -> str:
        """Two tables and a line with both F1."""
        cubed = [f"{x:.3f}" for x in (self.precision, self.recall, self.b3_f1)]
        sizes = [
            [name, str(incidents), f"{found / pairs:.3f}" if pairs else "-", str(found), str(pairs)]
            for name, (incidents, found, pairs) in self.sizes.items()
        ]
        sizes.append(["(mean over incidents)", "", f"{self.incident_recall:.3f}", "", ""])
        parts = [
            table(
                ["", *HEAD],
                [
                    ["pairs of stories", *self.pairs.cells()],
                    ["b3 memberships", *cubed, "", *map(str, self.memberships)],
                ],
            ),
            table(["marked incidents of", "incidents", "pair recall", "found", "pairs"], sizes),
            f"fusion_pair_f1: {self.pairs.f1:.4f}  fusion_b3_f1: {self.b3_f1:.4f}",
        ]
        return "\n\n".join(parts)


def score_fusion(gold: FusionGold, predicted: Iterable[Mapping[str, Any]]) -> FusionScores:
    """Compare predicted incidents ``{members: [{story, kind}]}`` with marked ones."""
    found = [_stories(row) for row in predicted if any(m["kind"] in VIOLENT for m in row["members"])]
    shared = [incident for incident in gold.incidents if len(incident) > 1]
    joined = [stories for stories in set(found) if len(stories) > 1]
    want, have = _pairs(shared), _pairs(joined) - gold.aside
    right, predictions = _cubed(joined, gold.incidents, gold.aside)
    got, marked = _cubed(shared, found, frozenset())
    return FusionScores(
        pairs=Tally(len(want & have), len(have), len(want)),
        precision=right / predictions if predictions else 0.0,
        recall=got / marked if marked else 0.0,
        memberships=(predictions, marked),
        sizes=_by_size(shared, have),
        incident_recall=_mean([_recall(incident, have) for incident in shared]),
    )


def _cubed(own: Sequence[Stories], others: Sequence[Stories], aside: frozenset[Pair]) -> tuple[float, int]:
    """The sum over the memberships of ``own`` of the best share of one of ``others``, and their number.

    Stories set aside with the member's story are no part of the share, unless the other incident holds them.
    """
    holding: dict[str, list[Stories]] = defaultdict(list)
    for other in others:
        for story in other:
            holding[story].append(other)
    total, number = 0.0, 0
    for incident in own:
        for story in incident:
            counted = {s for s in incident if s == story or _pair(s, story) not in aside}
            total += max((_share(incident, counted, other) for other in holding[story]), default=0.0)
            number += 1
    return total, number


def _share(incident: Stories, counted: set[str], other: Stories) -> float:
    held = incident & other
    return len(held) / len(counted | held)


def _by_size(shared: Sequence[Stories], have: frozenset[Pair]) -> dict[str, tuple[int, int, int]]:
    sizes = {}
    for name, least, most in SIZES:
        of_size = [_pairs([i]) for i in shared if len(i) >= least and (most is None or len(i) <= most)]
        sizes[name] = len(of_size), sum(len(pairs & have) for pairs in of_size), sum(map(len, of_size))
    return sizes


def _recall(incident: Stories, have: frozenset[Pair]) -> float:
    pairs = _pairs([incident])
    return len(pairs & have) / len(pairs)


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values) if values else 0.0


def _stories(row: Mapping[str, Any]) -> Stories:
    return frozenset(member["story"] for member in row["members"])


def _pairs(groups: Iterable[Stories]) -> frozenset[Pair]:
    return frozenset(pair for group in groups for pair in combinations(sorted(group), 2))


def _pair(one: str, other: str) -> Pair:
    return (one, other) if one < other else (other, one)
