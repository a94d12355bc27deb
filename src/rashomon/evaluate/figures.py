"""Figures of every task, kept in a file (``evaluate/figures.json``): what ``evaluate/table.toml`` asks to be measured.

The file maps a measure, named by its task and its marks, to readers, and these to figures by name, rounded to four digits.
"""

from __future__ import annotations

import json
import tomllib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from rashomon.errors import InputError
from rashomon.evaluate.choices import ReaderName, Task
from rashomon.evaluate.measuring import Wanted, measure
from rashomon.evaluate.rows import WHOLE, Part

DIGITS = 4
Figures = dict[str, dict[str, dict[str, float]]]


@dataclass(frozen=True, slots=True)
class Other:
    """A figure that others have published, and the key of the place where it was read."""

    who: str
    value: float
    where: str


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure of a measure: its name, what it says, the project's goal for it if there is one, and what others reach."""

    name: str
    says: str
    goal: float | None = None
    others: tuple[Other, ...] = ()


@dataclass(frozen=True, slots=True)
class Measure:
    """A task on certain marks or a part of them, by which readers, and the figures that are shown."""

    task: Task
    gold: str
    of: str
    readers: tuple[ReaderName, ...]
    figures: tuple[Figure, ...]
    part: Part = WHOLE

    @property
    def name(self) -> str:
        """What the measure is called in the file of figures."""
        return f"{self.task} {self.gold}"


@dataclass(frozen=True, slots=True)
class Plan:
    """All measures in their order, and where published figures were read, by key."""

    measures: tuple[Measure, ...]
    sources: Mapping[str, str]


def load_plan(path: Path) -> Plan:
    """Read ``evaluate/table.toml``; raises ``InputError`` where it is not there or wrong."""
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
        return Plan(tuple(map(_measure, table["measure"])), table["sources"])
    except (OSError, tomllib.TOMLDecodeError, KeyError, TypeError, ValueError) as error:
        raise InputError(f"{path}: no plan of measures ({error})") from error


def _measure(fields: dict[str, Any]) -> Measure:
    figures = tuple(
        Figure(f["name"], f["says"], f.get("goal"), tuple(Other(**o) for o in f.get("others", ())))
        for f in fields["figure"]
    )
    readers = tuple(map(ReaderName, fields["readers"]))
    part = Part(**fields.get("part", {}))
    return Measure(Task(fields["task"]), fields["gold"], fields["of"], readers, figures, part)


def load_figures(path: Path) -> Figures:
    """The figures that were measured; none where there is no file yet."""
    figures: Figures = json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
    return figures


def measure_all(
    plan: Plan, folder: Path, path: Path, only: Iterable[Task] = (), say: Callable[[str], None] = print
) -> Figures:
    """Measure what the plan asks for on the marks in a folder, and keep it at ``path``, measure by measure.

    With ``only`` the other tasks keep the figures that they have. Raises ``InputError`` where marks are not there.
    """
    chosen, kept = tuple(only), load_figures(path)
    for one in plan.measures:
        if chosen and one.task not in chosen:
            continue
        kept[one.name] = {reader.value: _figures(one, folder, reader) for reader in one.readers}
        _write(path, {m.name: kept[m.name] for m in plan.measures if m.name in kept})
        say(f"{one.name}: {kept[one.name]}")
    return kept


def _figures(one: Measure, folder: Path, reader: ReaderName) -> dict[str, float]:
    measured = measure(Wanted(one.task, [folder / one.gold], reader=reader, part=one.part)).figures
    return {figure.name: round(measured[figure.name], DIGITS) for figure in one.figures}


def _write(path: Path, figures: Figures) -> None:
    path.write_text(json.dumps(figures, indent=2) + "\n", encoding="utf-8")
