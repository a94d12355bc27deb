"""Who is logged in, and who the users are."""

from __future__ import annotations

from datetime import datetime

from pydantic import BaseModel, ConfigDict, Field

from rashomon.api.schemas.base import Answer
from rashomon.api.schemas.ledger import May, User
from rashomon.model.user import Role


class Asked(BaseModel):
    """What is sent: fields that there are not are refused by name."""

    model_config = ConfigDict(extra="forbid")


class Session(Answer):
    """Who asks and what he may do."""

    user: User | None = Field(description="Null for somebody who is not logged in.")
    local: bool = Field(
        description="The user of this machine, on a server without users: nobody logs in or out."
    )
    public: bool = Field(description="Everybody may read.")
    may: May
    csrf: str | None = Field(
        description="Goes with everything that changes something, as the header X-CSRF-Token."
    )


class LogIn(Asked):
    """Somebody who wants to be let in."""

    name: str = Field(max_length=200, examples=["mara"])
    password: str = Field(max_length=1_000)


class OwnPassword(Asked):
    """A new password of one's own."""

    password: str = Field(max_length=1_000, description="The one until now.")
    new: str = Field(max_length=1_000)


class LedgerUser(Answer):
    """A user of the ledger."""

    name: str
    role: Role
    since: datetime


class Users(Answer):
    """All users, by name."""

    users: list[LedgerUser]


class NewUser(Asked):
    """A user more."""

    name: str = Field(max_length=200, examples=["mara"])
    role: Role = Role.READER
    password: str = Field(max_length=1_000)


class UserChange(Asked):
    """What is to be another; all sessions of the user end."""

    role: Role | None = None
    password: str | None = Field(None, max_length=1_000)
