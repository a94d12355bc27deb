"""``rashomon decide``: what a person decides on claims and incidents."""

from __future__ import annotations

import getpass
import os
from typing import Annotated

import typer

from rashomon.cli.incident_ledger import fused, refresh
from rashomon.cli.ledger import DEFAULT, LedgerOption, print_view
from rashomon.model.decision import Action

VARIABLE = "RASHOMON_AUTHOR"


def decide(
    action: Annotated[
        Action, typer.Argument(metavar="ACTION", help="merge, split, accept, reject, correct or undo.")
    ],
    about: Annotated[
        list[str],
        typer.Argument(
            metavar="WHAT...",
            help="merge INCIDENT INCIDENT, split INCIDENT CLAIM, accept INCIDENT|CLAIM, reject CLAIM, "
            "correct CLAIM FIELD=VALUE, undo DECISION.",
        ),
    ],
    ledger: LedgerOption = DEFAULT,
    author: Annotated[
        str | None, typer.Option(metavar="NAME", envvar=VARIABLE, help="Who decides; else your user name.")
    ] = None,
    note: Annotated[str, typer.Option(metavar="WORDS", help="Why.")] = "",
    expect: Annotated[
        int | None,
        typer.Option(
            metavar="N", min=1, help="Decide only if it is about this many claims, as you saw them."
        ),
    ] = None,
) -> int:
    """Put incidents together or part them, accept, reject or correct claims, or take a decision back."""
    from rashomon.export.incident_decisions import decision_text
    from rashomon.run.deciding import decide as keep
    from rashomon.run.deciding import decisions_on

    with fused(ledger, write=True) as kept:
        number = keep(kept, action, about, author or _user(), note, expect)
        refresh(kept)
        told = {d.decision.number: d for d in decisions_on(kept)}
        overruled = [d for d in told.values() if f"decision {number} by" in d.why]
    print_view(lambda: iter(map(decision_text, (told[number], *overruled))))
    return 0


def _user() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError):  # a user without a name
        return os.environ.get("USER", "") or "somebody"
