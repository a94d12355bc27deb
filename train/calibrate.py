"""Chooses from which probability on something is said, on texts that the encoder did not learn from."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import TypeVar

import numpy as np

from rashomon.evaluate.classes import ClassScores
from rashomon.evaluate.roles import RoleScores
from rashomon.learned.calibration import Calibration, ForClasses, ForIncidents
from rashomon.learned.incidents import Read, incidents_of
from rashomon.learned.labels import FILLERS, INCIDENTS
from rashomon.learned.reader import LearnedReader
from train.corpora import Row

T = TypeVar("T")
THRESHOLDS = tuple(round(float(x), 2) for x in np.arange(0.1, 0.91, 0.05))
FAVOURS = (0.0, 0.5, 1.0, 1.5)
ROUNDS = 2
"""Times that each value is chosen anew with the others as they are then."""


def calibrate(reader: LearnedReader, kept: dict[str, list[Row]]) -> Calibration:
    """Values for each set of classes, by example F1, and for incidents, by CEAF-REE and then by templates."""
    classes = {task: for_classes(reader, task, rows) for task, rows in kept.items() if task != INCIDENTS}
    return Calibration(classes, for_incidents(reader, kept[INCIDENTS]))


def for_classes(reader: LearnedReader, task: str, rows: Sequence[Row]) -> ForClasses:
    """How many labels a text has is what all rows have; the threshold is the best on them."""
    counts = [len(row["labels"]) for row in rows]
    start = ForClasses(least=min(1, min(counts)), most=1 if max(counts) == 1 else None)
    likely = list(reader.chances((row["text"] for row in rows), task))

    def value(chosen: ForClasses) -> float:
        scores = ClassScores()
        for row, chances in zip(rows, likely, strict=True):
            scores.add(row, {"labels": chosen.chosen(chances)})
        return scores.figures()["example_f1"]

    return _best((replace(start, threshold=t) for t in THRESHOLDS), value)


def for_incidents(reader: LearnedReader, rows: Sequence[Row]) -> ForIncidents:
    """Chosen one after the other: the favour, the gate, each role's least probability; last of all further types."""
    read = {favour: [reader.incidents(row["text"], favour) for row in rows] for favour in FAVOURS}

    def value(chosen: ForIncidents, figure: str = "ceaf_ree_f1") -> float:
        return score(rows, read[chosen.favour], chosen).figures()[figure]

    chosen = ForIncidents(roles=dict.fromkeys(FILLERS, 0.3))
    for _ in range(ROUNDS):
        chosen = _best((replace(chosen, favour=f) for f in FAVOURS), value)
        chosen = _best((replace(chosen, gate=t) for t in THRESHOLDS), value)
        for role in FILLERS:
            options = (replace(chosen, roles={**chosen.roles, role: t}) for t in THRESHOLDS)
            chosen = _best(options, value)
    return _best((replace(chosen, kind=t) for t in THRESHOLDS), lambda one: value(one, "template_f1"))


def score(rows: Iterable[Row], read: Iterable[Read | None], calibration: ForIncidents) -> RoleScores:
    """The figures of incidents under a calibration."""
    scores = RoleScores()
    for row, one in zip(rows, read, strict=True):
        scores.add(row, {"templates": incidents_of(one, calibration) if one else []})
    return scores


def _best(options: Iterable[T], value: Callable[[T], float]) -> T:
    """The option of the highest value; of several in a row that have it the middle one."""
    found = [(value(option), option) for option in options]
    highest = max(worth for worth, _ in found)
    first = next(n for n, (worth, _) in enumerate(found) if worth == highest)
    last = first
    while last + 1 < len(found) and found[last + 1][0] == highest:
        last += 1
    return found[(first + last) // 2][1]
