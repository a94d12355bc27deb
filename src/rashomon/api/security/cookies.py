"""The cookie that has the token of a session: not for scripts, not sent along from other sites."""

from __future__ import annotations

from fastapi import Request, Response

from rashomon.api.security.tokens import LASTS

PLAIN = "rashomon-session"
SECURE = "__Host-rashomon-session"
"""Over https: browsers take a cookie of such a name from this very host alone (RFC 6265bis)."""


def token_of(request: Request) -> str | None:
    """The token that a request has."""
    return request.cookies.get(_name(request)) or None


def set_token(request: Request, response: Response, token: str) -> None:
    """Let the browser keep a token as long as the session lasts."""
    response.set_cookie(
        _name(request),
        token,
        max_age=int(LASTS.total_seconds()),
        path="/",
        secure=_is_secure(request),
        httponly=True,
        samesite="strict",
    )


def drop_token(request: Request, response: Response) -> None:
    """Let the browser forget it."""
    response.delete_cookie(
        _name(request), path="/", secure=_is_secure(request), httponly=True, samesite="strict"
    )


def _is_secure(request: Request) -> bool:
    return request.url.scheme == "https"


def _name(request: Request) -> str:
    return SECURE if _is_secure(request) else PLAIN
