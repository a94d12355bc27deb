"""Bytes → ``Document``: one report from a file, from bytes or from text, in Unicode NFC.

Formats: plain text (``.txt`` and anything without a telling name), Markdown (kept as it stands, like plain text) and
saved web pages (``.html``, ``.htm``, ``.xhtml``, or bytes that open like one). All functions raise subclasses of
``errors.InputError`` whose text is one line that says what is wrong and what to do.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path

from rashomon.ingest.encoding import decode, page_encoding, refuse_binary
from rashomon.ingest.files import LIMIT, read_bytes, refuse_large
from rashomon.ingest.html import is_page, read_page
from rashomon.ingest.text import document
from rashomon.model.document import Document

__all__ = ["LIMIT", "from_bytes", "from_path", "from_text"]


def from_path(path: str | Path, *, published: date | None = None, limit: int = LIMIT) -> Document:
    """Read the report in a file; ``limit`` is the largest size in bytes that is accepted."""
    path = Path(path)
    return from_bytes(read_bytes(path, limit), name=str(path), published=published, limit=limit)


def from_bytes(
    data: bytes, *, name: str = "<stdin>", published: date | None = None, limit: int = LIMIT
) -> Document:
    """Read a report from its bytes; ``name`` is used in messages and tells the format by its suffix."""
    refuse_large(len(data), limit, name)
    refuse_binary(data, name)
    if is_page(data, name):
        return read_page(decode(data, name, page_encoding(data)), name, published)
    return document(decode(data, name), name=name, published=published)


def from_text(
    text: str, *, name: str = "<text>", published: date | None = None, limit: int = LIMIT
) -> Document:
    """Make a report of a plain text that is already in memory; HTML is not looked for."""
    refuse_large(len(text), limit, name)
    return document(text, name=name, published=published)
