"""Which set of classes a file of labelled texts is about: by its labels, by its name, or as it was asked for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from rashomon.errors import InputError
from rashomon.learned.labels import CLASSES, INCIDENTS

LABEL_SETS = {name: frozenset(labels) for name, labels in CLASSES.items() if name != INCIDENTS}
"""The sets of classes of texts, by the names of the corpora that they were learned from."""


def label_set(path: Path, rows: Iterable[Mapping[str, Any]], asked: str | None = None) -> str:
    """The name of the set that the labels of a file are of; raises ``InputError`` where that cannot be told.

    ``asked`` is the name that was given, in any case. Without it the labels decide where just one set has them all, and
    else the beginning of the file's name.
    """
    if asked is not None:
        return _named(asked)
    labels = {label for row in rows for label in row.get("labels", ())}
    fitting = [name for name, known in LABEL_SETS.items() if labels and labels <= known]
    if len(fitting) == 1:
        return fitting[0]
    called = [name for name in fitting or LABEL_SETS if path.name.lower().startswith(name.lower())]
    if len(called) == 1 and (fitting or not labels):
        return called[0]
    raise InputError(f"{path}: of which set are its labels? Name it with --set: {', '.join(LABEL_SETS)}")


def _named(asked: str) -> str:
    for name in LABEL_SETS:
        if name.lower() == asked.lower():
            return name
    raise InputError(f"--set {asked}: no such set of classes; there are {', '.join(LABEL_SETS)}")
