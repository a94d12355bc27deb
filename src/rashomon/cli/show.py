"""``rashomon show``: one report, claim or origin of a ledger, with everything that it rests on."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from rashomon.cli.ledger import DEFAULT, LedgerOption, OneFormat, opened, print_lines, print_view

if TYPE_CHECKING:
    from rashomon.store.contract import Ledger

ORIGINS = ("text:", "voice:")
PIECE = 1 << 20


def show(
    id: Annotated[
        str,
        typer.Argument(
            metavar="ID",
            help="Of a report, a claim (REPORT:NUMBER) or an origin (text:…, voice:…), or its beginning.",
        ),
    ],
    ledger: LedgerOption = DEFAULT,
    text: Annotated[bool, typer.Option("--text", help="The text of a report as it was read.")] = False,
    original: Annotated[
        bool, typer.Option("--original", help="The original bytes of a report, to standard output.")
    ] = False,
    readings: Annotated[
        bool, typer.Option("--readings", help="Compare the readings of a report by versions of the program.")
    ] = False,
    format: Annotated[OneFormat, typer.Option("--format", "-f", help="How to write.")] = OneFormat.TEXT,
) -> int:
    """Show a report with its claims, a claim in its context, or why reports go back to one origin."""
    with opened(ledger) as kept:
        if id.startswith(ORIGINS):
            _origin(kept, id, format)
        elif ":" in id:
            _claim(kept, id, format)
        elif original:
            _original(kept, id)
        elif text:
            print_lines(iter([kept.report(id).document.text]))
        else:
            _report(kept, id, readings, format)
    return 0


def _origin(ledger: Ledger, id: str, format: OneFormat) -> None:
    from rashomon.export.ledger_json import to_json
    from rashomon.export.ledger_terminal import origin_view

    origin = ledger.origin(id)
    if format is OneFormat.JSON:
        print_lines(iter([to_json(origin)]))
    else:
        print_view(lambda: origin_view(origin))


def _claim(ledger: Ledger, id: str, format: OneFormat) -> None:
    from rashomon.export.ledger_json import ledger_claim_fields, to_json
    from rashomon.export.ledger_terminal import claim_view

    claim = ledger.claim(id)
    if format is OneFormat.JSON:
        print_lines(iter([to_json(ledger_claim_fields(claim))]))
    else:
        text = ledger.report(claim.report.id).document.text
        print_view(lambda: claim_view(claim, text))


def _report(ledger: Ledger, id: str, readings: bool, format: OneFormat) -> None:
    from rashomon.export.ledger_json import report_fields, to_json
    from rashomon.export.ledger_terminal import readings_view, report_view

    report = ledger.report(id)
    if format is OneFormat.JSON:
        print_lines(iter([to_json(report_fields(report))]))
    elif readings:
        print_view(lambda: readings_view(report))
    else:
        print_view(lambda: report_view(report))


def _original(ledger: Ledger, id: str) -> None:
    """The bytes of the file or page that the report was found in: an archive as a whole."""
    with ledger.original(ledger.report(id).sightings[0].sha256) as file:
        while piece := file.read(PIECE):
            sys.stdout.buffer.write(piece)
    sys.stdout.buffer.flush()
