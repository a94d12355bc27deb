"""What was read from the bytes of one report, and the ``Document`` that it becomes."""

from __future__ import annotations

import hashlib
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date

from rashomon.errors import EmptyReport, InputError
from rashomon.ingest.encoding import encoded
from rashomon.ingest.language import check_language
from rashomon.ingest.limits import LIMIT, refuse_large
from rashomon.model.document import Document

ID_LENGTH = 16
"""Hexadecimal digits of the id, 64 bits: no two of a billion reports are likely to share one."""


@dataclass(frozen=True, slots=True)
class Content:
    """A text and what the report says of itself; what it does not say is ``None``."""

    text: str
    title: str | None = None
    url: str | None = None
    publisher: str | None = None
    author: str | None = None
    published: date | None = None
    origin: str | None = None


@contextmanager
def named(name: str) -> Iterator[None]:
    """Puts ``name`` before the text of the errors raised within: what reads bytes does not know what they are called."""
    try:
        yield
    except InputError as error:
        raise type(error)(f"{name}: {error}") from None


def document(content: Content, limit: int = LIMIT) -> Document:
    """The document with its text in NFC; raises ``EmptyReport``, ``Undecodable``, ``TooLarge``, ``UnsupportedLanguage``."""
    refuse_large(len(content.text), limit)
    text = unicodedata.normalize("NFC", content.text)
    if not any(c.isprintable() and not c.isspace() for c in text):
        raise EmptyReport("is empty; a report needs some text")
    return Document(
        id=text_id(text),
        text=text,
        title=content.title,
        url=content.url,
        publisher=content.publisher,
        author=content.author,
        language=check_language(text),
        published=content.published,
        origin=content.origin,
    )


def text_id(text: str) -> str:
    """The id of a text: the same text has the same id wherever it comes from."""
    return hashlib.sha256(encoded(text)).hexdigest()[:ID_LENGTH]
