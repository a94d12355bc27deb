"""What was taken in: original bytes, where they came from, what is in them."""

from __future__ import annotations

from sqlalchemy import Column, Index, LargeBinary, Table, UniqueConstraint

from rashomon.store.tables.columns import METADATA, flag, moment, number, position, refers, text, whole

archive = Table(
    "archive",
    METADATA,
    number(),
    text("sha256", "SHA-256 of the original bytes, hexadecimal"),
    whole("size", "how many bytes"),
    UniqueConstraint("sha256"),
    comment="Original bytes, each content once whatever its addresses",
)

archive_chunk = Table(
    "archive_chunk",
    METADATA,
    refers("archive", "archive.number", "whose bytes", key=True),
    position("order of the stretch, from 0"),
    flag("packed", "whether the stretch is compressed (zlib)"),
    Column("data", LargeBinary, nullable=False, comment="up to 1 MiB of the bytes"),
    comment="The original bytes in stretches of 1 MiB",
    # With a row id, for SQLite keeps long values of tables without one on pages of their own.
)

capture = Table(
    "capture",
    METADATA,
    number(),
    text("address", "the path as given, or the URL"),
    refers("archive", "archive.number", "the bytes that were there"),
    moment("taken_at", "when, UTC"),
    text("format", "what the bytes were taken for: text, html, warc, feed ..."),
    text("headers", "headers of the HTTP answer as JSON, names in lower case"),
    flag("finished", "whether all reports in it were gone through"),
    comment="Files and addresses as they were taken in; an address that still has the same bytes is kept once",
)
Index("ix_capture_address", capture.c.address, postgresql_using="hash")
Index("ix_capture_archive", capture.c.archive)

part = Table(
    "part",
    METADATA,
    number(),
    refers("archive", "archive.number", "the bytes that it is found in"),
    text("key", "where: line 7, record 12; empty: all of it"),
    refers("report", "report.number", "the report that is there"),
    UniqueConstraint("archive", "key", "report"),
    comment="Where in which bytes a report was found; with captures: where and when it was met",
)
Index("ix_part_report", part.c.report)
