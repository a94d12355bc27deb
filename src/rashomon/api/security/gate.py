"""Stands before all routes: what other sites may send, and how often and how much anybody may ask.

It knows nothing of users; what it lets pass may still be refused by a route.
"""

from __future__ import annotations

from urllib.parse import urlsplit

from starlette.datastructures import Headers
from starlette.exceptions import HTTPException
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from rashomon.api.refusals import Refused, refusal
from rashomon.api.security.addresses import is_loopback
from rashomon.api.security.buckets import Buckets, Rate
from rashomon.api.settings import Settings

SAFE = {"GET", "HEAD", "OPTIONS"}
SAME = {"same-origin", "none"}
"""What browsers say of requests that a page of ours makes, or the user himself (Fetch Metadata)."""
SMALL = 64 * 1024
"""Bytes of a body that is neither a report nor a file."""
LARGE = {"/api/reports": "text", "/api/uploads": "upload"}
"""Paths that take more, and the limit that is theirs."""
ESCAPES = 6
"""JSON writes one byte of text as six at most."""
JSON = "application/json"
OF_FILES = "/api/uploads"
REQUESTS = Rate(burst=300, every=0.02)
"""For whoever is not on this machine: a screen of the workbench asks for some ten things; fifty a second go on for ever."""


class Gate:
    """ASGI middleware; ``settings`` say where the server listens."""

    def __init__(self, app: ASGIApp, settings: Settings) -> None:
        self.app = app
        self.settings = settings
        self.requests = Buckets(REQUESTS)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Refuse the request, or hand it on."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        try:
            self._check_rate(scope)
            if scope["method"] not in SAFE:
                self._check_origin(headers)
                self._check_type(scope["path"], headers)
            limit = self._limit(scope["path"])
            _check_length(headers, limit)
        except Refused as error:
            answer = refusal(error.status, str(error), error.field, error.headers)
            await answer(scope, receive, send)
            return
        await self.app(scope, _Bounded(receive, limit), send)

    def _check_rate(self, scope: Scope) -> None:
        client = scope["client"][0] if scope.get("client") else ""
        if is_loopback(client):
            return
        wait = self.requests.take(client)
        if wait:
            raise Refused(429, "that was too much at once; wait a little", headers={"Retry-After": str(wait)})

    def _check_origin(self, headers: Headers) -> None:
        """Only pages of this server may change something; programs that are no browser name no origin."""
        origin, site = headers.get("origin"), headers.get("sec-fetch-site")
        if origin is not None and urlsplit(origin).netloc.lower() != headers.get("host", "").lower():
            raise Refused(403, f"a page of {origin} may not change anything here")
        if origin is None and site is not None and site not in SAME:
            raise Refused(403, "a page of another site may not change anything here")

    def _check_type(self, path: str, headers: Headers) -> None:
        """Forms of other sites cannot send JSON; a body of another kind is refused before it is read."""
        has_body = "transfer-encoding" in headers or headers.get("content-length", "0") != "0"
        if not has_body or path == OF_FILES:
            return
        if headers.get("content-type", "").partition(";")[0].strip().lower() != JSON:
            raise Refused(415, f"send {JSON}")

    def _limit(self, path: str) -> int:
        name = LARGE.get(path)
        if name is None:
            return SMALL
        limit: int = getattr(self.settings.limits, name)
        return limit * ESCAPES + SMALL if name == "text" else limit


def _check_length(headers: Headers, limit: int) -> None:
    stated = headers.get("content-length", "0")
    if stated.isascii() and stated.isdigit() and int(stated) > limit:
        raise Refused(413, _too_large(limit))


def _too_large(limit: int) -> str:
    return f"is larger than {limit:,} bytes, the limit here; give it to rashomon add, or in parts"


class _Bounded:
    """Gives the body on, up to a limit: a client may state no length."""

    def __init__(self, receive: Receive, limit: int) -> None:
        self.receive = receive
        self.left = limit
        self.limit = limit

    async def __call__(self) -> Message:
        """The next piece; raises ``HTTPException``, the only error that FastAPI hands on from reading a body."""
        message = await self.receive()
        self.left -= len(message.get("body", b""))
        if self.left < 0:
            raise HTTPException(413, _too_large(self.limit))
        return message
