"""``Claim``s → ``ResolvedClaim``s: dates to intervals, names to places and actors, and what the reader should notice."""

from __future__ import annotations

from dataclasses import replace

from rashomon.model.claim import Claim
from rashomon.model.document import Document
from rashomon.model.report import Notice
from rashomon.resolve.actors import resolve_actors
from rashomon.resolve.arithmetic import check_arithmetic
from rashomon.resolve.dates import resolve_dates
from rashomon.resolve.notices import report_notices
from rashomon.resolve.places import resolve_places
from rashomon.resolve.toponyms import Ranked, rank_toponyms

__all__ = ["Ranked", "rank_toponyms", "resolve"]


def resolve(document: Document, claims: tuple[Claim, ...]) -> tuple[tuple[Claim, ...], tuple[Notice, ...]]:
    """Fill in what the report alone does not say, and never guess; also the notices about the whole report."""
    dates = resolve_dates([c.date for c in claims], document.published, document.text)
    claims = tuple(replace(c, date=d) if d else c for c, d in zip(claims, dates, strict=True))
    claims = resolve_actors(resolve_places(claims, document), document)
    return claims, (*report_notices(document, claims), *check_arithmetic(document, claims))
