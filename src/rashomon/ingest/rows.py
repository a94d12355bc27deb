"""The rows of a table, whatever it is kept in → reports."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import chain

from rashomon.errors import InputError, Undecodable
from rashomon.ingest.columns import Columns
from rashomon.ingest.days import day, kept_without
from rashomon.ingest.encoding import encoded
from rashomon.ingest.html import OPENING
from rashomon.ingest.text_part import text_part
from rashomon.model.capture import Metadata, Part, PartFormat, Unreadable

Row = tuple[str, Mapping[str, object]]
"""A row's key and its cells by the names of their columns."""

LOOKED_AT = 100
LOOKED_AT_SIZE = 4_000_000
"""Rows, or characters of them, from which the columns of a table without a head are known."""

HTML = re.compile(
    r"\s*<(?:p|div|article|section|h[1-6]|blockquote|ul|ol|table|figure)\b[^>]*>.*</\w+\s*>\s*\Z", re.I | re.S
)
"""A cell that begins and ends with markup: an article without its page."""


def reports(rows: Iterator[Row | Unreadable], columns: Columns | None) -> Iterator[Part | Unreadable]:
    """The reports in rows; a table without the columns that are needed gives one line that names those that it has."""
    columns = columns or Columns()
    first = _first(rows)
    known = [row for row in first if not isinstance(row, Unreadable)]
    missing = columns.missing(name for _, cells in known for name in cells) if known else None
    if missing:
        yield Unreadable("", missing)
        return
    for row in chain(first, rows):
        yield row if isinstance(row, Unreadable) else _report(*row, columns)


def _first(rows: Iterator[Row | Unreadable]) -> list[Row | Unreadable]:
    first: list[Row | Unreadable] = []
    size = 0
    for row in rows:
        first.append(row)
        if not isinstance(row, Unreadable):
            size += sum(len(value) for value in row[1].values() if isinstance(value, str))
        if len(first) == LOOKED_AT or size > LOOKED_AT_SIZE:
            break
    return first


def _report(key: str, cells: Mapping[str, object], columns: Columns) -> Part | Unreadable:
    text = columns.value("text", cells)
    if not isinstance(text, str) or not text.strip():
        return Unreadable(key, "has no text")
    stated = columns.value("published", cells)
    stated = stated.get("$date") if isinstance(stated, dict) else stated  # as MongoDB exports it
    published = None if stated in ("", None) else day(stated)
    url = _words(columns.value("url", cells))
    said = Metadata(
        url=url if url and url.startswith(("http://", "https://")) else None,
        title=_words(columns.value("title", cells)),
        publisher=_words(columns.value("publisher", cells)),
        author=_words(columns.value("author", cells)),
        published=published,
        decides=True,
    )
    warnings = (kept_without(stated),) if stated not in ("", None) and not published else ()
    try:
        if OPENING.match(text[:4096].encode("utf-8", "replace")):
            return Part(key, PartFormat.HTML, UTF_8 + encoded(text), said, warnings)
        if HTML.match(text):
            return Part(key, PartFormat.FRAGMENT, encoded(text), said, warnings)
        return text_part(key, text, said, warnings)
    except Undecodable as error:
        return Unreadable(key, _of_bytes(text) or str(error))


UTF_8 = b"\xef\xbb\xbf"
"""Goes before the character set that a page in a cell declares: the table has decoded it already."""


def _of_bytes(text: str) -> str | None:
    """What to tell of a text in which bytes that are not UTF-8 were kept as ``surrogateescape`` does."""
    found = re.search(r"[\udc80-\udcff]", text)
    return (
        f"is not UTF-8 text (byte 0x{ord(found.group()) - 0xDC00:02x}); convert the file to UTF-8"
        if found
        else None
    )


def _words(value: object | None) -> str | None:
    """A name or an address in one line: of a list all, of an object its name."""
    if isinstance(value, list):
        return ", ".join(filter(None, map(_words, value))) or None
    if isinstance(value, dict):
        return _words(value.get("name") or value.get("title") or value.get("url"))
    if not isinstance(value, str | int) or isinstance(value, bool):
        return None
    return " ".join(str(value).encode("utf-8", "ignore").decode().split()) or None


def cut_off(error: BaseException, after: str | None) -> InputError:
    """What to tell where rows end before their file does, and ``after`` which row."""
    from rashomon.ingest.source import broken

    cause = error if isinstance(error, InputError) else broken(error)
    return type(cause)(f"{cause} (read as far as {after})" if after else str(cause))
