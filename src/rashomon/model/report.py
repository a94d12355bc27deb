"""What reading one report gives."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from rashomon.model.claim import Claim
from rashomon.model.document import Document
from rashomon.model.span import Span


class NoticeKind(StrEnum):
    """What a reader of the claims should know about the report as a whole."""

    NO_DATE = "no_date"
    REPUBLISHED = "republished"
    ARITHMETIC = "arithmetic"
    UNRESOLVED = "unresolved"
    NO_CLAIMS = "no_claims"


@dataclass(frozen=True, slots=True)
class Notice:
    """One sentence for the reader, with the places in the text that it rests on."""

    kind: NoticeKind
    message: str
    spans: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class ReadReport:
    """A document, its claims and the notices about it: the outcome of all stages for one report."""

    document: Document
    claims: tuple[Claim, ...]
    notices: tuple[Notice, ...] = ()
