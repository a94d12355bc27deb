"""Users of a ledger that is served, and who of them is logged in."""

from __future__ import annotations

from alembic import op
from sqlalchemy import ForeignKeyConstraint, PrimaryKeyConstraint, UniqueConstraint

from rashomon.store.migrations.columns import flag, moment, whole, words

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Make both tables."""
    op.create_table(
        "ledger_user",
        whole("number", "running number, from 1 without gaps"),
        words("name", "as decisions have it"),
        words("folded", "the name without case: no two users differ by it alone"),
        words("role", "reader, reviewer or admin"),
        words("password", "how it was hashed, and the hash: scrypt, its cost, salt and hash"),
        flag("removed", "whether the user may no longer come in"),
        moment("since", "when the user was added, UTC"),
        PrimaryKeyConstraint("number", name="pk_ledger_user"),
        UniqueConstraint("folded", name="uq_ledger_user_folded"),
        comment="Users of a ledger that is served; one that was removed stays, for its name is in the log",
    )
    op.create_table(
        "user_session",
        words("token", "SHA-256 of the token that the browser has, hexadecimal"),
        whole("ledger_user", "who is logged in"),
        moment("until", "when it ends, UTC"),
        PrimaryKeyConstraint("token", name="pk_user_session"),
        ForeignKeyConstraint(["ledger_user"], ["ledger_user.number"], name="fk_user_session_ledger_user"),
        comment="Who is logged in; may be emptied at any time",
    )
    op.create_index("ix_user_session_ledger_user", "user_session", ["ledger_user"])
