"""One spelling for the many of a name: lower case, without accents, apostrophes, hyphens and articles."""

from __future__ import annotations

import re
from functools import lru_cache

from anyascii import anyascii

NOT_LETTERS = re.compile(r"[^a-z0-9]+")
ARTICLE = re.compile(r"\b(?:the|al|el|ad|ar|as|ash|at|an|az) (?=\w)")


@lru_cache(maxsize=20_000)
def fold(name: str) -> str:
    """A name in ASCII lower case with single spaces, without apostrophes and the Arabic article."""
    flat = anyascii(name).lower().replace("'", "").replace("`", "").replace(".", "")
    words = NOT_LETTERS.sub(" ", flat).strip()
    return ARTICLE.sub("", words) or words
