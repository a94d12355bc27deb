"""Names as they are compared: without case, accents and punctuation."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache
from typing import Any

from rashomon.model.document import Document

WORD = re.compile(r"[^\W_]+")
APOSTROPHES = re.compile(r"['’‘ʼʻ`´]")
UNKEEPABLE = re.compile("[\0\ud800-\udfff]")
"""What no database keeps in a text: NUL, and halves of characters."""


@lru_cache(maxsize=10_000)
def fold(name: str) -> str:
    """A name in lower-case Latin letters and digits, words parted by one space: ``Дер’а`` and ``Dera`` are one."""
    from anyascii import anyascii

    return " ".join(WORD.findall(APOSTROPHES.sub("", anyascii(APOSTROPHES.sub("", name))).lower()))


def keepable(words: str) -> str:
    """Words with U+FFFD in place of each character that cannot be kept; their length stays."""
    return UNKEEPABLE.sub("\ufffd", words)


def keepable_document(document: Document) -> Document:
    """A document of which every word can be kept."""
    names = ("id", "text", "title", "url", "publisher", "author", "language", "origin")
    changed: dict[str, Any] = {}
    for name in names:
        value = getattr(document, name)
        if value and UNKEEPABLE.search(value):
            changed[name] = keepable(value)
    return replace(document, **changed) if changed else document
