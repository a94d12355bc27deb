"""One report, one claim, one origin, with everything that belongs to it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, distinct, func, select

from rashomon.model.ledger import (
    LedgerClaim,
    LedgerOrigin,
    LedgerReport,
    OriginLine,
    OriginMember,
    Problem,
    Reading,
    ReportLine,
    Sighting,
)
from rashomon.model.origin import OriginKind
from rashomon.store.claim_loading import StoredClaim, claims_of_readings, load
from rashomon.store.contract import KeptReport
from rashomon.store.database import Database
from rashomon.store.finding import find_claim, find_origin, find_report
from rashomon.store.report_loading import StoredReading, documents, lines, readings
from rashomon.store.searching import in_ledger
from rashomon.store.tables import archive, capture, claim, origin, part, problem, reading, report, report_link

FIRST = "It had the text first."
"""The reason of a report that is itself the text which others share, where it has no claim that says so."""
READ_AT_ONCE = 32
"""Reports that are looked up together to be read again: each may be read for a second meanwhile."""


def ledger_report(connection: Connection, begun: str) -> LedgerReport:
    """A report by its id or the beginning of one."""
    number, name = find_report(connection, begun)
    document = documents(connection, [number])[number]
    kept = readings(connection, reading.c.report == number)
    claims = claims_of_readings(connection, [r.number for r in kept], {r.number: document.text for r in kept})
    line = lines(connection, [number])[number]
    current = next(r for r in kept if r.current)
    own = claims[current.number]
    ids = {*(c.origin.id for c in own), *(f"text:{link.other}" for link in current.links)}
    return LedgerReport(
        id=name,
        document=document,
        sightings=tuple(_sightings(connection, number)),
        reading=_reading(current, claims[current.number]),
        former=tuple(_reading(r, claims[r.number]) for r in kept if not r.current),
        claims=tuple(in_ledger(c, line) for c in own),
        origins=tuple(_origin_lines(connection, origin.c.id.in_(ids))),
    )


def _reading(kept: StoredReading, claims: Sequence[StoredClaim]) -> Reading:
    about = (kept.version, kept.reader, kept.read_at, kept.current)
    return Reading(*about, tuple(c.claim for c in claims), kept.notices)


def _sightings(connection: Connection, number: int) -> Iterator[Sighting]:
    question = (
        select(capture.c.address, archive.c.sha256, part.c.key, capture.c.taken_at)
        .join(archive, archive.c.number == part.c.archive)
        .join(capture, capture.c.archive == archive.c.number)
        .where(part.c.report == number)
        .order_by(capture.c.number, part.c.number)
    )
    return (Sighting(*row) for row in connection.execute(question))


def ledger_claim(connection: Connection, asked: str) -> LedgerClaim:
    """A claim by its id."""
    number, report_ = find_claim(connection, asked)
    return in_ledger(next(load(connection, [number])), lines(connection, [report_])[report_])


# --- origins --------------------------------------------------------------------------------------------------------


def _origin_lines(connection: Connection, condition: ColumnElement[bool]) -> Iterator[OriginLine]:
    """Origins with the reports that go back to them, as ``ledger_origin`` lists them, in the order of coming in."""
    for row in connection.execute(select(origin).where(condition).order_by(origin.c.number)).all():
        claims, members = _members(connection, row.number, row.id)
        yield OriginLine(row.id, OriginKind(row.kind), row.name, len(members), claims)


def _members(connection: Connection, number: int, name: str) -> tuple[int, list[int]]:
    """How many claims count for an origin, and the reports that go back to it, the first one first."""
    saying = (
        select(reading.c.report)
        .distinct()
        .join(claim, claim.c.reading == reading.c.number)
        .where(claim.c.origin == number, claim.c.current)
    )
    found = set(connection.execute(saying).scalars())
    first = _first(connection, name)
    if first is not None:
        found |= set(connection.execute(_linked(first)).scalars())
        found |= {first} if found else set()
    counted = select(func.count()).select_from(claim).where(claim.c.origin == number, claim.c.current)
    return connection.execute(counted).scalar_one(), sorted(found, key=lambda n: (n != first, n))


def _first(connection: Connection, name: str) -> int | None:
    """The report whose text an origin is."""
    kind, _, id = name.partition(":")
    if kind != OriginKind.TEXT.value:
        return None
    return connection.execute(select(report.c.number).where(report.c.id == id)).scalar()


def _linked(first: int) -> Any:
    """Reports that are one witness with another one as a whole."""
    current = select(reading.c.report).join(report_link, report_link.c.reading == reading.c.number)
    return current.where(reading.c.current, report_link.c.joined, report_link.c.other == first)


def ledger_origin(connection: Connection, begun: str) -> LedgerOrigin:
    """An origin by its id or the beginning of one."""
    number, name = find_origin(connection, begun)
    (line,) = _origin_lines(connection, origin.c.number == number)
    first = _first(connection, name)
    _, members = _members(connection, number, name)
    known = lines(connection, members)
    kept = {r.report: r for r in readings(connection, reading.c.report.in_(members) & reading.c.current)}
    saying = select(claim.c.number).where(claim.c.origin == number, claim.c.current).order_by(claim.c.number)
    claims: dict[int, list[StoredClaim]] = {}
    for stored in load(connection, connection.execute(saying).scalars().all()):
        claims.setdefault(stored.reading, []).append(stored)
    first_id = None if first is None else known[first].id
    return LedgerOrigin(
        line, tuple(_member(known[n], kept[n], claims.get(kept[n].number, []), first_id) for n in members)
    )


def _member(
    line: ReportLine, kept: StoredReading, claims: list[StoredClaim], first: str | None
) -> OriginMember:
    link = next((k for k in kept.links if k.other == first), None)
    reasons = [link.reason] if link else [c.origin.reason for c in claims]
    return OriginMember(
        line, next(iter(reasons), FIRST), link, tuple(f"{line.id}:{c.claim.id}" for c in claims)
    )


# --- lists ----------------------------------------------------------------------------------------------------------


def problems(connection: Connection) -> list[Problem]:
    """What could not be read and still cannot, oldest first."""
    question = select(problem).where(problem.c.ended.is_(None)).order_by(problem.c.number)
    return [
        Problem(row.number, row.address, row.part, row.reason, row.kept, row.at)
        for row in connection.execute(question)
    ]


def totals(connection: Connection) -> dict[str, int]:
    """How many captures, reports, claims, origins and problems there are."""
    questions = {
        "captures": select(func.count()).select_from(capture),
        "reports": select(func.count()).select_from(report),
        "claims": select(func.count()).select_from(claim).where(claim.c.current),
        "origins": select(func.count(distinct(claim.c.origin))).where(claim.c.current),
        "problems": select(func.count()).select_from(problem).where(problem.c.ended.is_(None)),
    }
    return {name: connection.execute(question).scalar_one() for name, question in questions.items()}


def unread(database: Database, reader: str) -> Iterator[KeptReport]:
    """Reports whose current reading is by another reader, in the order of their ids; writing goes on meanwhile."""
    last = ""
    while True:
        with database.reading() as connection:
            stretch = list(_unread(connection, reader, last))
        yield from stretch
        if len(stretch) < READ_AT_ONCE:
            return
        last = stretch[-1].id


def _unread(connection: Connection, reader: str, last: str) -> Iterator[KeptReport]:
    question = (
        select(report.c.number, report.c.id, reading.c.number.label("reading"), reading.c.reader)
        .join(reading, reading.c.report == report.c.number)
        .where(reading.c.current, reading.c.reader != reader, report.c.id > last)
        .order_by(report.c.id)
        .limit(READ_AT_ONCE)
    )
    rows = connection.execute(question).all()
    known = documents(connection, [row.number for row in rows])
    texts = {row.reading: known[row.number].text for row in rows}
    claims = claims_of_readings(connection, list(texts), texts)
    for row in rows:
        own = tuple(c.claim for c in claims[row.reading])
        yield KeptReport(row.id, known[row.number], row.reader, own)
