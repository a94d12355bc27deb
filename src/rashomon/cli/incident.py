"""``rashomon incident``: one happening as each side tells it."""

from __future__ import annotations

from typing import Annotated

import typer

from rashomon.cli.incident_ledger import fused
from rashomon.cli.ledger import DEFAULT, LedgerOption, OneFormat, print_lines, print_view
from rashomon.model.incident import Policy


def incident(
    id: Annotated[str, typer.Argument(metavar="ID", help="Of an incident, or the beginning of one.")],
    ledger: LedgerOption = DEFAULT,
    policy: Annotated[Policy, typer.Option(help="Whose rule chooses the figures.")] = Policy.ORIGINS,
    without: Annotated[
        list[str] | None,
        typer.Option(
            metavar="CLAIM|REPORT|SOURCE",
            help="Leave out a claim, a report, an origin, a publisher or a source; may be given again.",
        ),
    ] = None,
    why: Annotated[
        bool, typer.Option("--why", help="Say why each claim is in it, comparison by comparison.")
    ] = False,
    format: Annotated[OneFormat, typer.Option("--format", "-f", help="How to write.")] = OneFormat.TEXT,
) -> int:
    """Show an incident: status, figures by a named rule, each side's account, who is blamed, and what people decided."""
    from rashomon.run.incident_viewing import incident_view

    with fused(ledger) as kept:
        view = incident_view(kept, id, policy, without or (), why=why or format is OneFormat.JSON)
    if format is OneFormat.JSON:
        from rashomon.export.incident_json import view_fields
        from rashomon.export.ledger_json import to_json

        print_lines(iter([to_json(view_fields(view))]))
    else:
        from rashomon.export.incident_page import incident_page

        print_view(lambda: incident_page(view, why))
    return 0
