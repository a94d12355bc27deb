"""Reports and claims made without the parser: short sentences of ours with what a reader would find in them."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime
from io import BytesIO
from typing import BinaryIO

from rashomon.model.capture import Capture
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
from rashomon.model.document import Block, BlockKind, Document
from rashomon.model.ledger import NewReport, OriginLink, report_id
from rashomon.model.origin import OriginKind, OriginRef
from rashomon.model.report import ReadReport
from rashomon.model.span import Evidence, Span
from rashomon.store.contract import Begun, Ledger

TAKEN_AT = datetime(2024, 5, 1, 12, 30, 15, 250, tzinfo=UTC)
Located = tuple[str, float, float] | tuple[str]


def found(text: str, words: str) -> Evidence:
    """The first place in ``text`` where ``words`` stand."""
    start = text.index(words)
    return Evidence.at(text, start, start + len(words))


def claim(
    text: str,
    id: str,
    quote: str,
    trigger: str,
    *,
    kind: Kind = Kind.KILLED,
    actors: Sequence[str] = (),
    targets: Sequence[str] = (),
    places: Sequence[Located] = (),
    day: date | None = None,
    until: date | None = None,
    figure: tuple[float | None, float | None, float | None] | None = None,
    sources: Sequence[tuple[str, Stance]] = (),
    named: bool = True,
    modality: Modality = Modality.HAPPENED,
    polarity: Polarity = Polarity.POSITIVE,
    disputes: tuple[str, ...] = (),
    headline: bool = False,
) -> Claim:
    """A claim whose words are looked up in ``text``; a figure is its low, best and high."""
    return Claim(
        id=id,
        kind=kind,
        trigger=found(text, trigger),
        quote=found(text, quote),
        modality=modality,
        polarity=polarity,
        actors=tuple(Party(found(text, name), None) for name in actors),
        targets=tuple(Party(found(text, name), "sohr" if name == "monitors" else None) for name in targets),
        places=tuple(_place(text, *place) for place in places),
        date=None if day is None else ClaimDate(found(text, quote), None, day, until or day, 1),
        quantities=() if figure is None else (_figure(text, quote, figure),),
        sources=tuple(Source(found(text, name), "said", None, stance, named) for name, stance in sources),
        disputes=disputes,
        headline=headline,
    )


def _place(text: str, name: str, lat: float | None = None, lon: float | None = None) -> ClaimPlace:
    known = None if lat is None else f"geonames:{int(lat * 100)}"
    return ClaimPlace(found(text, name), PlaceRole.AT, known, lat, lon, None if lat is None else 1)


def _figure(text: str, quote: str, figure: tuple[float | None, float | None, float | None]) -> Quantity:
    return Quantity(found(text, quote), "people", None, Relation.BETWEEN, *figure)


def document(text: str, **fields: object) -> Document:
    """A document of one block."""
    id = hashlib.sha256(text.encode()).hexdigest()[:16]
    blocks = (Block(BlockKind.BODY, Span(0, len(text))),)
    return Document(**{"id": id, "text": text, "blocks": blocks, **fields})  # type: ignore[arg-type]


def report(
    doc: Document, claims: Iterable[Claim] = (), part: str = "", prints: Sequence[int] = ()
) -> NewReport:
    """A report as reading gives it."""
    claims = tuple(claims)
    return NewReport(part, ReadReport(doc, claims), tuple(prints), tuple(None for _ in claims))


def simple(number: int, claims: int = 1, **fields: object) -> NewReport:
    """A report that no other number gives, with claims of a day of its own."""
    text = f"News {number}.\n" + "".join(
        f"Shells killed {n + 2} men at Karsk, raid {number}. " for n in range(claims)
    )
    given = [
        claim(
            text,
            str(n + 1),
            f"killed {n + 2} men at Karsk",
            "killed",
            targets=["men"],
            places=[("Karsk", 33.5, 36.25)],
            day=date.fromordinal(735_000 + number),
            figure=(n + 2, n + 2, n + 2),
        )
        for n in range(claims)
    ]
    doc = document(text, title=f"News {number}", publisher="The Post", published=date(2020, 1, 1), **fields)
    return report(doc, given, f"line {number}", [number * 10 + n for n in range(5)])


def own_origins(new: NewReport) -> list[OriginRef]:
    """Origins of claims as ``origins`` settles them: a named source's word, else the text's own."""
    own = report_id(new.read.document)
    return [_origin(c, own, new.read.document.title or "") for c in new.read.claims]


def _origin(one: Claim, own: str, title: str) -> OriginRef:
    source = next((s.evidence.text for s in one.sources if s.named), None)
    if source is None:
        return OriginRef(f"text:{own}", OriginKind.TEXT, title, "It had the text first.")
    key = hashlib.sha256(source.encode()).hexdigest()[:16]
    return OriginRef(f"voice:{key}", OriginKind.VOICE, source, f"It rests on the word of {source}.")


def begin(
    ledger: Ledger, data: bytes = b"bytes", address: str = "a.jsonl", headers: dict[str, str] | None = None
) -> Begun:
    """Take in some bytes."""
    taken = Capture(address, hashlib.sha256(data).hexdigest(), len(data), TAKEN_AT, "jsonl", headers or {})

    def opened() -> BinaryIO:
        return BytesIO(data)

    return ledger.begin(taken, opened)


def add(
    ledger: Ledger, *reports: NewReport, links: Sequence[OriginLink] = (), capture: int | None = None
) -> list[str]:
    """Keep reports, a transaction each; gives their ids."""
    number = begin(ledger).capture if capture is None else capture
    ids = []
    for new in reports:
        with ledger.write() as writer:
            ids.append(writer.add(number, new, links, own_origins(new)))
    return ids
