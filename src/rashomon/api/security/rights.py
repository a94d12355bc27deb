"""What the one who asks may do, for the front end to show no more than that."""

from __future__ import annotations

from rashomon.api.schemas.ledger import May, User
from rashomon.api.security.who import Who
from rashomon.model.user import Role


def may_of(who: Who) -> May:
    """What he may do; the local user has no users to look after."""
    return May(
        read=who.may(Role.READER),
        decide=who.may(Role.REVIEWER),
        add=who.may(Role.REVIEWER),
        administer=who.may(Role.ADMIN) and not who.local,
    )


def user_of(who: Who) -> User | None:
    """Who he is, where that is known."""
    return None if who.name is None or who.role is None else User(name=who.name, role=who.role.value)
