"""``rashomon search``: asks a ledger for claims."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from rashomon.cli.claim_options import (
    After,
    Asserted,
    AtLeast,
    AtMost,
    Day,
    Degrees,
    Kinds,
    Limit,
    Modalities,
    Name,
    Stances,
    Words,
    parse_box,
    parse_day,
)
from rashomon.cli.ledger import (
    DEFAULT,
    LedgerOption,
    RowsFormat,
    opened,
    print_lines,
    print_view,
    standard_output,
)
from rashomon.model.query import ClaimStatus, Field, Paging, Query

if TYPE_CHECKING:
    from rashomon.model.ledger import ClaimPage, Count, ReportLine
    from rashomon.store.contract import Ledger

MOST_COUNTS = 1_000


def search(
    words: Words = None,
    ledger: LedgerOption = DEFAULT,
    kind: Kinds = None,
    party: Name = None,
    place: Name = None,
    box: Degrees = None,
    since: Day = None,
    until: Day = None,
    source: Name = None,
    publisher: Name = None,
    stance: Stances = None,
    modality: Modalities = None,
    polarity: Asserted = None,
    status: Annotated[list[ClaimStatus] | None, typer.Option(help="How it stands in its report.")] = None,
    at_least: AtLeast = None,
    at_most: AtMost = None,
    report: Annotated[str | None, typer.Option(metavar="ID", help="Of one report.")] = None,
    origin: Annotated[str | None, typer.Option(metavar="ID", help="Of one origin.")] = None,
    headlines: Annotated[bool, typer.Option("--headlines", help="Claims of headlines too.")] = False,
    by: Annotated[Field | None, typer.Option(help="Count claims by this instead of listing them.")] = None,
    reports: Annotated[
        bool, typer.Option("--reports", help="Look for reports, anywhere in their text, instead of claims.")
    ] = False,
    limit: Limit = 20,
    after: After = None,
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
