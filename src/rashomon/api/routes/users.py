"""Users: who they are and what each may do; for admins."""

from __future__ import annotations

from fastapi import APIRouter
from starlette.status import HTTP_201_CREATED, HTTP_204_NO_CONTENT

from rashomon.api.reading import Connections
from rashomon.api.refusals import Refused
from rashomon.api.schemas.base import Problem
from rashomon.api.schemas.session import LedgerUser, NewUser, UserChange, Users
from rashomon.api.security import Admin
from rashomon.api.security.names import user_name
from rashomon.api.security.passwords import hashed
from rashomon.model.user import User

router = APIRouter(tags=["users"], responses={401: {"model": Problem}, 403: {"model": Problem}})


@router.get("/users", operation_id="listUsers")
def users(who: Admin, ledgers: Connections) -> Users:
    """All users, by name."""
    with ledgers.reading() as ledger, ledger.user_rows() as rows:
        return Users(users=[_told(user) for user in rows.users()])


@router.post("/users", operation_id="addUser", status_code=HTTP_201_CREATED)
def add(given: NewUser, who: Admin, ledgers: Connections) -> LedgerUser:
    """A user more; the first one of a ledger is made with ``rashomon user add``."""
    if who.local:
        raise Refused(403, "the first user is made with rashomon user add NAME --role admin")
    name, password = user_name(given.name), hashed(given.password)
    with ledgers.writing() as ledger, ledger.user_rows(write=True) as rows:
        return _told(rows.add(name, given.role, password, who.name or ""))


@router.patch("/users/{name}", operation_id="changeUser")
def change(name: str, given: UserChange, who: Admin, ledgers: Connections) -> LedgerUser:
    """Give a user another role or password; all sessions of the user end."""
    if given.role is None and given.password is None:
        raise Refused(422, "give a role or a password", field="role")
    password = None if given.password is None else hashed(given.password)
    with ledgers.writing() as ledger, ledger.user_rows(write=True) as rows:
        return _told(rows.change(name, who.name or "", role=given.role, password=password))


@router.delete("/users/{name}", operation_id="removeUser", status_code=HTTP_204_NO_CONTENT)
def remove(name: str, who: Admin, ledgers: Connections) -> None:
    """Let a user no longer come in; what he decided stays."""
    with ledgers.writing() as ledger, ledger.user_rows(write=True) as rows:
        rows.remove(name, who.name or "")


def _told(user: User) -> LedgerUser:
    return LedgerUser(name=user.name, role=user.role, since=user.since)
