"""From rows of the tables back to documents and readings."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Select, func, select

from rashomon.model.document import Block, BlockKind, Document
from rashomon.model.ledger import OriginLink, ReportLine
from rashomon.model.origin import Passage, Relation
from rashomon.model.report import Notice, NoticeKind
from rashomon.model.span import Span
from rashomon.store.tables import block, claim, notice, reading, reason, report, report_link, wording


@dataclass(frozen=True, slots=True)
class StoredReading:
    """A reading without its claims."""

    number: int
    report: int
    version: int
    reader: str
    read_at: datetime
    current: bool
    blocks: tuple[Block, ...]
    notices: tuple[Notice, ...]
    links: tuple[OriginLink, ...]


_REPORT = select(report, wording.c.text.label("publisher_name")).join(
    wording, wording.c.number == report.c.publisher, isouter=True
)


def documents(connection: Connection, numbers: Sequence[int]) -> dict[int, Document]:
    """The documents of reports, divided into blocks as their current readings do."""
    divided = (
        select(reading.c.report, block)
        .join(block, block.c.reading == reading.c.number)
        .where(reading.c.report.in_(numbers), reading.c.current)
        .order_by(reading.c.report, block.c.position)
    )
    blocks: dict[int, list[Block]] = defaultdict(list)
    for row in connection.execute(divided):
        blocks[row.report].append(_block(row))
    found = connection.execute(_REPORT.where(report.c.number.in_(numbers)))
    return {row.number: document_of(row, tuple(blocks[row.number])) for row in found}


def bare_documents(connection: Connection, numbers: Sequence[int]) -> dict[int, tuple[str, Document]]:
    """Ids and documents of reports, not divided."""
    found = connection.execute(_REPORT.where(report.c.number.in_(numbers)))
    return {row.number: (row.id, document_of(row, ())) for row in found}


def document_of(row: Any, blocks: tuple[Block, ...]) -> Document:
    """The document of a row of ``report`` with its publisher's name."""
    return Document(
        id=row.document,
        text=row.text,
        title=row.title,
        url=row.url,
        publisher=row.publisher_name,
        author=row.author,
        language=row.language,
        published=row.published,
        origin=row.origin_named,
        blocks=blocks,
    )


def readings(connection: Connection, condition: Any) -> list[StoredReading]:
    """Readings that fit, in the order of their numbers."""
    rows = connection.execute(select(reading).where(condition).order_by(reading.c.number)).all()
    numbers = [row.number for row in rows]
    blocks = _grouped(connection, select(block).order_by(block.c.position), numbers)
    notices = _grouped(connection, select(notice).order_by(notice.c.position), numbers)
    links = _grouped(connection, _LINK, numbers)
    return [
        StoredReading(
            *(row.number, row.report, row.version, row.reader, row.read_at, row.current),
            tuple(_block(x) for x in blocks[row.number]),
            tuple(_notice(x) for x in notices[row.number]),
            tuple(_link(x) for x in links[row.number]),
        )
        for row in rows
    ]


_OTHER = report.alias("other_report")
_LINK = (
    select(report_link, _OTHER.c.id.label("other_id"), reason.c.text)
    .join(_OTHER, _OTHER.c.number == report_link.c.other, isouter=True)
    .join(reason, reason.c.number == report_link.c.reason, isouter=True)
    .order_by(report_link.c.position)
)


def _grouped(
    connection: Connection, question: Select[Any], numbers: Sequence[int]
) -> Mapping[int, list[Any]]:
    found: dict[int, list[Any]] = defaultdict(list)
    column = question.selected_columns["reading"]
    for row in connection.execute(question.where(column.in_(numbers))):
        found[row.reading].append(row)
    return found


def _block(row: Any) -> Block:
    return Block(BlockKind(row.kind), Span(row.start, row.stop))


def _notice(row: Any) -> Notice:
    return Notice(NoticeKind(row.kind), row.message, tuple(Span(*pair) for pair in json.loads(row.spans)))


def _link(row: Any) -> OriginLink:
    passages = tuple(Passage(Span(a, b), Span(c, d)) for a, b, c, d in json.loads(row.passages))
    weight = (row.share, row.other_share)
    return OriginLink(row.other_id, Relation(row.relation), *weight, passages, row.joined, row.text)


_LINE = select(
    *(report.c.number, report.c.id, report.c.document, report.c.title, report.c.published, report.c.url),
    report.c.origin_named,
    wording.c.text.label("publisher_name"),
).join(wording, wording.c.number == report.c.publisher, isouter=True)


def lines(connection: Connection, numbers: Sequence[int]) -> dict[int, ReportLine]:
    """Reports in a line each, with how many claims their current readings have."""
    counted = (
        select(reading.c.report, func.count())
        .join(claim, claim.c.reading == reading.c.number)
        .where(reading.c.report.in_(numbers), reading.c.current)
        .group_by(reading.c.report)
    )
    claims = {row[0]: row[1] for row in connection.execute(counted)}
    return {
        row.number: ReportLine(
            id=row.id,
            document=row.document,
            title=row.title,
            publisher=row.publisher_name,
            published=row.published,
            url=row.url,
            origin_named=row.origin_named,
            claims=claims.get(row.number, 0),
        )
        for row in connection.execute(_LINE.where(report.c.number.in_(numbers)))
    }
