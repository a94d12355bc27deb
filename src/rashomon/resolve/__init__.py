"""``Claim``s → ``Claim``s: parties to actors, names to places, "December 15" to an interval."""

from __future__ import annotations

from rashomon.model.claim import Claim
from rashomon.model.document import Document
from rashomon.model.report import Notice


def resolve(document: Document, claims: tuple[Claim, ...]) -> tuple[tuple[Claim, ...], tuple[Notice, ...]]:
    """Fill in what extraction leaves open, and say what a reader should know of the report as a whole."""
    return claims, ()
