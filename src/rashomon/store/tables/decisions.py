"""What people decided about claims and incidents."""

from __future__ import annotations

from sqlalchemy import Table

from rashomon.store.tables.columns import METADATA, moment, number, text

decision = Table(
    "decision",
    METADATA,
    number(),
    text("action", "merge, split, accept, reject, correct or undo"),
    text("author", "who decided"),
    moment("at", "when, UTC"),
    text("note", "why, in the author's words; may be empty"),
    text("details", "canonical JSON: the claims that it is about, and what is to hold of them"),
    comment="Decisions of people, in their order; one is taken back by another, never changed",
)
