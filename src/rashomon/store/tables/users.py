"""Who may do what, and who is logged in."""

from __future__ import annotations

from sqlalchemy import Index, Table, UniqueConstraint

from rashomon.store.tables.columns import METADATA, flag, moment, number, refers, text

user = Table(
    "ledger_user",
    METADATA,
    number(),
    text("name", "as decisions have it"),
    text("folded", "the name without case: no two users differ by it alone"),
    text("role", "reader, reviewer or admin"),
    text("password", "how it was hashed, and the hash: scrypt, its cost, salt and hash"),
    flag("removed", "whether the user may no longer come in"),
    moment("since", "when the user was added, UTC"),
    UniqueConstraint("folded"),
    comment="Users of a ledger that is served; one that was removed stays, for its name is in the log",
)

session = Table(
    "user_session",
    METADATA,
    text("token", "SHA-256 of the token that the browser has, hexadecimal", primary_key=True),
    refers("ledger_user", "ledger_user.number", "who is logged in"),
    moment("until", "when it ends, UTC"),
    comment="Who is logged in; may be emptied at any time",
    info={"derived": True},
)
Index("ix_user_session_ledger_user", session.c.ledger_user)
