"""The ledger as a whole, and who is asking."""

from __future__ import annotations

from pydantic import Field

from rashomon.api.schemas.base import Answer


class Totals(Answer):
    """How many there are of everything."""

    captures: int
    reports: int
    claims: int
    origins: int
    problems: int
    incidents: int


class Fusing(Answer):
    """Whether incidents are those of all reports and decisions; while they are worked out, how far that is."""

    current: bool
    working: bool
    done: int
    of: int


class User(Answer):
    """Who is asking."""

    name: str
    role: str = Field(description="reader, reviewer or admin.")


class May(Answer):
    """What the one who asks may do."""

    read: bool
    decide: bool
    add: bool
    administer: bool


class Ledger(Answer):
    """A ledger in a few numbers, and how this server is set up."""

    name: str = Field(description="Of the file or the database, without folder, user and password.")
    version: str = Field(description="Of the program.")
    totals: Totals | None = Field(description="Null for who may not read.")
    fusing: Fusing
    user: User | None
    local: bool = Field(description="Whether it is the user of this machine, who needs no login.")
    may: May
    public: bool
    tiles: str | None
