"""``rashomon evaluate``: how well the reader does on marked reports."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from rashomon.errors import InputError


class Task(StrEnum):
    """What can be measured."""

    CLAIMS = "claims"
    FUSION = "fusion"
    TOPONYMS = "toponyms"
    ENTITIES = "entities"
    ATTRIBUTION = "attribution"


def evaluate(
    task: Annotated[Task, typer.Argument(help="What to measure.")],
    gold: Annotated[
        list[Path],
        typer.Argument(
            metavar="GOLD...",
            help="Marked reports (JSON), or folders of them; for fusion one folder with stories.jsonl; for toponyms, "
            "entities and attribution one file of rows.",
        ),
    ],
    out: Annotated[
        Path | None,
        typer.Option(
            metavar="PATH",
            help="Write what was read: a folder with one JSON file a report, for the other tasks a JSONL file.",
        ),
    ] = None,
    errors: Annotated[
        Path | None, typer.Option(metavar="FILE", help="List what went wrong, as Markdown (claims only).")
    ] = None,
) -> int:
    """Read marked reports anew and compare: precision, recall and F1 of claims, of reports fused into incidents, of places,
    of entities or of attributions."""
    from rashomon.evaluate.command import evaluate_claims, evaluate_fusion

    if task is Task.TOPONYMS:
        return _toponyms(gold, out, errors)
    if task in (Task.ENTITIES, Task.ATTRIBUTION):
        return _learned(task, gold, out, errors)
    if task is Task.FUSION:
        if len(gold) != 1 or errors is not None:
            raise InputError("evaluate fusion takes one folder, and no --errors")
        scores = evaluate_fusion(gold[0], out)
        typer.echo(scores.tables() if scores else "no incidents.jsonl to compare with")
        return 0
    typer.echo(evaluate_claims(gold, out, errors).tables())
    return 0


def _toponyms(gold: list[Path], out: Path | None, errors: Path | None) -> int:
    from rashomon.evaluate.command import evaluate_toponyms

    if len(gold) != 1 or errors is not None:
        raise InputError("evaluate toponyms takes one file of rows, and no --errors")
    given, found = evaluate_toponyms(gold[0], out)
    typer.echo(f"given the marked mentions\n\n{given.tables()}\n\nend to end\n\n{found.tables()}\n")
    typer.echo(
        f"detection_f1: {found.overlap.f1:.4f} acc161: {given.accuracy:.4f} end_to_end161: {found.end_to_end:.4f}"
    )
    return 0


def _learned(task: Task, gold: list[Path], out: Path | None, errors: Path | None) -> int:
    from rashomon.evaluate.command import evaluate_learned

    if len(gold) != 1 or errors is not None:
        raise InputError(f"evaluate {task.value} takes one file of rows, and no --errors")
    scores = evaluate_learned(task.value, gold[0], out)
    typer.echo(scores.tables() if scores else "no marks to compare with")
    return 0
