"""Origins: what counts as one witness, and how reports stand to the texts of others."""

from __future__ import annotations

from sqlalchemy import Column, Index, Table, UniqueConstraint

from rashomon.store.tables.columns import (
    METADATA,
    Whole,
    decimal,
    flag,
    number,
    position,
    refers,
    text,
)

origin = Table(
    "origin",
    METADATA,
    number(),
    text("id", "text:<report's id> or voice:<digits>"),
    text("kind", "text or voice"),
    text("name", "title of the first report, or name of the source as first met"),
    UniqueConstraint("id"),
    comment="Origins: texts that several reports share, and named sources; each is one witness",
)

report_link = Table(
    "report_link",
    METADATA,
    refers("reading", "reading.number", "a reading of the later report", key=True),
    position("order, from 0"),
    refers("other", "report.number", "the report that had the text first"),
    text("relation", "first, copy, excerpt, contains or shares"),
    decimal("share", "part of the report's own words found in the other, 0 to 1", null=False),
    decimal("other_share", "part of the other's own words found here, 0 to 1", null=False),
    flag("joined", "whether both are one witness as a whole"),
    refers("reason", "reason.number", "why, in one sentence"),
    text("passages", "shared stretches as JSON: [[start, stop, start there, stop there], ...]"),
    comment="Reports that share text with an earlier one",
    sqlite_with_rowid=False,
)
Index("ix_report_link_other", report_link.c.other)

fingerprint = Table(
    "fingerprint",
    METADATA,
    Column("hash", Whole, primary_key=True, autoincrement=False, comment="64-bit hash of a run of words"),
    refers("reading", "reading.number", "the reading of the report that had it first"),
    comment="Chosen hashes of runs of words, by which shared text is found",
)
