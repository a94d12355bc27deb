"""The figures of ``rashomon evaluate`` for an encoder, in training or exported."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import torch

from rashomon.evaluate.attributions import AttributionScores
from rashomon.evaluate.classes import ClassScores
from rashomon.evaluate.entities import EntityScores
from rashomon.evaluate.learned import predicted_attributions, predicted_entities
from rashomon.evaluate.roles import RoleScores
from rashomon.learned.calibration import Calibration
from rashomon.learned.labels import CLASSES
from rashomon.learned.reader import LearnedReader
from train import corpora
from train.heads import DEEPER, HEADS, Model, Shipped, ShippedBranch
from train.prepare import load_tokenizer

if TYPE_CHECKING:
    from rashomon.learned.outputs import Floats

Row = dict[str, Any]
ENTITIES, ATTRIBUTIONS, INCIDENTS = "entities/re3d", "attribution/polnear", "events/muc4"


def of_model(model: Model, calibration: Calibration | None = None) -> LearnedReader:
    """A reader that runs the model as it is, in full precision."""
    shipped, branch = Shipped(model).eval(), ShippedBranch(model).eval()

    def run(ids: Sequence[int], features: Sequence[int]) -> Mapping[str, Floats]:
        with torch.inference_mode():
            outputs = shipped(torch.tensor([ids]), torch.tensor([features]))
        return {head: rows.float().numpy() for head, rows in zip(HEADS, outputs, strict=True)}

    def deeper(ids: Sequence[int], features: Sequence[int]) -> Mapping[str, Floats]:
        with torch.inference_mode():
            embedded = model.encoder.embedded(torch.tensor([ids]), torch.tensor([features]))[0]
            outputs = branch(embedded)
        return {head: rows.float().numpy() for head, rows in zip(DEEPER, outputs, strict=True)}

    nearness = np.asarray(model.distance.weight.detach().numpy())
    return LearnedReader(run, load_tokenizer(), nearness, deeper, calibration=calibration or Calibration())


def read_all(model: Model, texts: Iterable[str]) -> None:
    """Let a model read texts with all its layers."""
    reader = of_model(model)
    for text in texts:
        reader.read(text)
        reader.roles(text)


def dev_halves(bench: Path) -> dict[str, list[Row]]:
    """The rows to measure on, by the name of their corpus; cameo_class has none and is calibrated only."""
    names = [ENTITIES, ATTRIBUTIONS, INCIDENTS, *(f"classes/{task}" for task in CLASSES)]
    found = {name: bench / f"{name}.dev.jsonl" for name in names}
    return {
        name: list(corpora.rows(path))
        for name, path in found.items()
        if path.exists() or path.with_name(path.name + ".gz").exists()
    }


def figures(reader: LearnedReader, rows: Mapping[str, Sequence[Row]]) -> Iterator[str]:
    """The tables of each corpus that is given."""
    for name, some in rows.items():
        yield f"{name}\n\n{_scored(reader, name, some).tables()}"


def _scored(
    reader: LearnedReader, name: str, rows: Sequence[Row]
) -> EntityScores | AttributionScores | RoleScores | ClassScores:
    if name.startswith("classes/"):
        classes = ClassScores()
        task = name.removeprefix("classes/")
        for row, labels in zip(rows, reader.classes((r["text"] for r in rows), task), strict=True):
            classes.add(row, {"labels": labels})
        return classes
    if name == INCIDENTS:
        roles = RoleScores()
        for row in rows:
            roles.add(row, {"templates": reader.roles(row["text"])})
        return roles
    scores = EntityScores() if name == ENTITIES else AttributionScores()
    predict = predicted_entities if name == ENTITIES else predicted_attributions
    for row in rows:
        scores.add(row, predict(reader, row))
    return scores
