"""Users and sessions in one transaction; see ``user_contract.UserRows``."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection, delete, func, select, update

from rashomon.errors import InputError, NoSuchRecord
from rashomon.model.user import Role, Session, User
from rashomon.store import chain, digests
from rashomon.store.tables import session, user

FIELDS = [user.c.number, user.c.name, user.c.role, user.c.since]


class DatabaseUsers:
    """Works in the transaction of ``connection``, which others begin and end."""

    def __init__(self, connection: Connection) -> None:
        self.connection = connection

    # --- users ------------------------------------------------------------------------------------------------------

    def users(self) -> Sequence[User]:
        """All who may come in, in the order of their names."""
        question = select(*FIELDS).where(~user.c.removed).order_by(user.c.folded)
        return [_user(row) for row in self.connection.execute(question)]

    def user(self, name: str) -> tuple[User, str] | None:
        """A user who may come in, and the password as it was hashed."""
        row = self._row(name)
        return None if row is None or row["removed"] else (_user(row), row["password"])

    def add(self, name: str, role: Role, password: str, by: str) -> User:
        """A user more, or one who was removed once more."""
        row = self._row(name)
        if row is not None and not row["removed"]:
            raise InputError(
                f"{name}: there is such a user already; rashomon user role and password change one"
            )
        if row is not None:
            return self._changed(
                row, "user add", by, name=name, role=role.value, password=password, removed=False
            )
        number = (self.connection.execute(select(func.max(user.c.number))).scalar() or 0) + 1
        new = {"number": number, "name": name, "folded": _folded(name), "role": role.value}
        new |= {"password": password, "removed": False, "since": datetime.now(UTC)}
        self.connection.execute(user.insert(), [new])
        self._log("user add", new, by)
        return _user(new)

    def change(self, name: str, by: str, *, role: Role | None = None, password: str | None = None) -> User:
        """Change a role or a password, which ends the user's sessions."""
        row = self._existing(name)
        if role is not None and role is not Role.ADMIN:
            self._refuse_last_admin(row)
        new: dict[str, Any] = {} if role is None else {"role": role.value}
        new |= {} if password is None else {"password": password}
        return self._changed(row, "user password" if role is None else "user role", by, **new)

    def remove(self, name: str, by: str) -> None:
        """Let a user no longer come in."""
        row = self._existing(name)
        self._refuse_last_admin(row)
        self._changed(row, "user remove", by, removed=True)

    def _row(self, name: str) -> Mapping[str, Any] | None:
        question = select(user).where(user.c.folded == _folded(name))
        row = self.connection.execute(question).mappings().first()
        return None if row is None else dict(row)

    def _existing(self, name: str) -> Mapping[str, Any]:
        row = self._row(name)
        if row is None or row["removed"]:
            raise NoSuchRecord(f"{name}: there is no such user; rashomon user list names them")
        return row

    def _refuse_last_admin(self, row: Mapping[str, Any]) -> None:
        admins = [one for one in self.users() if one.role is Role.ADMIN]
        if [one.number for one in admins] == [row["number"]] and len(self.users()) > 1:
            raise InputError(f"{row['name']}: is the only admin; make another user one first")

    def _changed(self, row: Mapping[str, Any], action: str, by: str, **new: Any) -> User:
        self.connection.execute(update(user).where(user.c.number == row["number"]).values(**new))
        self.connection.execute(delete(session).where(session.c.ledger_user == row["number"]))
        self._log(action, {**row, **new}, by)
        return _user({**row, **new})

    def _log(self, action: str, row: Mapping[str, Any], by: str) -> None:
        told = {"user": row["number"], "role": row["role"], "digest": digests.digest(dict(row))}
        chain.append(self.connection, action, row["name"], told, by)

    # --- sessions ---------------------------------------------------------------------------------------------------

    def begin_session(self, user: User, token: str, until: datetime) -> None:
        """Log a user in."""
        self.connection.execute(delete(session).where(session.c.until < datetime.now(UTC)))
        self.connection.execute(
            session.insert(), [{"token": token, "ledger_user": user.number, "until": until}]
        )

    def session(self, token: str, now: datetime) -> Session | None:
        """Who is logged in by a token, while the session lasts."""
        question = (
            select(*FIELDS, session.c.until)
            .join(session, session.c.ledger_user == user.c.number)
            .where(session.c.token == token, session.c.until > now, ~user.c.removed)
        )
        row = self.connection.execute(question).mappings().first()
        return None if row is None else Session(_user(row), row["until"])

    def end_session(self, token: str) -> None:
        """Log out."""
        self.connection.execute(delete(session).where(session.c.token == token))


def _folded(name: str) -> str:
    return name.casefold()


def _user(row: Any) -> User:
    told = row if isinstance(row, Mapping) else row._mapping
    return User(told["number"], told["name"], Role(told["role"]), told["since"])
