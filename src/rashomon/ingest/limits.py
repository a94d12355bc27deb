"""How much is read of anything, so that no input costs more memory than a report is worth."""

from __future__ import annotations

from rashomon.errors import TooLarge
from rashomon.model.capture import PartFormat

LIMIT = 2_000_000
"""The largest report in bytes: some 350,000 words. The longest single reports met while building (inquiries of
international bodies) stay below 1 MB; anything larger is a collection, or not a report."""

RAW_LIMITS = {
    PartFormat.TEXT: LIMIT,
    PartFormat.FRAGMENT: 10_000_000,  # as a page
    PartFormat.HTML: 10_000_000,  # saved pages that carry their pictures inside reach 5 MB
    PartFormat.PDF: 50_000_000,  # illustrated reports of the United Nations reach 30 MB
    PartFormat.DOCX: 50_000_000,  # as PDF
}
"""The largest raw size in bytes of a report in each format; ``LIMIT`` holds for the text that comes out."""

LARGEST = max(RAW_LIMITS.values())
"""The largest raw size in bytes of a report in any format."""

MAIL_LIMIT = 35_000_000
"""The largest mail in bytes: what large mail services accept (25 MB), in base64."""

ROW_LIMIT = 4 * LIMIT
"""The longest line of a table in bytes: a text of ``LIMIT`` with escapes and other columns stays below."""

FREE = 100_000_000
RATIO = 100
"""Compressed data may unpack to ``FREE`` bytes and ``RATIO`` times its own size: news text packs to a fifth, the most
repetitive exports met to a thirtieth; a bomb to a thousandth."""

DEEPEST = 2
"""Archives in archives: a zip of zips is unpacked, what nests deeper is no collection of reports."""


def raw_limit(format: PartFormat, limit: int = LIMIT) -> int:
    """The largest raw size of a report in a format where ``limit`` holds for its text."""
    return limit if format is PartFormat.TEXT else max(limit, RAW_LIMITS[format])


def refuse_large(size: int, limit: int) -> None:
    """Raise ``TooLarge`` for more than ``limit`` bytes."""
    if size > limit:
        raise TooLarge(f"is larger than {limit:,} bytes, the limit for one report; split it")


def unpacked_limit(packed: int) -> int:
    """The most that ``packed`` bytes may unpack to."""
    return FREE + RATIO * packed
