"""Who asks, and what he may do: told for each request from the cookie, the users of the ledger and where the server listens."""

from __future__ import annotations

import getpass
import os
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Annotated

from fastapi import Depends, Request

from rashomon.api.reading import Chosen, Connections
from rashomon.api.refusals import Refused
from rashomon.api.security.addresses import host_of, is_loopback
from rashomon.api.security.cookies import token_of
from rashomon.api.security.tokens import is_csrf_of, token_hash
from rashomon.model.user import Role, Session
from rashomon.store.contract import Ledger

SAFE = {"GET", "HEAD", "OPTIONS"}
"""Methods that change nothing (RFC 9110)."""
CSRF_HEADER = "X-CSRF-Token"
FORWARDED = ("forwarded", "x-forwarded-for", "x-forwarded-host", "x-real-ip")
"""Headers by which a proxy says that somebody else is asking."""


@dataclass(frozen=True, slots=True)
class Who:
    """The one who asks.

    ``name`` is what decisions are signed with, ``None`` for nobody in particular; ``role`` is ``None`` for somebody who may not
    even read. ``local`` is the user of this machine, on a server that nobody else reaches and that has no users. ``token`` is
    that of the session.
    """

    name: str | None
    role: Role | None
    local: bool = False
    token: str | None = None

    def may(self, needed: Role) -> bool:
        """Whether he may do what a role may."""
        return self.role is not None and self.role.covers(needed)


def asking(request: Request, settings: Chosen, ledgers: Connections) -> Who:
    """Who asks: whoever is logged in, else the local user, else anybody."""
    token = token_of(request)
    with ledgers.reading() as ledger:
        session = _session(ledger, token)
        open_to_all = session is None and _has_no_users(ledger)
    if session is not None:
        return Who(session.user.name, session.user.role, token=token)
    if open_to_all and not settings.public and is_loopback(settings.host):
        _refuse_others(request)
        return Who(local_user(), Role.ADMIN, local=True)
    return Who(None, Role.READER if settings.public else None)


def _session(ledger: Ledger, token: str | None) -> Session | None:
    if token is None:
        return None
    with ledger.user_rows() as users:
        return users.session(token_hash(token), datetime.now(UTC))


def _has_no_users(ledger: Ledger) -> bool:
    with ledger.user_rows() as users:
        return not users.users()


def _refuse_others(request: Request) -> None:
    """What is open to the local user must not be handed on to others, by a proxy or by a page whose name leads here."""
    host = host_of(request.headers.get("host", ""))
    if not is_loopback(host):  # DNS rebinding: a browser sends the name that the page has
        raise Refused(421, f"{host or 'no host'}: is not a name of this server; ask localhost")
    if any(name in request.headers for name in FORWARDED):
        raise Refused(
            403,
            "this server is open to the user of this machine alone: add users before a proxy serves it to others",
        )


def local_user() -> str:
    """The name of the user of this machine, as ``rashomon decide`` signs with it."""
    try:
        return getpass.getuser()
    except (OSError, KeyError):  # a user without a name
        return os.environ.get("USER", "") or "somebody"


Asking = Annotated[Who, Depends(asking)]


class Needs:
    """A dependency that lets those pass who have a role, and what changes something only with the session's token."""

    def __init__(self, role: Role) -> None:
        self.role = role

    def __call__(self, request: Request, who: Asking) -> Who:
        """Gives who asks; refuses with 401 who is not logged in, with 403 who may not."""
        if not who.may(self.role):
            if who.name is None:
                raise Refused(401, "log in first", headers={"WWW-Authenticate": "Session"})
            raise Refused(403, f"{who.name} comes in as {who.role}: this is for the role {self.role}")
        check_csrf(request, who)
        return who


def check_csrf(request: Request, who: Who) -> None:
    """Refuse what changes something and was not sent by a page of ours; the local user is known by Host and Origin alone."""
    if request.method in SAFE or who.token is None:
        return
    if not is_csrf_of(who.token, request.headers.get(CSRF_HEADER)):
        raise Refused(403, f"{CSRF_HEADER} is missing or of another session: ask GET /api/session for it")


Reader = Annotated[Who, Depends(Needs(Role.READER))]
Reviewer = Annotated[Who, Depends(Needs(Role.REVIEWER))]
Admin = Annotated[Who, Depends(Needs(Role.ADMIN))]
