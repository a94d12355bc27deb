"""Reports with other names in them: re3d is small, and names must not be learned by heart."""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

from train.silver import Spans
from train.tasks import SILVER_NAMES

Row = dict[str, Any]
Pools = dict[str, list[str]]
AS_MARKED = {"PERSON": "Person", "GPE": "Location", "LOC": "Location", "ORG": "Organisation"}
"""Types of silver names that stand for a type of re3d."""
LONGEST = 4
"""Words of a silver name that is taken; longer ones are mostly mistakes."""


def is_name(text: str) -> bool:
    """Whether every word begins with a capital and has no digit, as in a bare name."""
    words = text.split()
    return len(text) > 2 and all(w[0].isupper() and not any(c.isdigit() for c in w) for w in words)


def pools(reports: Iterable[Row], texts: Iterable[Row], silver: dict[str, Spans]) -> Pools:
    """Names by type: those marked, each as often as it is, and each silver name once."""
    found: dict[str, list[str]] = defaultdict(list)
    for row in reports:
        for entity in row["entities"]:
            if is_name(entity["text"]):
                found[entity["type"]].append(entity["text"])
    for kind, names in _silver(texts, silver).items():
        found[kind] += sorted(names)
    return dict(found)


def _silver(texts: Iterable[Row], silver: dict[str, Spans]) -> dict[str, set[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for row in texts:
        for start, end, number in silver[row["id"]]["names"]:
            name, kind = row["text"][start:end], AS_MARKED.get(SILVER_NAMES[number])
            if kind and is_name(name) and len(name.split()) <= LONGEST:
                found[kind].add(name)
    return found


def vary(row: Row, names: Pools, dice: random.Random, share: float) -> Row:
    """The same report with a share of its different names replaced, each alike wherever it stands as an entity."""
    swaps: dict[tuple[str, str], str] = {}
    text, entities, at = "", [], 0
    for entity in _outer(row["entities"]):
        key = (entity["type"], entity["text"])
        if key not in swaps:
            replace = is_name(entity["text"]) and key[0] in names and dice.random() < share
            swaps[key] = dice.choice(names[key[0]]) if replace else entity["text"]
        text += row["text"][at : entity["start"]]
        entities.append(
            {**entity, "start": len(text), "end": len(text) + len(swaps[key]), "text": swaps[key]}
        )
        text += swaps[key]
        at = entity["end"]
    return {**row, "text": text + row["text"][at:], "entities": entities}


def _outer(entities: Sequence[Row]) -> list[Row]:
    """The entities that do not lie in a longer one, in order."""
    kept: list[Row] = []
    for entity in sorted(entities, key=lambda e: (e["start"], -e["end"])):
        if not kept or entity["start"] >= kept[-1]["end"]:
            kept.append(entity)
    return kept
