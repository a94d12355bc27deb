"""Logging in and out."""

from __future__ import annotations

from datetime import UTC, datetime

from fastapi import APIRouter, Request, Response
from starlette.status import HTTP_201_CREATED

from rashomon.api.reading import Chosen, Connections
from rashomon.api.refusals import Refused
from rashomon.api.schemas.base import Problem
from rashomon.api.schemas.session import LogIn, OwnPassword, Session
from rashomon.api.security.cookies import drop_token, set_token
from rashomon.api.security.passwords import hashed, matches
from rashomon.api.security.rights import may_of, user_of
from rashomon.api.security.tokens import LASTS, csrf_of, new_token, token_hash
from rashomon.api.security.tries import Tries
from rashomon.api.security.who import Asking, Who, check_csrf
from rashomon.api.settings import Settings
from rashomon.model.user import User
from rashomon.store.contract import Ledger

router = APIRouter(tags=["session"], responses={401: {"model": Problem}, 429: {"model": Problem}})

WRONG = "no user has this name and password"


@router.get("/session", operation_id="getSession")
def session(who: Asking, settings: Chosen) -> Session:
    """Who asks, what he may do, and the token that has to go with what changes something."""
    return _told(who, settings)


@router.post("/session", operation_id="logIn", status_code=HTTP_201_CREATED)
def log_in(
    given: LogIn, request: Request, response: Response, ledgers: Connections, settings: Chosen
) -> Session:
    """Log in; the browser gets a cookie, and the answer has the token that goes with what changes something."""
    _slow_down(request, given.name)
    with ledgers.reading() as ledger:
        user = _known(request, ledger, given.name, given.password)
    token = new_token()
    with ledgers.writing() as ledger:
        with ledger.user_rows(write=True) as users:
            users.begin_session(user, token_hash(token), datetime.now(UTC) + LASTS)
        with ledger.write() as writer:
            writer.log("log in", user.name, {}, user.name)
    set_token(request, response, token)
    return _told(Who(user.name, user.role, token=token), settings)


@router.delete("/session", operation_id="logOut")
def log_out(
    who: Asking, request: Request, response: Response, ledgers: Connections, settings: Chosen
) -> Session:
    """Log out; without a session nothing happens."""
    check_csrf(request, who)
    if who.token is not None:
        with ledgers.writing() as ledger, ledger.user_rows(write=True) as users:
            users.end_session(token_hash(who.token))
    drop_token(request, response)
    return _told(Who(None, None), settings)


@router.put("/session/password", operation_id="changeOwnPassword")
def change_password(
    given: OwnPassword,
    who: Asking,
    request: Request,
    response: Response,
    ledgers: Connections,
    settings: Chosen,
) -> Session:
    """Change one's own password; all sessions of one's own end, this one too."""
    if who.name is None or who.token is None:
        raise Refused(401, "log in first")
    check_csrf(request, who)
    _slow_down(request, who.name)
    with ledgers.reading() as ledger:
        _known(request, ledger, who.name, given.password)
    new = hashed(given.new)
    with ledgers.writing() as ledger, ledger.user_rows(write=True) as users:
        users.change(who.name, who.name, password=new)
    drop_token(request, response)
    return _told(Who(None, None), settings)


def _slow_down(request: Request, name: str) -> None:
    """Refuse who tries too often, and tries for one name from wherever they come."""
    tries: Tries = request.app.state.tries
    wait = tries.take(request.client.host if request.client else "", name.casefold())
    if wait:
        raise Refused(429, f"too many tries; wait {wait} seconds", headers={"Retry-After": str(wait)})


def _known(request: Request, ledger: Ledger, name: str, password: str) -> User:
    with ledger.user_rows() as users:
        found = users.user(" ".join(name.split()))
    tries: Tries = request.app.state.tries
    if not tries.room.acquire(blocking=False):
        raise Refused(429, "too many log in at once; try again", headers={"Retry-After": "2"})
    try:
        same = matches(password, None if found is None else found[1])
    finally:
        tries.room.release()
    if not same or found is None:
        raise Refused(401, WRONG)
    return found[0]


def _told(who: Who, settings: Settings) -> Session:
    return Session(
        user=user_of(who),
        local=who.local,
        public=settings.public,
        may=may_of(who),
        csrf=None if who.token is None else csrf_of(who.token),
    )
