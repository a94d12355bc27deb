"""A ledger's part in finding origins, in memory; each sentence of a report that was made stands for a claim."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from rashomon.model.claim import Claim, Kind
from rashomon.model.document import BlockKind, Document
from rashomon.model.ledger import OriginLink
from rashomon.model.origin import OriginRef
from rashomon.model.span import Evidence
from rashomon.origins import candidates, fingerprints, settle
from rashomon.segment.blocks import blocks
from rashomon.segment.paragraphs import paragraphs
from rashomon.segment.provenance import provenance
from tests.origins.generator import Report


def document(report: Report) -> Document:
    """A report divided as the reader divides it, without reading its sentences."""
    found = paragraphs(report.text)
    divided = blocks(report.text, found, None)
    named = provenance(report.text, divided, found).origin
    title = next((b.span.of(report.text) for b in divided if b.kind is BlockKind.HEADLINE), None)
    return Document(
        f"r{report.number}",
        report.text,
        title=title,
        publisher=report.publisher,
        published=report.published,
        origin=named,
        blocks=divided,
    )


def claims(report: Report) -> tuple[Claim, ...]:
    """A claim for each sentence."""
    return tuple(
        Claim(str(number), Kind.OTHER, trigger=evidence, quote=evidence)
        for number, evidence in enumerate(Evidence(span.of(report.text), span) for span, _ in report.pieces)
    )


@dataclass(frozen=True, slots=True)
class Placed:
    """A report with what was found of its origins; ``compared`` is how many earlier reports it was compared with."""

    report: Report
    links: tuple[OriginLink, ...]
    origins: tuple[OriginRef, ...]
    compared: int


class Shelf:
    """Reports in the order in which they are added."""

    def __init__(self) -> None:
        self.owner: dict[int, int] = {}
        self.documents: list[Document] = []

    def add(self, report: Report, sentences: bool = True) -> Placed:
        """Find the origins of a report and keep it."""
        new = document(report)
        prints = fingerprints(new)
        met = Counter(self.owner[p] for p in prints if p in self.owner)
        owned = {str(number): met[number] for number in sorted(met)}
        chosen = [self.documents[int(number)] for number in candidates(owned, len(prints))]
        stated = claims(report) if sentences else ()
        earlier = [(known.id, known) for known in chosen]
        links, origins = settle(new, stated, [None] * len(stated), earlier, new.id)
        for value in prints:
            self.owner.setdefault(value, len(self.documents))
        self.documents.append(new)
        return Placed(report, links, origins, len(chosen))
