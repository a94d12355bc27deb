"""Claims of a ledger, made of a few words: no report is read for them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from rashomon.model.claim import (
    Claim,
    ClaimDate,
    ClaimPlace,
    Kind,
    Modality,
    Party,
    PlaceRole,
    Polarity,
    Quantity,
    Relation,
    Source,
    Stance,
)
from rashomon.model.ledger import LedgerClaim, ReportLine
from rashomon.model.origin import OriginKind
from rashomon.model.query import ClaimStatus
from rashomon.model.report import ReadReport
from rashomon.model.span import Evidence, Span
from rashomon.origins import voices

DAY = date(2031, 5, 1)
PLACES = {
    "Karsk": (10.0, 20.0),
    "Old Karsk": (10.05, 20.05),
    "Tolm": (12.5, 23.0),
    "Brenn": (30.0, 40.0),
    "Vell": (31.0, 42.0),
}
"""Towns of nowhere, in degrees; Old Karsk is within a walk of Karsk."""


def report(name: str, day: int = 0, publisher: str | None = None) -> ReportLine:
    """A report published so many days after ``DAY``."""
    return ReportLine(name, name, name, publisher or name, DAY + timedelta(days=day), None, None, 0)


def party(text: str, entity: str | None = None) -> Party:
    return Party(Evidence.at(text, 0, len(text)), entity)


def place(name: str, precision: int = 1) -> ClaimPlace:
    lat, lon = PLACES.get(name, (None, None))
    located = f"town:{name}" if lat is not None else None
    return ClaimPlace(
        Evidence.at(name, 0, len(name)), PlaceRole.AT, located, lat, lon, precision if located else None
    )


def on(first: int, last: int | None = None) -> ClaimDate:
    """Days after ``DAY``."""
    start, end = DAY + timedelta(days=first), DAY + timedelta(days=first if last is None else last)
    return ClaimDate(Evidence.at("then", 0, 4), None, start, end, 1 if start == end else 3)


def figure(
    number: float, of: str = "people", relation: Relation = Relation.EXACTLY, joint: bool = False
) -> Quantity:
    low = number if relation in {Relation.EXACTLY, Relation.AT_LEAST} else None
    high = number if relation in {Relation.EXACTLY, Relation.AT_MOST} else None
    words = f"{number:g} {of}"
    return Quantity(Evidence.at(words, 0, len(words)), of, None, relation, low, number, high, joint)


def source(
    name: str, entity: str | None = None, stance: Stance = Stance.STATES, named: bool = True
) -> Source:
    return Source(Evidence.at(name, 0, len(name)), "said", None, stance, named, entity)


def claims_of_report(name: str, read: ReadReport) -> list[LedgerClaim]:
    """A report that was read, as a ledger would hold it: what a named source says is an origin, and so is the report."""
    document = read.document
    line = ReportLine(
        name, document.id, document.title, document.publisher, document.published, None, document.origin
    )
    return [
        LedgerClaim(
            f"{name}:{c.id}",
            line,
            c,
            f"voice:{voice.key}" if voice else f"text:{name}",
            OriginKind.VOICE if voice else OriginKind.TEXT,
            voice.name if voice else name,
            ClaimStatus.UNCONTESTED,
        )
        for c, voice in zip(read.claims, voices(document, read.claims), strict=True)
    ]


def claim(
    of: ReportLine,
    kind: Kind | str,
    quote: str = "",
    *,
    number: int = 1,
    sentence: int | None = None,
    actors: Sequence[Party] = (),
    targets: Sequence[Party] = (),
    at: Sequence[str] = (),
    when: ClaimDate | None = None,
    figures: Sequence[Quantity] = (),
    sources: Sequence[Source] = (),
    negative: bool = False,
    modality: Modality = Modality.HAPPENED,
    origin: str | None = None,
    disputes: Sequence[str] = (),
    revises: Sequence[str] = (),
) -> LedgerClaim:
    """One claim; claims of a report with the same ``sentence`` stand in one quote, else each in its own."""
    kind = Kind(kind)
    quote = quote or kind.value.replace("_", " ")
    start = 1000 * (number if sentence is None else sentence)
    words = quote.split()[-1]
    trigger_at = start + len(quote) - len(words)
    made = Claim(
        id=str(number),
        kind=kind,
        trigger=Evidence(words, Span(trigger_at, trigger_at + len(words))),
        quote=Evidence(quote, Span(start, start + len(quote))),
        modality=modality,
        polarity=Polarity.NEGATIVE if negative else Polarity.POSITIVE,
        actors=tuple(actors),
        targets=tuple(targets),
        places=tuple(place(name) for name in at),
        date=when,
        quantities=tuple(figures),
        sources=tuple(sources),
        disputes=tuple(disputes),
        revises=tuple(revises),
    )
    return LedgerClaim(
        f"{of.id}:{number}",
        of,
        made,
        origin or f"text:{of.id}",
        OriginKind.TEXT,
        of.id,
        ClaimStatus.UNCONTESTED,
    )
