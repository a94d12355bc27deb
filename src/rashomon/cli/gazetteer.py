"""``rashomon gazetteer``: places of the user's own."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from rashomon.errors import InputError


class Action(StrEnum):
    """What can be done with the user's places."""

    ADD = "add"
    LIST = "list"
    REMOVE = "remove"


def gazetteer(
    action: Annotated[
        Action, typer.Argument(help="Add the places of a file, list the files added, or remove one.")
    ] = Action.LIST,
    file: Annotated[
        str | None,
        typer.Argument(metavar="FILE", help="A GeoNames dump (.txt), or a table of P-codes (.csv, .tsv)."),
    ] = None,
) -> int:
    """Add places of your own, from a GeoNames dump or an OCHA table of P-codes, to be used from then on."""
    if (file is None) != (action is Action.LIST):
        raise InputError("add and remove take a FILE, list takes none")
    if action is Action.LIST:
        _list()
    elif action is Action.ADD:
        _add(Path(str(file)))
    else:
        from rashomon.lexicon.user_places import remove_places

        remove_places(Path(str(file)).name)
        typer.echo(f"{Path(str(file)).name}: removed")
    return 0


def _add(path: Path) -> None:
    from rashomon.lexicon.gazetteer import point_in
    from rashomon.lexicon.user_places import add_places

    source, table = add_places(path, point_in)
    left_out = f", {table.left_out:,} left out (no point, or of no use)" if table.left_out else ""
    typer.echo(f"{source.name}: {source.places:,} places from {source.kind}{left_out}")


def _list() -> None:
    from rashomon.lexicon.user_places import data_folder, sources

    found = sources()
    for source in found:
        typer.echo(f"{source.name}  {source.places:,} places  {source.kind}  sha256 {source.sha256[:16]}")
    if not found:
        typer.echo(f"no places of your own in {data_folder()}; rashomon gazetteer add FILE adds some")
