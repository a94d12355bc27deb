"""Bytes → text, strictly: nothing is replaced and nothing is guessed."""

from __future__ import annotations

import codecs
import re

from rashomon.errors import NotText, Undecodable

MAGIC = (
    (b"%PDF-", "a PDF; convert it to text first (for instance with pdftotext)"),
    (b"PK\x03\x04", "a zip archive or an office document; save it as plain text first"),
    (b"\xd0\xcf\x11\xe0", "an old office document; save it as plain text first"),
    (b"{\\rtf", "a rich text file; save it as plain text first"),
    (b"\x1f\x8b", "compressed with gzip; unpack it first"),
    (b"BZh", "compressed with bzip2; unpack it first"),
    (b"\xfd7zXZ", "compressed with xz; unpack it first"),
    (b"\x28\xb5\x2f\xfd", "compressed with zstandard; unpack it first"),
    (b"7z\xbc\xaf", "a 7z archive; unpack it first"),
    (b"\x89PNG", "a PNG image; text is needed"),
    (b"\xff\xd8\xff", "a JPEG image; text is needed"),
    (b"GIF8", "a GIF image; text is needed"),
    (b"SQLite format 3", "an SQLite database; text is needed"),
)
"""First bytes of formats that are met in place of a report (as listed by the ``file`` program)."""

BYTE_ORDER_MARKS = (
    # UTF-32 first: its little-endian mark begins with that of UTF-16
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

DECLARED = re.compile(
    rb"""(?:<meta[^>]{0,200}?charset|\A\s*<\?xml[^>]{0,200}?encoding)\s*=\s*["']?\s*([\w.:-]+)""",
    re.IGNORECASE,
)
HEAD = 4096
"""How far into a page its character set is looked for; the HTML standard asks for 1,024 bytes, saved pages stray."""


def refuse_binary(data: bytes, name: str) -> None:
    """Raise ``NotText`` for known binary formats and for bytes with NULs that no byte order mark explains."""
    for magic, what in MAGIC:
        if data.startswith(magic):
            raise NotText(f"{name}: is {what}")
    if not _mark(data) and b"\0" in data:
        at = data.index(b"\0")
        raise NotText(f"{name}: is not text (a NUL byte at offset {at}); give plain text, Markdown or HTML")


def page_encoding(data: bytes) -> str:
    """The character set that a page declares, UTF-8 where it declares none or one that nobody knows."""
    found = DECLARED.search(data[:HEAD])
    if not found:
        return "utf-8"
    name = found.group(1).decode("ascii", "ignore").lower()
    # as browsers do (WHATWG Encoding Standard): a page that calls itself Latin-1 or ASCII is read as Windows-1252
    if name in {"iso-8859-1", "latin1", "latin-1", "us-ascii", "ascii"}:
        return "windows-1252"
    if name.startswith(("utf-16", "utf-32")):  # could not have been read as far as here: again as browsers do
        return "utf-8"
    try:
        return codecs.lookup(name).name
    except LookupError:
        return "utf-8"


def decode(data: bytes, name: str, encoding: str = "utf-8") -> str:
    """Decode by byte order mark, else by ``encoding``; the mark is no text. Raises ``Undecodable``."""
    mark, marked = _mark(data) or (b"", encoding)
    try:
        return data[len(mark) :].decode(marked)
    except UnicodeDecodeError as error:
        at = len(mark) + error.start
        raise Undecodable(
            f"{name}: is not {marked.upper()} text (byte 0x{data[at]:02x} at offset {at}); convert it to UTF-8"
        ) from None
    except (UnicodeError, LookupError):
        raise Undecodable(f"{name}: is not {marked.upper()} text; convert it to UTF-8") from None


def _mark(data: bytes) -> tuple[bytes, str] | None:
    return next(((mark, name) for mark, name in BYTE_ORDER_MARKS if data.startswith(mark)), None)
