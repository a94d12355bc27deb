"""``rashomon user``: who may come in to a ledger that is served, and as what."""

from __future__ import annotations

import sys
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from rashomon.cli.ledger import DEFAULT, LedgerOption, opened
from rashomon.errors import InputError
from rashomon.model.user import Role

if TYPE_CHECKING:
    from rashomon.store.user_contract import UserRows


class Action(StrEnum):
    """What can be done with users."""

    ADD = "add"
    LIST = "list"
    REMOVE = "remove"
    ROLE = "role"
    PASSWORD = "password"


def user(
    action: Annotated[
        Action, typer.Argument(help="Add, list or remove users, or give one another role or password.")
    ] = Action.LIST,
    name: Annotated[str | None, typer.Argument(metavar="NAME", help="The user's name.")] = None,
    ledger: LedgerOption = DEFAULT,
    role: Annotated[
        Role | None,
        typer.Option(help="What the user may do: look, decide and add too, or look after users too."),
    ] = None,
) -> int:
    """Say who may come in to a ledger that others are served; passwords are asked for, or read from standard input."""
    if (name is None) != (action is Action.LIST):
        raise InputError("add, remove, role and password take a NAME, list takes none")
    if (action is Action.ROLE and role is None) or (role and action not in {Action.ADD, Action.ROLE}):
        raise InputError("--role goes with add, and has to go with role")
    if name is None:
        _list(ledger)
    else:
        _change(ledger, action, name, role)
    return 0


def _list(location: str) -> None:
    with opened(location) as kept, kept.user_rows() as rows:
        found = list(rows.users())
    for one in found:
        typer.echo(f"{one.name}  {one.role}  since {one.since:%Y-%m-%d}")
    if not found:
        typer.echo("no users; rashomon user add NAME --role admin makes the first")


def _change(location: str, action: Action, stated: str, role: Role | None) -> None:
    from rashomon.api.security.names import user_name
    from rashomon.api.security.passwords import hashed
    from rashomon.api.security.who import local_user

    name = user_name(stated)
    password = hashed(_password(name)) if action in {Action.ADD, Action.PASSWORD} else None
    with opened(location, write=True) as kept, kept.user_rows(write=True) as rows:
        typer.echo(_changed(rows, action, name, role, password, local_user()))


def _changed(
    rows: UserRows, action: Action, name: str, role: Role | None, password: str | None, by: str
) -> str:
    """Make the change; gives what to tell of it."""
    if action is Action.REMOVE:
        rows.remove(name, by)
        return f"{name}: may no longer come in; what {name} decided stays"
    if action is Action.ADD:
        added = rows.add(name, role or Role.READER, str(password), by)
        return f"{added.name}: comes in as {added.role} now"
    changed = rows.change(name, by, role=role, password=password)
    told = f"comes in as {changed.role} now" if role else "has a new password"
    return f"{changed.name}: {told}, and has to log in again"


def _password(name: str) -> str:
    """A password, typed twice at a terminal, else the first line of standard input: never an argument, which others can see."""
    if not sys.stdin.isatty():
        return sys.stdin.readline().rstrip("\r\n")
    from getpass import getpass

    first = getpass(f"Password for {name}: ")
    if getpass("The same again: ") != first:
        raise InputError("these are two passwords; begin again")
    return first
