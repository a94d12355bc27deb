"""``rashomon mcp``: the search of a ledger as tools for a client of the Model Context Protocol."""

from __future__ import annotations

from functools import partial

from rashomon.cli.incident_ledger import fused
from rashomon.cli.ledger import DEFAULT, LedgerOption, opened


def mcp(ledger: LedgerOption = DEFAULT) -> int:
    """Answer a language-model client on standard input and output: search, incidents, reports, control and sources."""
    from rashomon.mcp import serve

    with opened(ledger):  # what cannot be opened is told here, and not to the client
        pass
    serve(partial(opened, ledger), partial(fused, ledger))
    return 0
