"""What routes that read depend on: the ledger, with incidents up to date and the client's copy compared."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

from fastapi import Depends, Path, Request, Response

from rashomon.api.filters import CONTROLS
from rashomon.api.freshness import Freshness, tag
from rashomon.api.ledgers import Ledgers
from rashomon.api.refusals import NotModified, Refused
from rashomon.api.settings import Settings
from rashomon.store.contract import Ledger

PRIVATE = "private, no-cache"
"""Keep it, but ask each time whether it is still so: what is read must not outlive the right to read it."""


def ledgers_of(request: Request) -> Ledgers:
    """The connections of this server."""
    found: Ledgers = request.app.state.ledgers
    return found


def freshness_of(request: Request) -> Freshness:
    """What brings incidents up to date."""
    found: Freshness = request.app.state.freshness
    return found


def settings_of(request: Request) -> Settings:
    """What the server was started with."""
    found: Settings = request.app.state.settings
    return found


Connections = Annotated[Ledgers, Depends(ledgers_of)]
Fresh = Annotated[Freshness, Depends(freshness_of)]
Chosen = Annotated[Settings, Depends(settings_of)]


def as_read(request: Request, response: Response, ledgers: Connections) -> Iterator[Ledger]:
    """A ledger to read claims and reports from; answers 304 where the client has what there is."""
    with ledgers.reading() as ledger:
        _compare(request, response, ledger)
        yield ledger


def as_fused(
    request: Request, response: Response, ledgers: Connections, freshness: Fresh
) -> Iterator[Ledger]:
    """The same with incidents up to date."""
    with ledgers.reading() as ledger:
        freshness.bring(ledger)
        _compare(request, response, ledger)
        yield ledger


def _compare(request: Request, response: Response, ledger: Ledger) -> None:
    now = tag(ledger)
    asked = request.headers.get("if-none-match", "")
    if asked.strip() == "*" or now in (given.strip() for given in asked.split(",")):
        raise NotModified(now)
    response.headers["ETag"] = now
    response.headers["Cache-Control"] = PRIVATE


def _plain(id: Annotated[str, Path(max_length=500, description="An id, or the beginning of one.")]) -> str:
    if CONTROLS & {*id}:
        raise Refused(404, "there is nothing of that id: it has a control character")
    return id


Read = Annotated[Ledger, Depends(as_read)]
Fused = Annotated[Ledger, Depends(as_fused)]
Id = Annotated[str, Depends(_plain)]
