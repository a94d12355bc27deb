"""``rashomon search``: asks a ledger for claims."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from rashomon.cli.ledger import (
    DEFAULT,
    LedgerOption,
    RowsFormat,
    opened,
    print_lines,
    print_view,
    standard_output,
)
from rashomon.errors import InputError
from rashomon.model.claim import Kind, Modality, Polarity, Stance
from rashomon.model.query import Box, ClaimStatus, Field, Paging, Query

if TYPE_CHECKING:
    from datetime import date

    from rashomon.model.ledger import ClaimPage, Count, ReportLine
    from rashomon.store.contract import Ledger

MOST_COUNTS = 1_000

Name = Annotated[str | None, typer.Option(metavar="NAME", help="A name, a part of one, or an id.")]
Day = Annotated[str | None, typer.Option(metavar="YYYY-MM-DD")]


def search(
    words: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[WORDS]", help='Words that a claim must have; "side by side" in quotation marks.'
        ),
    ] = None,
    ledger: LedgerOption = DEFAULT,
    kind: Annotated[list[Kind] | None, typer.Option(help="What is claimed; may be given again.")] = None,
    party: Name = None,
    place: Name = None,
    box: Annotated[
        str | None, typer.Option(metavar="S,W,N,E", help="Degrees of latitude and longitude.")
    ] = None,
    since: Day = None,
    until: Day = None,
    source: Name = None,
    publisher: Name = None,
    stance: Annotated[list[Stance] | None, typer.Option(help="How a source stands to it.")] = None,
    modality: Annotated[list[Modality] | None, typer.Option(help="Whether it is to have happened.")] = None,
    polarity: Annotated[Polarity | None, typer.Option(help="Asserted or negated.")] = None,
    status: Annotated[list[ClaimStatus] | None, typer.Option(help="How it stands in its report.")] = None,
    at_least: Annotated[float | None, typer.Option(metavar="N", help="A figure of N or more.")] = None,
    at_most: Annotated[float | None, typer.Option(metavar="N", help="A figure of N or less.")] = None,
    report: Annotated[str | None, typer.Option(metavar="ID", help="Of one report.")] = None,
    origin: Annotated[str | None, typer.Option(metavar="ID", help="Of one origin.")] = None,
    headlines: Annotated[bool, typer.Option("--headlines", help="Claims of headlines too.")] = False,
    by: Annotated[Field | None, typer.Option(help="Count claims by this instead of listing them.")] = None,
    reports: Annotated[
        bool, typer.Option("--reports", help="Look for reports, anywhere in their text, instead of claims.")
    ] = False,
    limit: Annotated[int, typer.Option(metavar="N", min=1, max=100_000, help="How many a page.")] = 20,
    after: Annotated[
        str | None, typer.Option(metavar="PAGE", help="The page that the last one named.")
    ] = None,
    format: Annotated[RowsFormat, typer.Option("--format", "-f", help="How to write.")] = RowsFormat.TABLE,
) -> int:
    """Find claims by words, kind, party, place, date, source, stance, figure and status, or count them."""
    text = " ".join(words or []) or None
    query = Query(
        text=text,
        kinds=tuple(kind or ()),
        party=party,
        place=place,
        box=parse_box(box),
        since=parse_day(since),
        until=parse_day(until),
        source=source,
        stances=tuple(stance or ()),
        modalities=tuple(modality or ()),
        polarity=polarity,
        statuses=tuple(status or ()),
        publisher=publisher,
        at_least=at_least,
        at_most=at_most,
        report=report,
        origin=origin,
        headlines=headlines,
    )
    with opened(ledger) as kept:
        if reports:
            _reports(kept, text or "", Paging(limit, after), format)
        elif by:
            _counts(list(kept.count(query, by, MOST_COUNTS if limit == 20 else limit)), by, format)
        else:
            _claims(kept, query, Paging(limit, after), format)
    return 0


def parse_day(stated: str | None) -> date | None:
    """A day as an option gives it; raises ``errors.InputError``."""
    from rashomon.report import parse_day as parsed

    return None if stated is None else parsed(stated)


def parse_box(stated: str | None) -> Box | None:
    """A box as an option gives it; raises ``errors.InputError``."""
    if stated is None:
        return None
    try:
        south, west, north, east = (float(part) for part in stated.split(","))
    except ValueError:
        raise InputError(f"--box {stated}: write four numbers, SOUTH,WEST,NORTH,EAST in degrees") from None
    if not (-90 <= south <= north <= 90 and -180 <= west <= 180 and -180 <= east <= 180):
        raise InputError(f"--box {stated}: is no box on the globe; write SOUTH,WEST,NORTH,EAST in degrees")
    return Box(south, west, north, east)


def _claims(ledger: Ledger, query: Query, paging: Paging, format: RowsFormat) -> None:
    from rashomon.export import ledger_json

    page = ledger.search(query, paging)
    if format is RowsFormat.TABLE:
        from rashomon.export.ledger_terminal import claims_view

        print_view(lambda: claims_view(page))
    elif format is RowsFormat.CSV:
        _claims_csv(page)
    elif format is RowsFormat.JSON:
        print_lines(iter([ledger_json.to_json(ledger_json.page_fields(page))]))
    else:
        print_lines(ledger_json.to_json(ledger_json.ledger_claim_fields(c), None) for c in page.claims)


def _claims_csv(page: ClaimPage) -> None:
    from rashomon.export.ledger_csv import write_claims

    write_claims(page.claims, standard_output())


def _reports(ledger: Ledger, words: str, paging: Paging, format: RowsFormat) -> None:
    from rashomon.export.ledger_json import report_line_fields, to_json

    lines, total, following = ledger.reports(words, paging)
    if format is RowsFormat.TABLE:
        from rashomon.export.ledger_terminal import reports_view

        print_view(lambda: reports_view(lines, total, following))
    elif format is RowsFormat.CSV:
        _rows(list(lines))
    elif format is RowsFormat.JSON:
        whole = {"total": total, "next": following, "reports": [report_line_fields(x) for x in lines]}
        print_lines(iter([to_json(whole)]))
    else:
        print_lines(to_json(line, None) for line in lines)


def _counts(counts: list[Count], by: Field, format: RowsFormat) -> None:
    from rashomon.export.ledger_json import to_json

    if format is RowsFormat.TABLE:
        from rashomon.export.ledger_terminal import counts_view

        print_view(lambda: counts_view(counts, by.value))
    elif format is RowsFormat.CSV:
        _rows(counts)
    elif format is RowsFormat.JSON:
        print_lines(iter([to_json({"by": by.value, "counts": counts})]))
    else:
        print_lines(to_json(count, None) for count in counts)


def _rows(rows: list[Count] | list[ReportLine]) -> None:
    from dataclasses import fields

    from rashomon.export.ledger_csv import write_rows

    if rows:
        write_rows(rows, [f.name for f in fields(rows[0])], standard_output())
