"""One router a file; ``routers`` gives them in the order in which the documentation lists them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from importlib import import_module
from typing import Any

from fastapi import APIRouter, Depends
from fastapi.params import Depends as Dependency

from rashomon.api.schemas.base import Problem
from rashomon.api.security.who import Needs
from rashomon.model.user import Role

READING = (
    *("incidents", "overview", "claims", "reports", "places", "actors", "sources"),
    *("review", "history"),
)
"""Modules with routes that only read: for whoever may read."""
OWN = ("ledger", "session", "users", "decisions", "adding", "jobs")
"""Modules that say themselves who may ask."""
FAILURES: dict[int | str, dict[str, Any]] = {
    304: {"description": "The client has it: `If-None-Match` named the present `ETag`."},
    401: {"model": Problem, "description": "Nobody is logged in."},
    404: {"model": Problem, "description": "There is nothing of that id."},
    422: {"model": Problem, "description": "A field that there is not, or a value that it cannot have."},
    503: {"model": Problem, "description": "The ledger cannot be read now; ask again."},
}


def routers() -> Iterator[tuple[APIRouter, Sequence[Dependency], dict[int | str, dict[str, Any]]]]:
    """All routers, each with what it depends on and how its routes may fail beyond what they say themselves."""
    for name in ("ledger", *READING, *OWN[1:]):
        router: APIRouter = import_module(f"{__name__}.{name}").router
        if name in READING:
            yield router, [Depends(Needs(Role.READER))], FAILURES
        else:
            yield router, (), {422: FAILURES[422]}
