"""``rashomon evaluate``: how well the reader does on marked reports."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from rashomon.evaluate.choices import ReaderName, Task


def evaluate(
    task: Annotated[Task, typer.Argument(help="What to measure.")],
    gold: Annotated[
        list[Path],
        typer.Argument(
            metavar="GOLD...",
            help="For claims marked reports (JSON), or folders of them; for fusion a folder with stories.jsonl; for the "
            "others a file of marked rows.",
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
    reader: Annotated[
        ReaderName | None, typer.Option(help="Who reads.  [default: the best there is for the task]")
    ] = None,
    chosen_set: Annotated[
        str | None,
        typer.Option(
            "--set", metavar="NAME", help="The set of classes, where labels and name do not tell it."
        ),
    ] = None,
) -> int:
    """Read anew what is marked and compare: precision, recall and F1 of claims, of reports fused into incidents, of places,
    of entities, of attributions, of incidents with their roles, or of classes of texts."""
    from rashomon.evaluate.measuring import Wanted, measure

    wanted = Wanted(task, gold, out=out, errors=errors, reader=reader, chosen_set=chosen_set)
    typer.echo(measure(wanted).tables)
    return 0
