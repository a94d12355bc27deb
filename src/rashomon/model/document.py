"""A report as it was read, and its division into blocks."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from rashomon.model.span import Span


class BlockKind(StrEnum):
    """What a stretch of a report is: only headlines and bodies claim anything."""

    HEADLINE = "headline"
    BODY = "body"
    BOILERPLATE = "boilerplate"


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of a document's text of one kind."""

    kind: BlockKind
    span: Span


@dataclass(frozen=True, slots=True)
class Document:
    """A report: its text in Unicode NFC and what is known of where it comes from.

    What a report does not say is ``None``, never guessed. ``publisher`` is who published this copy, ``origin``
    who published it first where the text says so; a republished copy is not a second witness.
    """

    id: str
    text: str
    title: str | None = None
    url: str | None = None
    publisher: str | None = None
    author: str | None = None
    language: str | None = None
    published: date | None = None
    origin: str | None = None
    blocks: tuple[Block, ...] = ()
