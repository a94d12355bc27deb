"""What a ledger holds and gives back."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from rashomon.model.claim import Claim
from rashomon.model.document import Document
from rashomon.model.origin import OriginKind, Passage, Relation, Voice
from rashomon.model.query import ClaimStatus
from rashomon.model.report import Notice, ReadReport

ID_LENGTH = 16
"""Hexadecimal digits of a report's id, as of a document's."""


def report_id(document: Document) -> str:
    """The id of a report: the text's own, with the address and the publisher of this copy where they are known.

    The same text published by two outlets is two reports (and one witness); the same text found twice in one place is one.
    """
    if document.url is None and document.publisher is None:
        return document.id
    named = "\n".join((document.id, document.url or "", document.publisher or ""))
    return hashlib.sha256(named.encode("utf-8", "surrogatepass")).hexdigest()[:ID_LENGTH]


@dataclass(frozen=True, slots=True)
class NewReport:
    """A report that was read and is to be kept: everything a worker works out without looking at the ledger.

    ``fingerprints`` are chosen hashes (signed 64-bit) of runs of words of the body, each once. ``voices`` has an entry for
    each claim, in their order: the named source that it rests on, or ``None``. ``warnings`` are what had to be left out.
    """

    part: str
    read: ReadReport
    fingerprints: tuple[int, ...]
    voices: tuple[Voice | None, ...]
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class OriginLink:
    """Why a report belongs to a text origin: what it shares with ``other`` (a report's id), the origin's first report.

    The rest is as in ``model.origin.TextMatch``.
    """

    other: str
    relation: Relation
    share: float
    other_share: float
    passages: tuple[Passage, ...]
    joined: bool
    reason: str


@dataclass(frozen=True, slots=True)
class ReportLine:
    """A report in one line."""

    id: str
    document: str
    title: str | None
    publisher: str | None
    published: date | None
    url: str | None
    origin_named: str | None
    claims: int = 0


@dataclass(frozen=True, slots=True)
class Sighting:
    """Where a report was met: the capture and the place in it."""

    address: str
    sha256: str
    part: str
    taken_at: datetime


@dataclass(frozen=True, slots=True)
class LedgerClaim:
    """A claim with its place in the ledger: ``id`` is ``<report>:<claim>``, ``origin`` what it is counted as a witness of."""

    id: str
    report: ReportLine
    claim: Claim
    origin: str
    origin_kind: OriginKind
    origin_name: str
    status: ClaimStatus


@dataclass(frozen=True, slots=True)
class Reading:
    """One reading of a report by one version of the program; the newest is the current one."""

    number: int
    reader: str
    read_at: datetime
    current: bool
    claims: tuple[Claim, ...]
    notices: tuple[Notice, ...]


@dataclass(frozen=True, slots=True)
class LedgerReport:
    """A report as the ledger keeps it."""

    id: str
    document: Document
    sightings: tuple[Sighting, ...]
    reading: Reading
    former: tuple[Reading, ...]
    claims: tuple[LedgerClaim, ...]
    origins: tuple[OriginLine, ...]


@dataclass(frozen=True, slots=True)
class OriginLine:
    """An origin in one line; ``name`` is the first report's title, or the voice's name."""

    id: str
    kind: OriginKind
    name: str
    reports: int
    claims: int


@dataclass(frozen=True, slots=True)
class OriginMember:
    """A report of an origin, and why it is one; ``link`` is ``None`` for the first report and for voices."""

    report: ReportLine
    reason: str
    link: OriginLink | None
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class LedgerOrigin:
    """What counts as one witness, and every report that goes back to it."""

    line: OriginLine
    members: tuple[OriginMember, ...]


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that could not be read, or not wholly; ``kept`` tells that the report is in the ledger all the same."""

    number: int
    address: str
    part: str
    reason: str
    kept: bool
    at: datetime


@dataclass(frozen=True, slots=True)
class ClaimPage:
    """Claims in order, and where to go on; ``total`` counts all that fit."""

    claims: tuple[LedgerClaim, ...]
    total: int
    next: str | None


@dataclass(frozen=True, slots=True)
class Count:
    """How many claims, reports and origins share one value."""

    value: str
    claims: int
    reports: int
    origins: int


@dataclass(frozen=True, slots=True)
class LogEntry:
    """One line of the hash-chained log: ``hash`` is the SHA-256 of the entry with the hash of the one before it."""

    number: int
    at: datetime
    author: str
    action: str
    subject: str
    details: Mapping[str, Any]
    previous: str
    hash: str


@dataclass(frozen=True, slots=True)
class Damage:
    """A thing in the ledger that is not as it was written: which one, and what is wrong with it."""

    subject: str
    what: str


@dataclass(frozen=True, slots=True)
class Verification:
    """What ``verify`` found; ``head`` is the hash of the newest entry of the log, worth writing down elsewhere."""

    entries: int
    captures: int
    reports: int
    claims: int
    head: str
    damages: Sequence[Damage]
