"""The ASGI application: routes, errors, headers, documentation and the pages of the front end, put together."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from importlib.metadata import version

from fastapi import FastAPI
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware

from rashomon.api import documentation, pages, refusals
from rashomon.api.freshness import Freshness
from rashomon.api.headers import Headers
from rashomon.api.heads import Heads
from rashomon.api.jobs import Worker
from rashomon.api.ledgers import Ledgers
from rashomon.api.remembered import Remembered
from rashomon.api.routes import routers
from rashomon.api.security import Gate
from rashomon.api.security.tries import Tries
from rashomon.api.settings import Settings

PREFIX = "/api"
SMALLEST_PACKED = 2_000
"""Bytes of an answer that is worth compressing."""
TAGS = [
    {"name": "ledger", "description": "What the ledger holds, and who asks."},
    {"name": "incidents", "description": "What claims of many reports say about one happening."},
    {"name": "overview", "description": "Many incidents at once: a map, a timeline, counts."},
    {"name": "claims", "description": "Single claims, as the claim model has them."},
    {"name": "reports", "description": "Reports as read, and what counts as one witness."},
    {"name": "places", "description": "Places, and who is said to hold them."},
    {"name": "actors", "description": "Known actors."},
    {"name": "sources", "description": "What each source claims, and how others stand to it."},
    {"name": "review", "description": "What waits for a person, and what is decided."},
    {"name": "history", "description": "Decisions, problems, and the log of everything."},
    {"name": "adding", "description": "New reports."},
    {"name": "session", "description": "Logging in."},
    {"name": "users", "description": "Who may do what."},
]
ABOUT = """Everything that `rashomon` knows of a ledger. Ids are stable; lists have `total`, and `next`, which `after` takes.
Answers to GET have an `ETag`: sent back as `If-None-Match` they are 304 as long as nothing was added or decided. What goes
wrong is `{"error": {"message": …, "field": …}}`. All of it measures what is reported. It says nothing on what is true."""


def create_app(settings: Settings) -> FastAPI:
    """The application for a ledger; it is opened, and made where there is none, when the application starts."""
    ledgers = Ledgers(settings.ledger)
    app = FastAPI(
        title="Rashomon",
        version=version("rashomon"),
        summary="A ledger of who claims what in a war",
        description=ABOUT,
        openapi_url=None,
        docs_url=None,
        redoc_url=None,
        openapi_tags=TAGS,
        license_info={"name": "Apache-2.0", "identifier": "Apache-2.0"},
        lifespan=_lifespan,
        # from the outside in
        middleware=[
            Middleware(Headers, tiles=settings.tiles),
            Middleware(GZipMiddleware, minimum_size=SMALLEST_PACKED, compresslevel=4),
            Middleware(Gate, settings=settings),
            Middleware(Heads),
        ],
    )
    app.state.settings = settings
    app.state.ledgers = ledgers
    app.state.freshness = Freshness(ledgers, settings.limits.wait)
    app.state.worker = Worker(settings.ledger, app.state.freshness.went_on)
    app.state.tries = Tries()
    app.state.records = Remembered()
    app.state.totals = Remembered()
    refusals.install(app)
    for router, dependencies, failures in routers():
        app.include_router(router, prefix=PREFIX, dependencies=dependencies, responses=failures)
    documentation.install(app, PREFIX)
    pages.install(app)
    return app


@asynccontextmanager
async def _lifespan(app: FastAPI) -> AsyncIterator[None]:
    app.state.ledgers.prepare()
    app.state.worker.start()
    try:
        yield
    finally:
        app.state.worker.stop()
        app.state.freshness.stop()
        app.state.ledgers.close()
