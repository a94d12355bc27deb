"""Passwords are kept as scrypt hashes (RFC 7914), each with its own salt and with what it cost.

The cost is what OWASP's cheat sheet on storing passwords names (N = 2¹⁵, r = 8, p = 3): 32 MiB and some tenths of a second each.
A name that nobody has costs the same, so that the time of an answer does not tell which names there are.
"""

from __future__ import annotations

import hashlib
import hmac
import secrets
from base64 import b64decode, b64encode
from dataclasses import dataclass
from threading import BoundedSemaphore

from rashomon.errors import InputError

SHORTEST = 10
"""Characters of a password at least: NIST SP 800-63B asks for eight, and here is no second factor."""
LONGEST = 1_000
"""Characters at most: more would only make hashing slow."""
SALT = 16
SIZE = 32
"""Bytes of a hash."""
AT_ONCE = BoundedSemaphore(2)
"""How many passwords are hashed side by side: each takes memory and a core."""
MEMORY = 256 << 20
"""Bytes that one hash may take at most, whatever a row of the ledger says it costs."""


@dataclass(frozen=True, slots=True)
class Cost:
    """The parameters of scrypt."""

    n: int = 1 << 15
    r: int = 8
    p: int = 3


def hashed(password: str, cost: Cost | None = None) -> str:
    """A password as it is kept: ``scrypt$N$r$p$salt$hash``; raises ``errors.InputError`` for one that is too short or long."""
    if not SHORTEST <= len(password) <= LONGEST:
        raise InputError(f"a password needs {SHORTEST} to {LONGEST:,} characters")
    cost, salt = cost or Cost(), secrets.token_bytes(SALT)
    parts = ("scrypt", cost.n, cost.r, cost.p, _words(salt), _words(_hash(password, salt, cost)))
    return "$".join(map(str, parts))


def matches(password: str, kept: str | None) -> bool:
    """Whether a password is the one that was kept; with nothing kept the same work is done for ``False``."""
    cost, salt, wanted = _parts(kept if kept is not None else _NOBODY)
    found = _hash(password[:LONGEST], salt, cost)
    return hmac.compare_digest(found, wanted) and kept is not None


def _parts(kept: str) -> tuple[Cost, bytes, bytes]:
    _, n, r, p, salt, wanted = kept.split("$")
    return Cost(int(n), int(r), int(p)), b64decode(salt), b64decode(wanted)


def _hash(password: str, salt: bytes, cost: Cost) -> bytes:
    data = password.encode("utf-8", "surrogatepass")
    with AT_ONCE:
        return hashlib.scrypt(data, salt=salt, n=cost.n, r=cost.r, p=cost.p, maxmem=MEMORY, dklen=SIZE)


def _words(data: bytes) -> str:
    return b64encode(data).decode()


_NOBODY = f"scrypt${Cost().n}${Cost().r}${Cost().p}${_words(bytes(SALT))}${_words(bytes(SIZE))}"
"""What the password of nobody is compared with."""
