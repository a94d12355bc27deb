"""``rashomon read``: from reports to their claims."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from enum import StrEnum
from io import TextIOWrapper
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, TextIO

import typer

from rashomon.cli.reader_option import ReaderOption, asked
from rashomon.errors import InputError, RashomonError

if TYPE_CHECKING:
    from datetime import date

    from rashomon.model.document import Document
    from rashomon.report import Report
    from rashomon.run.reader import Reader


class Format(StrEnum):
    """How claims are written."""

    TERMINAL = "terminal"
    JSON = "json"
    JSONL = "jsonl"
    CSV = "csv"
    HTML = "html"


ONE_REPORT = {Format.JSON: "use --format jsonl for one object a line", Format.HTML: "write one page a report"}
"""Formats that hold a single report, with what to do for several."""


def read(
    inputs: Annotated[
        list[str],
        typer.Argument(
            metavar="INPUT...",
            help="Reports: text, Markdown, saved pages, PDF, Word, mail; - is standard input.",
        ),
    ],
    published: Annotated[
        str | None,
        typer.Option(metavar="YYYY-MM-DD", help="Day of publication, for reports that do not state it."),
    ] = None,
    format: Annotated[
        Format, typer.Option("--format", "-f", help="How to write the claims.")
    ] = Format.TERMINAL,
    output: Annotated[
        Path | None,
        typer.Option("--output", "-o", metavar="FILE", help="Write to a file instead of standard output."),
    ] = None,
    limit: Annotated[
        int | None,
        typer.Option(metavar="BYTES", min=1, help="Largest size of one report.  [default: 2000000]"),
    ] = None,
    reader: ReaderOption = None,
) -> int:
    """Print what reports claim: what happened, to whom, where, when, with what figures, and who says so."""
    from rashomon.report import parse_day

    day = parse_day(published) if published is not None else None
    if len(inputs) > 1 and format in ONE_REPORT:
        raise InputError(
            f"--format {format.value} holds one report, {len(inputs)} given; {ONE_REPORT[format]}"
        )
    if inputs.count("-") > 1:
        raise InputError("standard input (-) can be read only once")
    failures: list[int] = []
    reports = _reports(inputs, day, limit, asked(reader), failures)
    if output is None:
        _write(reports, format, _standard_output(format))
    else:
        _write_file(reports, format, output)
    return max(failures, default=0)


def _reports(
    inputs: list[str], published: date | None, limit: int | None, reader: Reader | None, failures: list[int]
) -> Iterator[Report]:
    """Each report that can be read; of the others one line on standard error, and the status in ``failures``."""
    from rashomon.cli import fail, fail_unexpected
    from rashomon.report import Report
    from rashomon.run.pipeline import read_in_turn

    for name, finish in read_in_turn(inputs, lambda name: _document(name, published, limit), reader):
        try:
            report = Report.of(finish())
        except InputError as error:
            failures.append(fail(str(error), error.exit_status))
        except RashomonError:
            raise
        except Exception as error:  # a bug met by one report must not lose the others
            failures.append(fail_unexpected(error, name))
        else:
            yield report


def _document(name: str, published: date | None, limit: int | None) -> Document:
    from rashomon.ingest import LARGEST, LIMIT, from_bytes, from_path

    limit = limit or LIMIT
    if name == "-":
        return from_bytes(sys.stdin.buffer.read(max(limit, LARGEST) + 1), published=published, limit=limit)
    return from_path(name, published=published, limit=limit)


def _standard_output(format: Format) -> TextIO:
    """Standard output in UTF-8 for formats that programs read; a terminal gets "?" for what it cannot show."""
    if isinstance(sys.stdout, TextIOWrapper):
        if format is Format.TERMINAL:
            sys.stdout.reconfigure(errors="replace")
        else:
            sys.stdout.reconfigure(encoding="utf-8")
    return sys.stdout


def _write_file(reports: Iterator[Report], format: Format, path: Path) -> None:
    """Write to ``path``; a file that is there already is replaced only once a report could be read."""
    from itertools import chain

    first = next(reports, None)
    if first is None:
        return
    try:
        with path.open("w", encoding="utf-8", newline="") as file:
            _write(chain([first], reports), format, file)
    except OSError as error:
        raise InputError(f"{path}: cannot be written ({error.strerror})") from None


def _write(reports: Iterator[Report], format: Format, file: TextIO) -> None:
    if format is Format.TERMINAL:
        from rashomon.export.terminal import print_report

        for report in reports:
            print_report(report.document, report.claims, report.notices, file)
    elif format is Format.CSV:
        from rashomon.export.csv import write_csv

        write_csv(((r.document, r.claims) for r in reports), file)
    else:
        for report in reports:
            file.write(_whole(report, format) + "\n")
            file.flush()


def _whole(report: Report, format: Format) -> str:
    if format is Format.HTML:
        return report.to_html()
    return report.to_json(indent=2 if format is Format.JSON else None)
