"""Reports and their readings."""

from __future__ import annotations

from sqlalchemy import Column, Date, Index, Table, UniqueConstraint

from rashomon.store.tables.columns import METADATA, flag, moment, number, position, refers, text, whole

report = Table(
    "report",
    METADATA,
    number("running number in the order of coming in, from 1 without gaps"),
    text("id", "the report's id: its text's, or one that address and publisher enter into"),
    text("document", "id of the text: the first 16 digits of its SHA-256"),
    text("title", "its title", null=True),
    text("url", "its address", null=True),
    refers("publisher", "wording.number", "who published this copy", null=True),
    text("author", "who wrote it", null=True),
    text("language", "ISO 639-1 code", null=True),
    Column("published", Date, comment="day of publication"),
    text("origin_named", "who published it first, as the report says", null=True),
    text("text", "the report in Unicode NFC, headline and all"),
    UniqueConstraint("id"),
    comment="Reports: one row for each text in each place where it was published",
)
Index("ix_report_publisher", report.c.publisher)

reading = Table(
    "reading",
    METADATA,
    number(),
    refers("report", "report.number", "what was read"),
    whole("version", "1 for the report's first reading, 2 for the next ..."),
    text("reader", "version of the program that read"),
    moment("read_at", "when, UTC"),
    flag("current", "whether it is the report's newest reading"),
    UniqueConstraint("report", "version"),
    comment="Readings of reports; claims of former ones are kept, and left out of search",
)

block = Table(
    "block",
    METADATA,
    refers("reading", "reading.number", "who divided the report so", key=True),
    position("order in the report, from 0"),
    text("kind", "headline, body or boilerplate"),
    whole("start", "first code point"),
    whole("stop", "code point after the last"),
    comment="Stretches of a report; only headlines and bodies claim anything",
    sqlite_with_rowid=False,
)

notice = Table(
    "notice",
    METADATA,
    refers("reading", "reading.number", "which reading says it", key=True),
    position("order, from 0"),
    text("kind", "no_date, republished, arithmetic, unresolved, no_claims"),
    text("message", "one sentence"),
    text("spans", "the places in the text that it rests on, as JSON: [[start, stop], ...]"),
    comment="What a reader should know of a report as a whole",
    sqlite_with_rowid=False,
)
