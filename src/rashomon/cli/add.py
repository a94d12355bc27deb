"""``rashomon add``: reports into a ledger."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from rashomon.cli.ledger import DEFAULT, LedgerOption, opened
from rashomon.cli.reader_option import ReaderOption, asked
from rashomon.errors import InputError

if TYPE_CHECKING:
    from rashomon.ingest import Columns
    from rashomon.ingest.resource import Refused, Resource
    from rashomon.run.adding import Outcome
    from rashomon.store.contract import Ledger

PROBLEMS_SHOWN = 5


def add(
    inputs: Annotated[
        list[str],
        typer.Argument(
            metavar="INPUT...",
            help="Reports, folders, feeds, archives, tables, mail, addresses; - is standard input.",
        ),
    ],
    ledger: LedgerOption = DEFAULT,
    column: Annotated[
        list[str] | None,
        typer.Option(
            metavar="FIELD=NAME",
            help="Which column or key of a table holds a field: text, title, url, publisher, author, published.",
        ),
    ] = None,
    published: Annotated[
        str | None,
        typer.Option(metavar="YYYY-MM-DD", help="Day of publication, for reports that do not state it."),
    ] = None,
    workers: Annotated[
        int | None, typer.Option(metavar="N", min=1, help="Processes that read.  [default: one a core]")
    ] = None,
    reader: ReaderOption = None,
    allow_private: Annotated[
        bool, typer.Option("--allow-private", help="Fetch from addresses of private networks too.")
    ] = False,
) -> int:
    """Read reports and keep them with their claims; what is known already is not read again."""
    from rashomon.cli.progress import AddingBar
    from rashomon.report import parse_day
    from rashomon.run.adding import AddOptions, add_resources
    from rashomon.run.pool import cores

    by = asked(reader)
    options = AddOptions(
        columns=_columns(column or []),
        published=parse_day(published) if published is not None else None,
        workers=workers or cores(),
        reader=by,
    )
    with opened(ledger, write=True, reader=by) as kept, AddingBar(_size(inputs)) as bar:
        outcome = add_resources(kept, _resources(inputs, kept, allow_private), options, bar)
    _tell(outcome)
    return InputError.exit_status if outcome.problems else 0


def _columns(stated: Sequence[str]) -> Columns | None:
    from rashomon.ingest import Columns

    if not stated:
        return None
    pairs = dict(pair.partition("=")[::2] for pair in stated)
    try:
        return Columns(**pairs)
    except TypeError:
        known = ", ".join(Columns.__dataclass_fields__)
        raise InputError(
            f"--column {' '.join(stated)}: write FIELD=NAME, with FIELD one of {known}"
        ) from None


def _resources(inputs: Sequence[str], ledger: Ledger, allow_private: bool) -> Iterator[Resource | Refused]:
    from rashomon.run.inputs import taken_in

    return taken_in(inputs, ledger.headers_of, allow_private=allow_private)


def _size(inputs: Sequence[str]) -> int:
    """The bytes of all files given, for the progress bar: as far as they can be seen."""
    sizes = 0
    for name in inputs:
        path = Path(name)
        files = path.rglob("*") if path.is_dir() else [path]
        for file in files:
            with suppress(OSError):
                sizes += file.stat().st_size if file.is_file() else 0
    return sizes


def _tell(outcome: Outcome) -> None:
    from rashomon.cli import one_line
    from rashomon.export.ledger_terminal import numbered

    parts = [f"{numbered(outcome.added, 'report')} with {numbered(outcome.claims, 'claim')} added"]
    if outcome.copies:
        parts[0] += (
            f", {outcome.copies:,} of them no witness of {'its' if outcome.copies == 1 else 'their'} own"
        )
    if outcome.known:
        parts.append(f"{outcome.known:,} known already")
    for problem in outcome.problems[:PROBLEMS_SHOWN]:
        print(f"rashomon: {one_line(problem)}", file=sys.stderr)
    if outcome.problems:
        parts.append(f"{numbered(len(outcome.problems), 'problem')}: see rashomon problems")
    print("; ".join(parts))
