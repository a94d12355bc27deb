"""Plain text and Markdown → ``Document``.

Markdown is kept as it stands: a reader checks evidence against the file that he has, and a conversion would move every
character. What its marks mean (headings, emphasis, links) is left to ``segment``, which passes over them.
"""

from __future__ import annotations

import hashlib
import unicodedata
from datetime import date

from rashomon.errors import EmptyReport, Undecodable
from rashomon.ingest.language import check_language
from rashomon.model.document import Document

ID_LENGTH = 16
"""Hexadecimal digits of the id, 64 bits: no two of a billion reports are likely to share one."""


def document(
    text: str,
    *,
    name: str,
    published: date | None = None,
    title: str | None = None,
    url: str | None = None,
    publisher: str | None = None,
    author: str | None = None,
    origin: str | None = None,
) -> Document:
    """A document of ``text`` in NFC; raises ``EmptyReport``, ``Undecodable`` and ``UnsupportedLanguage``."""
    text = unicodedata.normalize("NFC", text)
    if not any(c.isprintable() and not c.isspace() for c in text):
        raise EmptyReport(f"{name}: is empty; a report needs some text")
    return Document(
        id=text_id(text, name),
        text=text,
        title=title,
        url=url,
        publisher=publisher,
        author=author,
        language=check_language(text, name),
        published=published,
        origin=origin,
    )


def text_id(text: str, name: str = "<text>") -> str:
    """The id of a text: the same text has the same id wherever it comes from."""
    try:
        encoded = text.encode()
    except UnicodeEncodeError as error:
        raise Undecodable(
            f"{name}: holds half a character (a lone surrogate) at position {error.start}; "
            "decode the text again from its bytes"
        ) from None
    return hashlib.sha256(encoded).hexdigest()[:ID_LENGTH]
