"""One door to all measures: a task, what is marked, and how it is read, to figures and what is printed."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from rashomon.errors import InputError
from rashomon.evaluate.choices import ReaderName, Task
from rashomon.evaluate.rows import WHOLE, Part

if TYPE_CHECKING:
    from rashomon.run.reader import Reader


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to be measured, and how.

    ``gold`` are files or folders, for all tasks but claims just one. ``out`` is where to write what was read, ``errors``
    where to list what went wrong (claims only), ``reader`` who reads, ``None`` for the best; ``chosen_set`` names the set
    of classes where the file does not tell. Of a file of rows ``part`` is measured.
    """

    task: Task
    gold: Sequence[Path]
    out: Path | None = None
    errors: Path | None = None
    reader: ReaderName | None = None
    chosen_set: str | None = None
    part: Part = WHOLE


@dataclass(frozen=True, slots=True)
class Measured:
    """The headline figures by name (empty where nothing is marked), and all of them as tables for the reader."""

    tables: str
    figures: Mapping[str, float] = field(default_factory=dict)


def measure(wanted: Wanted) -> Measured:
    """Read anew what is wanted and compare; raises ``InputError`` and ``InstallationError``."""
    if wanted.chosen_set is not None and wanted.task is not Task.CLASSES:
        raise InputError(f"--set names a set of classes; {wanted.task} has none")
    if wanted.part != WHOLE and wanted.task in (Task.CLAIMS, Task.FUSION):
        raise InputError(f"{wanted.task} is measured whole, not in part")
    if wanted.task is Task.CLAIMS:
        return _claims(wanted)
    if len(wanted.gold) != 1 or wanted.errors is not None:
        form = "folder" if wanted.task is Task.FUSION else "file of rows"
        raise InputError(f"evaluate {wanted.task} takes one {form}, and no --errors")
    return MEASURES.get(wanted.task, _rows)(wanted)


def _claims(wanted: Wanted) -> Measured:
    from rashomon.evaluate.command import evaluate_claims
    from rashomon.run.reader import Reader

    if wanted.reader is ReaderName.BOTH:
        raise InputError(
            "claims are read by rules, or by rules that ask what was learned: --reader rules or learned"
        )
    reader = None if wanted.reader is None else Reader(wanted.reader.value)
    scores = evaluate_claims(wanted.gold, wanted.out, wanted.errors, reader)
    return Measured(scores.tables(), scores.figures())


def _fusion(wanted: Wanted) -> Measured:
    from rashomon.evaluate.command import evaluate_fusion

    scores = evaluate_fusion(wanted.gold[0], wanted.out, _reader_of_claims(wanted))
    if scores is None:
        return Measured("no incidents.jsonl to compare with")
    return Measured(scores.tables(), {"fusion_pair_f1": scores.pairs.f1, "fusion_b3_f1": scores.b3_f1})


def _toponyms(wanted: Wanted) -> Measured:
    from rashomon.evaluate.command import evaluate_toponyms

    if wanted.reader not in (None, ReaderName.RULES):
        raise InputError("toponyms are found and placed by rules alone")
    given, found = evaluate_toponyms(wanted.gold[0], wanted.out, wanted.part)
    figures = {
        "detection_f1": found.overlap.f1,
        "acc161": given.accuracy,
        "end_to_end161": found.end_to_end,
    }
    last = " ".join(f"{name}: {value:.4f}" for name, value in figures.items())
    parts = ("given the marked mentions", given.tables(), "end to end", found.tables(), last)
    return Measured("\n\n".join(parts), figures)


def _rows(wanted: Wanted) -> Measured:
    from rashomon.evaluate.row_tasks import read_rows_anew
    from rashomon.evaluate.rows import write_rows

    reading = read_rows_anew(wanted.task, wanted.gold[0], wanted.reader, wanted.chosen_set, wanted.part)
    if wanted.out is not None:
        write_rows(wanted.out, reading.read)
    return Measured(reading.tables(), reading.scores.figures() if reading.scores else {})


def _reader_of_claims(wanted: Wanted) -> Reader | None:
    from rashomon.run.reader import Reader

    if wanted.reader is ReaderName.BOTH:
        raise InputError(
            "claims are read by rules, or by rules that ask what was learned: --reader rules or learned"
        )
    return Reader(wanted.reader.value) if wanted.reader else None


MEASURES: Mapping[Task, Callable[[Wanted], Measured]] = {Task.FUSION: _fusion, Task.TOPONYMS: _toponyms}
"""The measures of one file or folder that are no plain comparison of rows."""
