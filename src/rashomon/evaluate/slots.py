"""How well each slot of a predicted claim agrees with that of the marked claim it is paired with.

Claims are plain dictionaries with the fields of the claim model, as the marked reports have them.
"""

from __future__ import annotations

from typing import Any

from rashomon.evaluate.names import same_name
from rashomon.evaluate.pairing import match
from rashomon.evaluate.tally import list_f1

Fields = dict[str, Any]
SLOTS = ("modality", "polarity", "source", "stance", "actors", "targets", "places", "quantities", "date")
FULL = ("modality", "polarity", "source", "quantities")
"""The slots that must be wholly right for a claim to count as full."""


def agreement(gold: Fields, predicted: Fields) -> dict[str, float | None]:
    """Each slot from 0 to 1; ``None`` for a stance when no source is paired."""
    return {
        "modality": float(gold.get("modality") == predicted.get("modality")),
        "polarity": float(gold.get("polarity") == predicted.get("polarity")),
        "source": _names_f1(gold, predicted, "sources"),
        "stance": _stance(gold.get("sources") or [], predicted.get("sources") or []),
        "actors": _names_f1(gold, predicted, "actors"),
        "targets": _names_f1(gold, predicted, "targets"),
        "places": _names_f1(gold, predicted, "places"),
        "quantities": list_f1(figures(gold), figures(predicted), lambda a, b: float(a == b)),
        "date": float(_same_date(gold.get("date"), predicted.get("date"))),
    }


def is_full(slots: dict[str, float | None]) -> bool:
    """Whether modality, polarity, sources and quantities are all wholly right."""
    return all(slots[name] == 1 for name in FULL)


def names(claim: Fields, slot: str) -> list[str]:
    """The names in a slot that lists parties, places or sources."""
    return [x.get("text") or "" for x in claim.get(slot) or []]


def figures(claim: Fields) -> list[tuple[Any, ...]]:
    """The claim's quantities as (relation, low, best, high)."""
    return [
        (q.get("relation"), *(_number(q.get(bound)) for bound in ("low", "best", "high")))
        for q in claim.get("quantities") or []
    ]


def _number(value: Any) -> float | None:
    return None if value is None else float(value)


def _names_f1(gold: Fields, predicted: Fields, slot: str) -> float:
    return list_f1(names(gold, slot), names(predicted, slot), _closeness)


def _closeness(a: str, b: str) -> float:
    if not same_name(a, b):
        return 0.0
    return 1.0 if a == b else 0.5


def _stance(gold: list[Fields], predicted: list[Fields]) -> float | None:
    both = match(gold, predicted, lambda a, b: float(same_name(a.get("text") or "", b.get("text") or "")))
    right = [gold[i].get("stance") == predicted[j].get("stance") for i, j in both]
    return sum(right) / len(right) if right else None


def _same_date(gold: Fields | None, predicted: Fields | None) -> bool:
    """By its bounds; by its words where neither has a year."""
    if not gold or not predicted:
        return not gold and not predicted
    bounds = [(d.get("start"), d.get("end")) for d in (gold, predicted)]
    if bounds[0] != (None, None) or bounds[1] != (None, None):
        return bounds[0] == bounds[1]
    a, b = (set((d.get("text") or "").lower().replace(",", " ").split()) for d in (gold, predicted))
    return a <= b or b <= a
