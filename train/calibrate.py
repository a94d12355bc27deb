"""Chooses from which probability on something is said, on texts that the encoder did not learn from."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import TypeVar

import numpy as np

from rashomon.evaluate.attributions import AttributionScores
from rashomon.evaluate.classes import ClassScores
from rashomon.evaluate.learned import predicted_attributions
from rashomon.evaluate.pairing import match
from rashomon.evaluate.roles import RoleScores, entities_of, templates_of
from rashomon.evaluate.tally import Tally
from rashomon.evaluate.template_pairing import fits
from rashomon.learned.calibration import Calibration, ForClasses, ForIncidents
from rashomon.learned.incidents import incidents_of, read_incidents
from rashomon.learned.labels import FILLERS, INCIDENTS
from rashomon.learned.outputs import encode
from rashomon.learned.pieces import cut
from rashomon.learned.reader import LearnedReader
from train.corpora import Row

T = TypeVar("T")
THRESHOLDS = tuple(round(float(x), 2) for x in np.arange(0.1, 0.91, 0.1))
FOR_CLASSES = tuple(round(float(x), 2) for x in np.arange(0.05, 0.96, 0.05))
SHARES = (0.0, 0.5, 1.0)
"""Of what words tell of classes."""
FAVOURS = (0.0, 1.0, 2.0)
SOURCES = (0.0, 0.25, 0.5, 0.75, 1.0)
SLACK = 0.002
"""Of sources and the gate the least is taken that comes so near to the best."""
ROUNDS = 2
"""Times that each value is chosen anew with the others as they are then."""


def calibrate(reader: LearnedReader, kept: dict[str, list[Row]], articles: Sequence[Row]) -> Calibration:
    """Values for each set of classes, by example F1, for incidents, by CEAF-REE and then by templates, and for sources.

    ``articles`` were learned from, for want of others: they tell what is gained by more sources, not how well they are read.
    """
    classes = {task: for_classes(reader, task, rows) for task, rows in kept.items() if task != INCIDENTS}
    return Calibration(classes, for_incidents(reader, kept[INCIDENTS]), for_sources(reader, articles))


def for_sources(reader: LearnedReader, articles: Sequence[Row]) -> float:
    """What is added to the logits of being a source, by how many attributions are found."""

    def value(favour: float) -> float:
        calibrated = replace(reader, calibration=Calibration(source=favour))
        scores = AttributionScores()
        for row in articles:
            scores.add(row, predicted_attributions(calibrated, row))
        return scores.figures()["attribution_found_f1"]

    return _least(SOURCES, value)


def for_classes(reader: LearnedReader, task: str, rows: Sequence[Row]) -> ForClasses:
    """How many labels a text has is what all rows have; the share of words and the threshold are the best on them.

    One threshold serves all labels of a set: on halves of the kept rows those for each label were no better on the other half.
    It is judged together with its two neighbours, since a hundred rows do not tell so near ones apart.
    """
    counts = [len(row["labels"]) for row in rows]
    start = ForClasses(least=min(1, min(counts)), most=1 if max(counts) == 1 else None)
    told = list(reader.told((row["text"] for row in rows), task))

    def value(chosen: ForClasses) -> float:
        scores = ClassScores()
        for row, one in zip(rows, told, strict=True):
            labels = chosen.chosen(one.chances(task, chosen.wording)) if one else []
            scores.add(row, {"labels": labels})
        return scores.figures()["example_f1"]

    def with_neighbours(share: float) -> list[tuple[float, ForClasses]]:
        options = [replace(start, wording=share, threshold=t) for t in FOR_CLASSES]
        found = [value(option) for option in options]
        near = [found[max(0, n - 1) : n + 2] for n in range(len(found))]
        return [(sum(some) / len(some), option) for some, option in zip(near, options, strict=True)]

    return max((one for share in SHARES for one in with_neighbours(share)), key=lambda one: one[0])[1]


def for_incidents(reader: LearnedReader, rows: Sequence[Row]) -> ForIncidents:
    """Chosen one after the other: the favour, the gate, each role's least probability; last of all further types.

    The gate by entities and templates together, the least that comes near to the best: a high one leaves out wrong entities,
    a low one finds more incidents.
    """
    seen = []
    for row in rows:
        pieces = cut(reader.tokenizer, row["text"])
        seen.append((row["text"], pieces, encode(reader.branch, pieces)))
    read = {favour: [read_incidents(*one, favour) for one in seen] for favour in FAVOURS}
    marked = [templates_of(row) for row in rows]

    def entities(chosen: ForIncidents) -> float:
        tally = Tally()
        for templates, one in zip(marked, read[chosen.favour], strict=True):
            found = templates_of({"templates": incidents_of(one, chosen)})
            for role in FILLERS:
                wanted, got = entities_of(templates, role), entities_of(found, role)
                tally.add(len(match(wanted, got, fits)), len(got), len(wanted))
        return tally.f1

    def templates(chosen: ForIncidents) -> float:
        scores = RoleScores()
        for row, one in zip(rows, read[chosen.favour], strict=True):
            scores.add(row, {"templates": incidents_of(one, chosen)})
        return scores.figures()["template_f1"]

    def both(chosen: ForIncidents) -> float:
        return entities(chosen) + templates(chosen)

    chosen = ForIncidents(roles=dict.fromkeys(FILLERS, 0.3))
    for _ in range(ROUNDS):
        chosen = _best((replace(chosen, favour=f) for f in FAVOURS), entities)
        chosen = _least([replace(chosen, gate=t) for t in THRESHOLDS], both)
        for role in FILLERS:
            options = (replace(chosen, roles={**chosen.roles, role: t}) for t in THRESHOLDS)
            chosen = _best(options, entities)
    return _best((replace(chosen, kind=t) for t in THRESHOLDS), templates)


def _least(options: Sequence[T], value: Callable[[T], float]) -> T:
    """The first option whose value is the highest or near to it (``SLACK``)."""
    found = [value(option) for option in options]
    return next(one for one, worth in zip(options, found, strict=True) if worth >= max(found) - SLACK)


def _best(options: Iterable[T], value: Callable[[T], float]) -> T:
    """The option of the highest value; of several in a row that have it the middle one."""
    found = [(value(option), option) for option in options]
    highest = max(worth for worth, _ in found)
    first = next(n for n, (worth, _) in enumerate(found) if worth == highest)
    last = first
    while last + 1 < len(found) and found[last + 1][0] == highest:
        last += 1
    return found[(first + last) // 2][1]
