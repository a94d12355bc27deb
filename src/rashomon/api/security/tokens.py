"""The secret of a session: random, with the browser alone; the ledger has its hash."""

from __future__ import annotations

import hashlib
import hmac
import secrets
from datetime import timedelta

SIZE = 32
"""Random bytes of a token."""
LASTS = timedelta(hours=12)
"""How long a session lasts: a long working day."""


def new_token() -> str:
    """A token that nobody can guess."""
    return secrets.token_urlsafe(SIZE)


def token_hash(token: str) -> str:
    """What the ledger has of a token."""
    return hashlib.sha256(token.encode("utf-8", "surrogatepass")).hexdigest()


def csrf_of(token: str) -> str:
    """What a page of ours sends along with what it changes; it follows from the token, which other pages do not have."""
    return hmac.new(token.encode("utf-8", "surrogatepass"), b"csrf", hashlib.sha256).hexdigest()


def is_csrf_of(token: str, stated: str | None) -> bool:
    """Whether it is the one of this session."""
    return stated is not None and hmac.compare_digest(
        csrf_of(token).encode(), stated.encode("utf-8", "replace")
    )
