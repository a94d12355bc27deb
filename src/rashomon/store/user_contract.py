"""What users of a ledger ask of a store: everything in one transaction."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from rashomon.model.user import Role, Session, User


class UserRows(Protocol):
    """Users and their sessions. What changes something needs a transaction that writes.

    Names are told apart without case. ``by`` is who changes something; every change of a user is in the log.
    """

    def users(self) -> Sequence[User]:
        """All who may come in, in the order of their names."""

    def user(self, name: str) -> tuple[User, str] | None:
        """A user who may come in, and the password as it was hashed."""

    def add(self, name: str, role: Role, password: str, by: str) -> User:
        """A user more, or one who was removed once more; raises ``errors.InputError`` for a name that is taken."""

    def change(self, name: str, by: str, *, role: Role | None = None, password: str | None = None) -> User:
        """Change a role or a password, which ends the user's sessions; raises ``errors.NoSuchRecord``.

        Raises ``errors.InputError`` where no admin would be left.
        """

    def remove(self, name: str, by: str) -> None:
        """Let a user no longer come in; raises as ``change`` does."""

    def begin_session(self, user: User, token: str, until: datetime) -> None:
        """Log a user in; ``token`` is the hash of what the browser has. Sessions that are over are forgotten."""

    def session(self, token: str, now: datetime) -> Session | None:
        """Who is logged in by a token, while the session lasts."""

    def end_session(self, token: str) -> None:
        """Log out."""
