"""Digests of what is kept: SHA-256 over canonical JSON of the types in ``model``, not of rows.

So digests stay as they are when tables change. A field that the model gains later must have ``None``, ``()`` or ``False`` as its
default: such values are left out.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Sequence
from dataclasses import fields, replace
from datetime import UTC, date, datetime
from functools import cache
from typing import Any

from rashomon.model.claim import Claim
from rashomon.model.document import Block, Document
from rashomon.model.ledger import OriginLink
from rashomon.model.origin import OriginRef
from rashomon.model.report import Notice

FRACTIONS = frozenset({"low", "best", "high", "lat", "lon", "share", "other_share"})
"""Fields that are written as 13.0 even where 13 was read: databases do not tell them apart. Nor do they know -0.0."""
SHORT = 16
"""Hexadecimal digits by which a single claim is told in the log; all of them enter the digest of all as well."""


def canonical(value: Any) -> str:
    """JSON of plain values and of values of the model, with one spelling: keys in order, no spaces, ASCII."""
    return _ENCODER.encode(value)


def digest(value: Any) -> str:
    """SHA-256, hexadecimal, of a value of the model or of plain values."""
    return hashlib.sha256(canonical(value).encode()).hexdigest()


def _plain(value: Any) -> Any:
    """Dataclasses as objects without empty fields, times in UTC; numbers that may be fractions always as such."""
    if isinstance(value, datetime):
        return (value if value.tzinfo else value.replace(tzinfo=UTC)).astimezone(UTC).isoformat()
    if isinstance(value, date):
        return value.isoformat()
    given = [(name, getattr(value, name)) for name in _names(value.__class__)]
    return {
        name: float(v) + 0.0 if name in FRACTIONS else v
        for name, v in given
        if v is not None and v != () and v is not False
    }


@cache
def _names(kind: Any) -> tuple[str, ...]:
    return tuple(f.name for f in fields(kind))


_ENCODER = json.JSONEncoder(sort_keys=True, separators=(",", ":"), ensure_ascii=True, default=_plain)


def of_document(document: Document) -> str:
    """The digest of a report's text and of what is known of it."""
    return digest(replace(document, blocks=()))


def of_reading(
    reader: str,
    read_at: datetime,
    blocks: Sequence[Block],
    notices: Sequence[Notice],
    links: Sequence[OriginLink],
) -> str:
    """The digest of a reading without its claims."""
    return digest(
        {"reader": reader, "read_at": read_at, "blocks": blocks, "notices": notices, "links": links}
    )


def of_claim(claim: Claim, origin: OriginRef) -> str:
    """The digest of a claim and of why it counts for its origin; the grammar of its date is not kept."""
    return digest({"claim": kept(claim), "origin": origin.id, "reason": origin.reason})


def kept(claim: Claim) -> Claim:
    """A claim as the ledger keeps it: without the parsed expression of its date."""
    if claim.date is None or claim.date.expression is None:
        return claim
    return replace(claim, date=replace(claim.date, expression=None))


def of_all(digests: Iterable[str]) -> str:
    """One digest of many, in their order."""
    return hashlib.sha256("".join(digests).encode()).hexdigest()


def of_hashes(hashes: Iterable[int]) -> str:
    """The digest of fingerprints, in whatever order."""
    return hashlib.sha256(",".join(map(str, sorted(hashes))).encode()).hexdigest()
