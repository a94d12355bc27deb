"""A ledger's search as tools for clients of the Model Context Protocol; they read and change nothing."""

from __future__ import annotations

from importlib.util import find_spec

from rashomon.errors import InstallationError
from rashomon.mcp.ledgers import Opened

__all__ = ["serve"]


def serve(opened: Opened, fused: Opened) -> None:
    """Answer on standard input and output until the client goes; ``fused`` opens the ledger with its incidents up to date.

    Raises ``errors.InstallationError`` where the protocol's package is missing.
    """
    if find_spec("mcp") is None:
        raise InstallationError("rashomon mcp needs one more package: pip install 'rashomon[mcp]'")
    from rashomon.mcp.server import server

    server(opened, fused).run("stdio")
