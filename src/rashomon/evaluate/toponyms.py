"""Measures where the names of places are put: rows ``{id, text, toponyms: [{start, end, text, lat, lon, geonameid}]}``.

A toponym counts as found where a prediction shares a character with it, and as right where it is put within ``NEAR_KM`` of its
point; one found and not placed is wrong. Toponyms without coordinates count for finding only. Offsets count code points of the
row's text, the end exclusive; coordinates are decimal degrees (WGS 84), null where not known.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from math import asin, cos, radians, sin, sqrt
from statistics import fmean, median
from typing import Any

from rashomon.errors import InputError
from rashomon.evaluate.pairing import match
from rashomon.evaluate.tally import HEAD, Tally, table
from rashomon.model.span import Span

Row = Mapping[str, Any]
Toponym = Mapping[str, Any]
NEAR_KM = 161.0
"""A hundred miles, the distance that the literature counts within."""
EARTH_KM = 6371.0
"""The mean radius of the earth."""


@dataclass(slots=True)
class ToponymScores:
    """Counts of finding, and the errors in kilometres of those found and placed."""

    exact: Tally = field(default_factory=Tally)
    overlap: Tally = field(default_factory=Tally)
    located: Tally = field(default_factory=Tally)
    errors: list[float] = field(default_factory=list)
    unplaced: int = 0
    gold: int = 0

    @property
    def near(self) -> int:
        """How many were put within ``NEAR_KM``."""
        return sum(error <= NEAR_KM for error in self.errors)

    @property
    def found(self) -> int:
        """How many toponyms with coordinates were found."""
        return len(self.errors) + self.unplaced

    @property
    def accuracy(self) -> float:
        """The share within ``NEAR_KM`` of those found."""
        return self.near / self.found if self.found else 0.0

    @property
    def end_to_end(self) -> float:
        """The share within ``NEAR_KM`` of all that have coordinates, found or not."""
        return self.near / self.gold if self.gold else 0.0

    def tables(self) -> str:
        """What was found and where it was put, for the reader."""
        finding = [("exact", self.exact), ("overlap", self.overlap), ("overlap, located gold", self.located)]
        placing = [
            ["gold detected", f"{self.accuracy:.3f}", str(self.near), str(self.found)],
            ["end to end", f"{self.end_to_end:.3f}", str(self.near), str(self.gold)],
        ]
        mean, middle = (f"{f(self.errors):.1f}" if self.errors else "-" for f in (fmean, median))
        return "\n".join(
            (
                table(["detection", *HEAD], [[name, *tally.cells()] for name, tally in finding]),
                "",
                table(["resolution", "acc@161", "near", "of"], placing),
                f"placed {len(self.errors)}, mean error {mean} km, median error {middle} km",
            )
        )


def score_toponyms(gold: Iterable[Row], predicted: Mapping[str, Row]) -> ToponymScores:
    """Compare; a row without a prediction counts as nothing predicted."""
    scores = ToponymScores()
    for row in gold:
        _add(scores, row.get("toponyms", ()), predicted.get(row["id"], {}).get("toponyms", ()))
    return scores


def _add(scores: ToponymScores, gold: Sequence[Toponym], predicted: Sequence[Toponym]) -> None:
    same = {(t["start"], t["end"]) for t in gold} & {(t["start"], t["end"]) for t in predicted}
    scores.exact.add(len(same), len(predicted), len(gold))
    hits = match(gold, predicted, _overlap)
    scores.overlap.add(len(hits), len(predicted), len(gold))
    placed = [(gold[i], predicted[j]) for i, j in hits if _is_located(gold[i])]
    known = sum(map(_is_located, gold))
    scores.located.add(len(placed), len(predicted) - len(hits) + len(placed), known)
    scores.gold += known
    for marked, found in placed:
        if _is_located(found):
            scores.errors.append(distance_km(marked, found))
        else:
            scores.unplaced += 1


def _overlap(a: Toponym, b: Toponym) -> float:
    """The characters that two toponyms share, as a share of those of both."""
    shared = max(0, min(a["end"], b["end"]) - max(a["start"], b["start"]))
    return shared / (a["end"] - a["start"] + b["end"] - b["start"] - shared) if shared else 0.0


def _is_located(toponym: Toponym) -> bool:
    return toponym.get("lat") is not None and toponym.get("lon") is not None


def distance_km(a: Toponym, b: Toponym) -> float:
    """The distance along the great circle (haversine)."""
    lat_a, lon_a, lat_b, lon_b = map(radians, (a["lat"], a["lon"], b["lat"], b["lon"]))
    part = sin((lat_b - lat_a) / 2) ** 2 + cos(lat_a) * cos(lat_b) * sin((lon_b - lon_a) / 2) ** 2
    return 2 * EARTH_KM * asin(min(1.0, sqrt(part)))


def locate(row: Row, find: Callable[[Row], Sequence[Span]]) -> dict[str, Any]:
    """The row with the best guess for each mention that ``find`` gives: its point, place and score, 0 to 1."""
    from rashomon.resolve import rank_toponyms

    spans, text = find(row), row["text"]
    toponyms = [
        {"start": span.start, "end": span.end, "text": span.of(text), **_best(ranking)}
        for span, ranking in zip(spans, rank_toponyms(text, spans), strict=True)
    ]
    return {"id": row["id"], "toponyms": toponyms}


def _best(ranking: Sequence[Any]) -> dict[str, Any]:
    if not ranking:
        return dict.fromkeys(("lat", "lon", "geonameid", "place", "score", "beside"))
    best = ranking[0]
    source, _, number = best.place.id.partition(":")
    return {
        "lat": best.place.lat,
        "lon": best.place.lon,
        "geonameid": number if source == "geonames" else None,
        "place": best.place.id,
        "score": round(best.score, 4),
        "beside": best.beside,
    }


def marked_mentions(row: Row) -> list[Span]:
    """The spans of the marked toponyms of a row; raises ``InputError`` where one is not in the text."""
    spans = [Span(t["start"], t["end"]) for t in row.get("toponyms", ())]
    if any(not 0 <= span.start < span.end <= len(row["text"]) for span in spans):
        raise InputError(f"{row['id']}: a toponym lies outside the text")
    return spans


def found_mentions(row: Row) -> Sequence[Span]:
    """The spans of the toponyms that the reader finds in the text of a row."""
    from rashomon.extract import find_toponyms
    from rashomon.model.document import Document
    from rashomon.segment import segment

    return find_toponyms(segment(Document(row["id"], row["text"])))
