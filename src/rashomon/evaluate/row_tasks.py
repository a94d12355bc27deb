"""The tasks that are measured on rows of texts: what is marked, what counts, and which readers there are."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

from rashomon.errors import InputError
from rashomon.evaluate import learned, rules
from rashomon.evaluate.attributions import AttributionScores
from rashomon.evaluate.both_readers import open_both
from rashomon.evaluate.choices import ReaderName, Task
from rashomon.evaluate.classes import ClassScores
from rashomon.evaluate.entities import EntityScores
from rashomon.evaluate.label_sets import label_set
from rashomon.evaluate.marks import fault
from rashomon.evaluate.roles import RoleScores
from rashomon.evaluate.rows import WHOLE, Part, texts_of

Row = Mapping[str, Any]
Read = Callable[[Sequence[Row]], list[dict[str, Any]]]
"""Reads texts anew; gives a row for each, in the form of the marked ones."""


class RowScores(Protocol):
    """What counts rows."""

    def add(self, gold: Row, predicted: Row) -> None:
        """Count one text."""

    def figures(self) -> dict[str, float]:
        """The headline figures by name, shares from 0 to 1."""

    def tables(self) -> str:
        """Tables for the reader, and a last line of the figures."""


@dataclass(frozen=True, slots=True)
class RowTask:
    """The field of a row with the marks, what counts, and how each reader is opened for a set of classes or none.

    The first reader is the one that is taken where none is named.
    """

    field: str
    scores: Callable[[], RowScores]
    readers: Mapping[ReaderName, Callable[[str | None], Read]]


def _each(read: rules.Read) -> Callable[[str | None], Read]:
    return lambda _: lambda rows: [read(row) for row in rows]


TASKS: Mapping[Task, RowTask] = {
    Task.ENTITIES: RowTask(
        "entities",
        EntityScores,
        {ReaderName.LEARNED: learned.open_entities, ReaderName.RULES: _each(rules.ruled_entities)},
    ),
    Task.ATTRIBUTION: RowTask(
        "attributions",
        AttributionScores,
        {ReaderName.LEARNED: learned.open_attributions, ReaderName.RULES: _each(rules.ruled_attributions)},
    ),
    Task.EVENTS: RowTask(
        "templates",
        RoleScores,
        {
            ReaderName.BOTH: open_both,
            ReaderName.LEARNED: learned.open_templates,
            ReaderName.RULES: _each(rules.ruled_templates),
        },
    ),
    Task.CLASSES: RowTask("labels", ClassScores, {ReaderName.LEARNED: learned.open_labels}),
}


@dataclass(frozen=True, slots=True)
class RowReading:
    """The rows read anew, the scores of those that carry marks, and how many carry none."""

    read: list[dict[str, Any]]
    scores: RowScores | None
    unmarked: int

    def tables(self) -> str:
        """What is printed: the tables, or that there is nothing to compare with."""
        if self.scores is None:
            return "no marks to compare with"
        left = f"rows without marks, which do not count: {self.unmarked}\n\n" if self.unmarked else ""
        return left + self.scores.tables()


def read_rows_anew(
    task: Task,
    gold: Path,
    reader: ReaderName | None = None,
    chosen_set: str | None = None,
    part: Part = WHOLE,
) -> RowReading:
    """Read the texts of a file anew and compare what is found with its marks (``TASKS``).

    ``chosen_set`` is the set of classes where the file does not tell; of the rows ``part`` is taken. Raises ``InputError``,
    and ``InstallationError`` where the learned reader is not installed.
    """
    kind, rows = TASKS[task], part.of(texts_of(gold))
    _check_marks(kind.field, gold, rows)
    if task is not Task.CLASSES and chosen_set is not None:
        raise InputError(f"--set names a set of classes; {task} has none")
    labels = label_set(gold, rows, chosen_set) if task is Task.CLASSES else None
    read = _opened(task, reader, labels)(rows)
    return RowReading(read, *_scored(kind, rows, read))


def _opened(task: Task, reader: ReaderName | None, labels: str | None) -> Read:
    readers = TASKS[task].readers
    name = reader or next(iter(readers))
    if name not in readers:
        raise InputError(f"{task} cannot be read by {name}, only by {' or '.join(readers)}")
    return readers[name](labels)


def _check_marks(field: str, gold: Path, rows: Iterable[Row]) -> None:
    for row in rows:
        wrong = fault(field, row[field]) if field in row else None
        if wrong:
            raise InputError(f"{gold}, row {row['id']}: {wrong}")


def _scored(
    task: RowTask, rows: Sequence[Row], read: Sequence[dict[str, Any]]
) -> tuple[RowScores | None, int]:
    scores = task.scores()
    marked = [(row, found) for row, found in zip(rows, read, strict=True) if task.field in row]
    for row, found in marked:
        scores.add(row, found)
    return scores if marked else None, len(rows) - len(marked)
