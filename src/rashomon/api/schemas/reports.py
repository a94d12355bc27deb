"""Reports: in one line, one as it was read, and what counts as one witness."""

from __future__ import annotations

from datetime import date, datetime
from typing import Literal

from pydantic import Field

from rashomon.api.schemas.base import Answer, Page
from rashomon.api.schemas.claims import Claim, LedgerClaim, ReportLine
from rashomon.api.schemas.decisions import Decision
from rashomon.export.mark_fields import MarkRole
from rashomon.model.document import BlockKind
from rashomon.model.origin import OriginKind
from rashomon.model.report import NoticeKind


class ReportPage(Page):
    """Reports that fit: those with all words in the title first, then the newest."""

    reports: list[ReportLine]


class Block(Answer):
    """A stretch of the text: boilerplate claims nothing."""

    kind: BlockKind
    start: int
    end: int


class Document(Answer):
    """A report as it was read; offsets everywhere count code points of ``text``."""

    id: str
    title: str | None
    text: str
    url: str | None
    publisher: str | None
    author: str | None
    language: str | None
    published: date | None
    origin: str | None = Field(description="Who published it first, where the text says so.")
    blocks: list[Block]


class Sighting(Answer):
    """Where a report was met: the address, the SHA-256 of the bytes, and the place in them."""

    address: str
    sha256: str
    part: str
    taken_at: datetime


class Span(Answer):
    """Code points ``start`` (included) to ``end`` (excluded)."""

    start: int
    end: int


class Notice(Answer):
    """One sentence about the report as a whole, and the places in the text that it rests on."""

    kind: NoticeKind
    message: str
    spans: list[Span]


class Reading(Answer):
    """One reading of a report by one version of the program."""

    number: int
    reader: str
    read_at: datetime
    notices: list[Notice]
    claims: list[Claim]


class OriginLine(Answer):
    """What counts as one witness, in one line."""

    id: str
    kind: OriginKind
    name: str
    reports: int
    claims: int


class Passage(Answer):
    """A stretch that two reports share: its place in each."""

    here: Span
    there: Span


class OriginLink(Answer):
    """What a report shares with the first one of an origin; shares are parts of a report's own words, 0 to 1."""

    other: str
    relation: Literal["first", "copy", "excerpt", "contains", "shares"]
    share: float
    other_share: float
    passages: list[Passage]
    joined: bool
    reason: str


class OriginMember(Answer):
    """A report of an origin, and why it is one."""

    report: ReportLine
    reason: str
    link: OriginLink | None
    claims: list[str]


class Origin(Answer):
    """What counts as one witness, with every report that goes back to it."""

    line: OriginLine
    members: list[OriginMember]


class EvidenceMark(Answer):
    """A stretch of the text that a claim rests on, and what for; ``index`` is the place in the claim's list of that part."""

    claim: str = Field(description="Within its report.")
    role: MarkRole
    index: int
    start: int
    end: int


class IncidentOfClaim(Answer):
    """The incident that a claim is in."""

    claim: str
    incident: str


class JudgedClaim(Answer):
    """A claim that people rejected or corrected, and the decisions in force that say so. The claim itself is as it was read."""

    claim: str
    decisions: list[Decision]


class Report(Answer):
    """A report with everything that is kept of it; ``copies`` are the origins that it shares with other reports."""

    id: str
    document: Document
    sightings: list[Sighting]
    reading: Reading
    former_readings: list[Reading]
    origins: list[OriginLine]
    claims: list[LedgerClaim]
    incidents: list[IncidentOfClaim]
    judged: list[JudgedClaim] = Field(
        description="Claims that count otherwise than they were read, or nowhere."
    )
    marks: list[EvidenceMark] = Field(
        description="Every stretch of the text that a claim rests on, in their order."
    )
