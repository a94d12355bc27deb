"""What a user may be called."""

from __future__ import annotations

import unicodedata

from rashomon.errors import InputError

LONGEST = 64


def user_name(stated: str) -> str:
    """The name in NFC, on one line; raises ``errors.InputError`` for one that people could not tell from another."""
    name = unicodedata.normalize("NFC", " ".join(stated.split()))
    if not name or len(name) > LONGEST or not name.isprintable():
        raise InputError(f"a user's name needs 1 to {LONGEST} visible characters")
    return name
