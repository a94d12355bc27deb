"""Bytes → text, strictly: nothing is replaced and nothing is guessed."""

from __future__ import annotations

import codecs
import re

from rashomon.errors import NotText, Undecodable

MAGIC = (
    (b"\xd0\xcf\x11\xe0", "an old office document; save it as .docx or plain text first"),
    (b"{\\rtf", "a rich text file; save it as .docx or plain text first"),
    (b"\x1f\x8b", "packed with gzip twice; unpack it first"),
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
LATIN_1 = dict.fromkeys(("iso-8859-1", "latin1", "latin-1", "us-ascii", "ascii"), "windows-1252")
"""As browsers do (WHATWG Encoding Standard): what calls itself Latin-1 or ASCII is read as Windows-1252."""
HEAD = 4096
"""How far into a page its character set is looked for; the HTML standard asks for 1,024 bytes, saved pages stray."""


def refuse_binary(data: bytes) -> None:
    """Raise ``NotText`` for known binary formats and for bytes with NULs that no byte order mark explains."""
    for magic, what in MAGIC:
        if data.startswith(magic):
            raise NotText(f"is {what}")
    refuse_nul(data)


def refuse_nul(data: bytes) -> None:
    """Raise ``NotText`` for bytes with NULs that no byte order mark explains."""
    if not _mark(data) and b"\0" in data:
        at = data.index(b"\0")
        raise NotText(
            f"is not text (a NUL byte at offset {at}); give a report in one of the formats that are read"
        )


def without_marks(head: bytes) -> str:
    """The beginning of a text, only to be looked at: half a character at its end does not matter."""
    mark, encoding = _mark(head) or (b"", "utf-8")
    return head[len(mark) :].decode(encoding, "replace")


def in_utf8(data: bytes, charset: str | None) -> bytes:
    """The bytes in UTF-8 with a mark where a server named another character set that they are in; else as they are."""
    if charset is None or _mark(data):
        return data
    charset = LATIN_1.get(charset, charset)
    try:
        return codecs.BOM_UTF8 + data.decode(charset).encode()
    except (UnicodeError, LookupError, ValueError):
        return data


def page_encoding(data: bytes) -> str:
    """The character set that a page declares, UTF-8 where it declares none or one that nobody knows."""
    found = DECLARED.search(data[:HEAD])
    if not found:
        return "utf-8"
    name = found.group(1).decode("ascii", "ignore").lower()
    name = LATIN_1.get(name, name)
    if name.startswith(("utf-16", "utf-32")):  # could not have been read as far as here: again as browsers do
        return "utf-8"
    try:
        return codecs.lookup(name).name
    except LookupError:
        return "utf-8"


def decode(data: bytes, encoding: str = "utf-8") -> str:
    """Decode by byte order mark, else by ``encoding``; the mark is no text. Raises ``Undecodable``."""
    mark, marked = _mark(data) or (b"", encoding)
    try:
        return data[len(mark) :].decode(marked)
    except UnicodeDecodeError as error:
        at = len(mark) + error.start
        raise Undecodable(
            f"is not {marked.upper()} text (byte 0x{data[at]:02x} at offset {at}); convert it to UTF-8"
        ) from None
    except (UnicodeError, LookupError):
        raise Undecodable(f"is not {marked.upper()} text; convert it to UTF-8") from None


def encoded(text: str) -> bytes:
    """The text in UTF-8; raises ``Undecodable`` for one that holds half a character."""
    try:
        return text.encode()
    except UnicodeEncodeError as error:
        raise Undecodable(
            f"holds half a character (a lone surrogate) at position {error.start}; decode the text again from its bytes"
        ) from None


def marked_encoding(head: bytes) -> str | None:
    """The encoding that a byte order mark at the beginning tells."""
    return (_mark(head) or (b"", None))[1]


def _mark(data: bytes) -> tuple[bytes, str] | None:
    return next(((mark, name) for mark, name in BYTE_ORDER_MARKS if data.startswith(mark)), None)
