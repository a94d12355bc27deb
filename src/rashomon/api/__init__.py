"""The workbench's server: an HTTP API over one ledger, described by OpenAPI 3.1, and the pages of the front end.

``create_app`` gives the ASGI application for some ``Settings``; ``rashomon serve`` runs it.
"""

from __future__ import annotations

from rashomon.api.application import create_app
from rashomon.api.settings import Settings

__all__ = ["Settings", "create_app"]
