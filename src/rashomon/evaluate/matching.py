"""Which predicted claims answer which marked ones."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from rashomon.evaluate.pairing import match
from rashomon.evaluate.slots import agreement
from rashomon.model.claim import GROUPS

Fields = dict[str, Any]
Rule = Callable[[Fields, Fields], float]
GROUP = {kind.value: group for group, kinds in GROUPS.items() for kind in kinds}
LENIENT_QUOTES = 0.3
"""Intersection over union from which two quotes are about the same words."""


@dataclass(frozen=True, slots=True)
class Pairing:
    """The outcome for one report: pairs (marked, predicted), the marked claims and the predictions that count."""

    pairs: list[tuple[Fields, Fields]]
    counted: list[Fields]
    kept: list[Fields]


def shared(a: Fields, b: Fields) -> int:
    """Code points that two pieces of evidence share."""
    return int(max(0, min(a["end"], b["end"]) - max(a["start"], b["start"])))


def overlap_share(a: Fields, b: Fields) -> float:
    """Intersection over union."""
    both = shared(a, b)
    return both / (a["end"] - a["start"] + b["end"] - b["start"] - both) if both else 0.0


def closeness(gold: Fields, predicted: Fields) -> float:
    """Breaks ties between pairs, above 0 and at most 1.

    The items of a list ("destroyed two tanks and a bunker") share trigger and quote: the slots tell them apart.
    """
    known = [v for v in agreement(gold, predicted).values() if v is not None]
    triggers = overlap_share(gold["trigger"], predicted["trigger"])
    quotes = overlap_share(gold["quote"], predicted["quote"])
    return 0.01 + 0.3 * triggers + 0.2 * quotes + 0.49 * sum(known) / len(known)


def strict(gold: Fields, predicted: Fields) -> float:
    """The same kind, and triggers that share a character."""
    same = gold["kind"] == predicted["kind"] and shared(gold["trigger"], predicted["trigger"])
    return closeness(gold, predicted) if same else 0.0


def lenient(gold: Fields, predicted: Fields) -> float:
    """Kinds of one group, and triggers that share a character or quotes that mostly overlap."""
    if GROUP.get(gold["kind"]) != GROUP.get(predicted["kind"]):
        return 0.0
    near = shared(gold["trigger"], predicted["trigger"]) or (
        overlap_share(gold["quote"], predicted["quote"]) >= LENIENT_QUOTES
    )
    return closeness(gold, predicted) if near else 0.0


def is_counted(gold: Fields) -> bool:
    """Whether a marked claim counts: not one that is optional, in a headline or of kind other."""
    return not (gold["kind"] == "other" or gold.get("optional") or gold.get("headline"))


def pair(gold: list[Fields], predicted: list[Fields], rule: Rule) -> Pairing:
    """Pair the claims of one report; predictions that answer an uncounted claim are no false alarms."""
    counted = [g for g in gold if is_counted(g)]
    hits = match(counted, predicted, rule)
    taken = {j for _, j in hits}
    left = [j for j in range(len(predicted)) if j not in taken]
    spare = [g for g in gold if not is_counted(g)]

    def spared(g: Fields, p: Fields) -> float:
        if g["kind"] == "other" and shared(g["trigger"], p["trigger"]):
            return closeness(g, p)
        return rule(g, p)

    ignored = {left[j] for _, j in match(spare, [predicted[j] for j in left], spared)}
    kept = [p for j, p in enumerate(predicted) if j not in ignored]
    return Pairing([(counted[i], predicted[j]) for i, j in hits], counted, kept)


def scored(document: Fields, predicted: list[Fields]) -> list[Fields]:
    """The predictions that are judged: not of kind other, not in a headline, with a trigger in the scored text."""
    spans = [{"start": a, "end": b} for a, b in _scored_spans(document)]
    return [
        p
        for p in predicted
        if p["kind"] != "other" and not p.get("headline") and any(shared(p["trigger"], s) for s in spans)
    ]


def _scored_spans(document: Fields) -> list[tuple[int, int]]:
    """The document's own ``scored`` spans, else its blocks but headlines, else all after a title that opens it."""
    if document.get("scored"):
        return [(a, b) for a, b in document["scored"]]
    if document.get("blocks"):
        return [(b["start"], b["end"]) for b in document["blocks"] if b["kind"] != "headline"]
    text, title = document["text"], (document.get("title") or "").strip()
    return [(len(title) if title and text.startswith(title) else 0, len(text))]
