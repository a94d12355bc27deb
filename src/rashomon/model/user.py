"""Who may do what with a ledger that is served to others."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Role(StrEnum):
    """What a user may do; each role may do what those before it may."""

    READER = "reader"
    """Look at everything."""
    REVIEWER = "reviewer"
    """Decide on claims and incidents, and add reports."""
    ADMIN = "admin"
    """Say who the users are."""

    def covers(self, needed: Role) -> bool:
        """Whether this role may do what ``needed`` may."""
        order = list(Role)
        return order.index(self) >= order.index(needed)


@dataclass(frozen=True, slots=True)
class User:
    """A user of a ledger: ``since`` is UTC."""

    number: int
    name: str
    role: Role
    since: datetime


@dataclass(frozen=True, slots=True)
class Session:
    """Who is logged in by a token, and until when (UTC)."""

    user: User
    until: datetime
