"""What goes wrong, as an answer: ``{"error": {"message": …, "field": …}}`` with a status, and never a traceback."""

from __future__ import annotations

import logging
import os
from typing import Any

from fastapi import FastAPI, Request
from fastapi.encoders import jsonable_encoder
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse, Response
from starlette.exceptions import HTTPException

from rashomon.errors import InputError, LedgerError, NoSuchRecord, RashomonError, TooLarge

BUSY = 2
"""Seconds after which it is worth asking again a ledger that another program writes to."""
PLACES = ("query", "path", "body", "header", "cookie")
"""Where FastAPI says that a wrong value stands: no part of a field's name."""
LONGEST = 300
"""Characters of an error of the program that are worth a line."""
LOG = logging.getLogger("rashomon")


class Refused(RashomonError):
    """A request that is not granted: its status, the field that it is about, and headers or values that go with it.

    ``more`` stands beside ``message`` in the answer: a stale edit is refused with what is there ``now``.
    """

    def __init__(
        self,
        status: int,
        message: str,
        *,
        field: str | None = None,
        headers: dict[str, str] | None = None,
        more: dict[str, Any] | None = None,
    ) -> None:
        super().__init__(message)
        self.status = status
        self.field = field
        self.headers = headers
        self.more = more or {}


class NotModified(Exception):
    """The client has what it asks for."""

    def __init__(self, tag: str) -> None:
        self.tag = tag


def refusal(
    status: int,
    message: str,
    field: str | None = None,
    headers: dict[str, str] | None = None,
    **more: Any,
) -> JSONResponse:
    """The answer for something that went wrong."""
    told = {"message": message, **({} if field is None else {"field": field}), **more}
    return JSONResponse(jsonable_encoder({"error": told}), status, headers)


def install(app: FastAPI) -> None:
    """Let every error end in such an answer."""
    app.add_exception_handler(Refused, _refused)
    app.add_exception_handler(NotModified, _not_modified)
    app.add_exception_handler(RequestValidationError, _invalid)
    app.add_exception_handler(RashomonError, _known)
    app.add_exception_handler(HTTPException, _http)
    app.add_exception_handler(Exception, _unexpected)


def _refused(request: Request, error: Exception) -> Response:
    assert isinstance(error, Refused)
    return refusal(error.status, str(error), error.field, error.headers, **error.more)


def _not_modified(request: Request, error: Exception) -> Response:
    assert isinstance(error, NotModified)
    return Response(status_code=304, headers={"ETag": error.tag, "Cache-Control": "private, no-cache"})


def _invalid(request: Request, error: Exception) -> Response:
    assert isinstance(error, RequestValidationError)
    first = error.errors()[0]
    where = [str(part) for part in first["loc"] if part not in PLACES]
    names = [part for part in where if not part.isdigit()]
    message = str(first["msg"]).removeprefix("Value error, ")
    if first["type"] == "extra_forbidden":
        message = "there is no such field here; /api/docs lists those that there are"
    return refusal(422, f"{'.'.join(names) or 'the request'}: {message}", names[0] if names else None)


def _known(request: Request, error: Exception) -> Response:
    if isinstance(error, NoSuchRecord) and error.field is None:
        return refusal(404, str(error))
    if isinstance(error, TooLarge):
        return refusal(413, str(error), error.field)
    if isinstance(error, InputError):
        return refusal(422, str(error), error.field)
    if isinstance(error, LedgerError):
        return refusal(503, str(error), headers={"Retry-After": str(BUSY)})
    return refusal(500, str(error))


def _http(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    message = str(error.detail)
    if error.status_code == 404:
        message = f"{request.url.path}: there is nothing here; /api/docs lists what there is"
    return refusal(error.status_code, message, headers=dict(error.headers or {}))


def _unexpected(request: Request, error: Exception) -> Response:
    debugging = bool(os.environ.get("RASHOMON_DEBUG"))
    what = f"{type(error).__name__}: {' '.join(str(error).split())[:LONGEST]}"
    LOG.error(
        "rashomon: %s %s: %s", request.method, request.url.path, what, exc_info=error if debugging else None
    )
    return refusal(
        500,
        f"an error of the program ({type(error).__name__}); please report it, with what the server prints when it is "
        "started with RASHOMON_DEBUG=1",
    )
