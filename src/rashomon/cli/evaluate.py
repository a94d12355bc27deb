"""``rashomon evaluate``: how well the reader does on marked reports."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer


class Task(StrEnum):
    """What can be measured."""

    CLAIMS = "claims"


def evaluate(
    task: Annotated[Task, typer.Argument(help="What to measure.")],
    gold: Annotated[
        list[Path], typer.Argument(metavar="GOLD...", help="Marked reports (JSON), or folders of them.")
    ],
    out: Annotated[
        Path | None, typer.Option(metavar="FOLDER", help="Write what was read, one JSON file a report.")
    ] = None,
    errors: Annotated[
        Path | None, typer.Option(metavar="FILE", help="List what went wrong, as Markdown.")
    ] = None,
) -> int:
    """Read marked reports anew and compare: precision, recall and F1 of claims, by kind and by slot."""
    from rashomon.evaluate.command import evaluate_claims

    assert task is Task.CLAIMS
    typer.echo(evaluate_claims(gold, out, errors).tables())
    return 0
