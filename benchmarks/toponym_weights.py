"""Fits the weights of ``rashomon.resolve.evidence`` on marked toponyms, and tells what they are worth on articles left out.

    python benchmarks/toponym_weights.py lgl.dev.jsonl trnews.dev.jsonl geowebnews.dev.jsonl

Articles are parted in two by the hash of their id. Printed is the share of toponyms within 161 km of their point, given the
mentions, for weights fitted on either half and measured on the other, then the weights fitted on all. The model is a softmax
over the places of a name; a place is right when it is near enough. Because what a name says to the others depends on the
weights, fitting and settling take turns. The weights are drawn towards ``PRIOR``, so that what the articles say little about
stays sensible. Needs numpy, which the parser brings along.
"""

from __future__ import annotations

import hashlib
import json
import sys
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from rashomon.evaluate.toponyms import NEAR_KM, distance_km
from rashomon.lexicon.gazetteer import GazetteerPlace
from rashomon.model.span import Span
from rashomon.resolve.evidence import Name
from rashomon.resolve.toponyms import PASSES, Ranking, find_names, rank, settle, weigh_names

PRIOR: Mapping[str, float] = {
    **{"people": 1.2, "country": 4.0, "wide": 5.0, "state": 1.0, "county": -1.0, "around a town": -2.0},
    **{"reviewed": 1.0, "other name": -2.0, "part": -3.0, "typed": 1.0, "inside": 4.0},
    **{"country share": 0.5, "state share": 0.5, "near": 1.0},
    **{"beside known": -3.0, "beside wide": -2.0, "beside country": -1.0, "beside state": -1.0},
    **{"beside town": -0.5, "beside apart": -1.0, "beside times": 0.5},
}
KEYS = tuple(PRIOR)
HELD = {"around a town": 10.0}
"""Weights held to their prior so many times harder: toponyms within 161 km cannot tell a town from its region."""
PULL = 3.0
"""How hard weights are drawn to the prior, in marked names."""
TURNS, STEPS, RATE = 4, 250, 0.05
FIRST_PASS = 0.3
"""How much a name of the first pass, without company, counts beside one of the last."""
MOST = 4
"""A name that an article has more often counts no more than this."""
LOCAL, WORLD = 1.0, 2.0
"""Local news has three times as many marked toponyms as world news, and counts half as much each."""


@dataclass(frozen=True, slots=True)
class Article:
    """An article with its names and the marked points of each."""

    corpus: str
    half: int
    names: tuple[Name, ...]
    points: tuple[tuple[tuple[float, float], ...], ...]


def read(path: Path) -> Iterator[Article]:
    """The articles of a file."""
    for line in filter(None, path.read_text(encoding="utf-8").split("\n")):
        row = json.loads(line)
        marked = {Span(t["start"], t["end"]): (t["lat"], t["lon"]) for t in row["toponyms"]}
        names = find_names(row["text"], tuple(marked))
        points = tuple(tuple(marked[s] for s in n.spans if marked[s][0] is not None) for n in names)
        half = hashlib.sha256(row["id"].encode()).digest()[0] % 2
        yield Article(path.name.partition(".")[0], half, names, points)


def is_near(place: GazetteerPlace, point: tuple[float, float]) -> bool:
    """Whether a place is within ``NEAR_KM`` of a marked point."""
    return distance_km({"lat": place.lat, "lon": place.lon}, {"lat": point[0], "lon": point[1]}) <= NEAR_KM


def measure(articles: Sequence[Article], weights: Mapping[str, float]) -> str:
    """The share of toponyms put near, by corpus."""
    right: dict[str, list[bool]] = defaultdict(list)
    for article in articles:
        for points, ranking in zip(article.points, settle(article.names, weights), strict=True):
            right[article.corpus] += [bool(ranking) and is_near(ranking[0].place, p) for p in points]
    return "  ".join(f"{corpus} {sum(hits) / len(hits):.3f}" for corpus, hits in right.items())


def examples(article: Article, weights: Mapping[str, float]) -> Iterator[tuple[Any, Any, float]]:
    """For each name that can be right or wrong: the evidence of its places, which are right, and how much it counts."""
    import numpy as np

    rankings: list[Ranking] = [() for _ in article.names]
    for step in range(1, PASSES + 1):
        tables = weigh_names(article.names, rankings, neighbours=step == PASSES)
        rankings = [rank(table, weights) for table in tables]
        if step not in {1, PASSES}:
            continue
        for points, table in zip(article.points, tables, strict=True):
            right = np.array([any(is_near(place.place, p) for p in points) for place, _ in table], bool)
            if len(right) and right.any() and not right.all():
                count = min(len(points), MOST) * (LOCAL if article.corpus == "lgl" else WORLD)
                evidence = [[found.get(key, 0.0) for key in KEYS] for _, found in table]
                yield np.array(evidence), right, count * (FIRST_PASS if step == 1 else 1.0)


def fit(articles: Sequence[Article]) -> dict[str, float]:
    """The weights that make the right places of the names likeliest, by turns of settling and climbing (Adam)."""
    import numpy as np

    weights = dict(PRIOR)
    prior = np.array([PRIOR[key] for key in KEYS])
    pull = PULL * np.array([HELD.get(key, 1.0) for key in KEYS])
    for _ in range(TURNS):
        found = [example for article in articles for example in examples(article, weights)]
        sizes = [len(right) for _, right, _ in found]
        x, right = np.vstack([e for e, _, _ in found]), np.concatenate([r for _, r, _ in found])
        starts, group = np.cumsum([0, *sizes])[:-1], np.repeat(np.arange(len(found)), sizes)
        counts = np.array([c for _, _, c in found])[group]
        v = np.array([weights[key] for key in KEYS])
        mean, square = np.zeros_like(v), np.zeros_like(v)
        for step in range(1, STEPS + 1):
            z = x @ v
            e = np.exp(z - np.maximum.reduceat(z, starts)[group])
            all_of = e / np.add.reduceat(e, starts)[group]
            right_of = e * right / (np.add.reduceat(e * right, starts)[group] + 1e-12)
            slope = x.T @ ((right_of - all_of) * counts) - pull * (v - prior)
            mean, square = 0.9 * mean + 0.1 * slope, 0.99 * square + 0.01 * slope**2
            v = v + RATE * (mean / (1 - 0.9**step)) / (np.sqrt(square / (1 - 0.99**step)) + 1e-8)
        weights = {key: float(value) for key, value in zip(KEYS, v, strict=True)}
    return weights


def main(paths: Sequence[str]) -> None:
    """Fit on each half and on all."""
    articles = [article for path in paths for article in read(Path(path))]
    halves = [[a for a in articles if a.half == half] for half in (0, 1)]
    for half, other in (halves, halves[::-1]):
        print(
            f"fitted on {len(half)} articles, measured on the other {len(other)}: {measure(other, fit(half))}"
        )
    weights = fit(articles)
    print(f"fitted on all {len(articles)}: {measure(articles, weights)}")
    print(json.dumps({key: round(value, 2) for key, value in weights.items()}, indent=1))


if __name__ == "__main__":
    main(sys.argv[1:])
