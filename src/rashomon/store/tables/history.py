"""What was done to the ledger, and what could not be done."""

from __future__ import annotations

from sqlalchemy import Index, Table

from rashomon.store.tables.columns import METADATA, flag, moment, number, refers, text

log = Table(
    "log",
    METADATA,
    number(),
    moment("at", "when, UTC"),
    text("author", "who decided; empty for the program"),
    text("action", "what was done: create, capture, finish, add, sight, problem, reread ..."),
    text("subject", "to what: an address or an id"),
    text("details", "canonical JSON: numbers of rows and digests of what was kept"),
    text("hash", "SHA-256 of this entry and of the hash of the one before, hexadecimal"),
    comment="Everything that was done, each entry chained to the one before",
)

problem = Table(
    "problem",
    METADATA,
    number(),
    refers("capture", "capture.number", "what it was met in; none: the address could not be read", null=True),
    text("address", "the path as given, or the URL"),
    text("part", "where in it, as in part; empty: all of it"),
    text("reason", "what is wrong, in one line"),
    flag("kept", "whether the report is in the ledger all the same"),
    moment("at", "when, UTC"),
    refers("ended", "log.number", "the entry of the log by which it was read after all", null=True),
    comment="What could not be read, or not wholly",
)
Index("ix_problem_address", problem.c.address, postgresql_using="hash")
Index("ix_problem_capture", problem.c.capture)
