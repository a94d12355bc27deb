"""Rows that nothing accounts for, and marks that contradict each other."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sqlalchemy import Connection, Table, case, func, or_, select, union

from rashomon.store.database import Flavour
from rashomon.store.folding import fold
from rashomon.store.tables import (
    archive,
    archive_chunk,
    block,
    capture,
    claim,
    claim_answer,
    claim_figure,
    claim_loaded_word,
    claim_party,
    claim_place,
    claim_source,
    decision,
    location,
    notice,
    origin,
    part,
    problem,
    reading,
    reason,
    report,
    report_link,
    user,
    wording,
)
from rashomon.store.verifying.findings import SHOWN, Findings, subject

NAMED = (archive, capture, part, report, reading, claim, origin, problem, decision, user)
"""Tables of which the log names every row."""
USED: dict[Table, tuple[Any, ...]] = {
    wording: (
        *(claim_party.c.name, claim_place.c.name, claim_source.c.name, claim_source.c.cue),
        *(claim_figure.c.counted, claim_loaded_word.c.neutral, report.c.publisher),
    ),
    reason: (claim.c.reason, report_link.c.reason),
    location: (claim_place.c.location,),
}
"""Tables of shared words and places, and who refers to them."""
LISTS = (
    *(archive_chunk, block, notice, report_link, claim_party, claim_place, claim_source, claim_figure),
    *(claim_loaded_word, claim_answer),
)
"""Tables whose rows are lists."""
AT_ONCE = 5_000


def check_leftovers(connection: Connection, flavour: Flavour, findings: Findings) -> None:
    """Add them to ``findings``."""
    for table in NAMED:
        last = findings.last.get(table, 0)
        beyond = or_(table.c.number > last, table.c.number < 1)
        _name_all(connection, findings, table, beyond)
    for table, first, until in findings.unnamed:
        _name_all(connection, findings, table, table.c.number.between(first, until))
    _unused(connection, findings)
    _positions(connection, findings)
    _folded(connection, findings)
    _current(connection, findings)
    _indexed(connection, flavour, findings)


def _name_all(connection: Connection, findings: Findings, table: Table, condition: Any) -> None:
    question = select(table.c.number).where(condition).order_by(table.c.number).limit(SHOWN)
    for number in connection.execute(question).scalars().all():
        findings.add(subject(connection, table, number), "is not in the log")


def _unused(connection: Connection, findings: Findings) -> None:
    for table, columns in USED.items():
        used = union(*(select(column).where(column.is_not(None)) for column in columns))
        question = select(table.c.number).where(table.c.number.not_in(used)).limit(SHOWN)
        for number in connection.execute(question).scalars():
            findings.add(f"{table.name} in row {number}", "belongs to nothing")


def _positions(connection: Connection, findings: Findings) -> None:
    """Rows of a list are numbered from 0 without gaps."""
    for table in LISTS:
        position = table.c.position
        of = [column for column in table.primary_key if column is not position]
        gap = or_(func.min(position) != 0, func.max(position) != func.count() - 1)
        question = select(*of).group_by(*of).having(gap).limit(SHOWN)
        for number, *_ in connection.execute(question).all():
            owner = subject(connection, next(iter(of[0].foreign_keys)).column.table, number)
            findings.add(owner, f"its rows in table {table.name} are not numbered as they were")


def _folded(connection: Connection, findings: Findings) -> None:
    """Names are found by their folded form, and each is kept once."""
    last = -(2**62)
    while rows := connection.execute(
        select(wording).where(wording.c.number > last).order_by(wording.c.number).limit(AT_ONCE)
    ).all():
        for row in rows:
            if fold(row.text) != row.folded:
                findings.add(
                    f"wording in row {row.number}", f"“{row.text}” is not found by its name any more"
                )
        last = rows[-1].number


def _current(connection: Connection, findings: Findings) -> None:
    """The newest reading of a report is the current one, with all its claims, and no other."""
    marked = func.max(case((reading.c.current, reading.c.version), else_=0))
    count = func.sum(case((reading.c.current, 1), else_=0))
    wrong = or_(marked != func.max(reading.c.version), count != 1)
    question = (
        select(report.c.id)
        .join(reading, reading.c.report == report.c.number, isouter=True)
        .group_by(report.c.id)
        .having(or_(wrong, func.count(reading.c.number) == 0))
    )
    for name in connection.execute(question.limit(SHOWN)).scalars():
        findings.add(f"report {name}", "which of its readings is the current one is not as it was written")
    for number in list(_otherwise_marked(connection)):
        findings.add(subject(connection, claim, number), "is marked otherwise than its reading")


def _otherwise_marked(connection: Connection) -> Iterator[int]:
    question = select(claim.c.number).join(reading, reading.c.number == claim.c.reading)
    yield from connection.execute(question.where(claim.c.current != reading.c.current).limit(SHOWN)).scalars()


def _indexed(connection: Connection, flavour: Flavour, findings: Findings) -> None:
    claims = connection.execute(select(func.count()).where(claim.c.current)).scalar_one()
    reports = connection.execute(select(func.count()).select_from(report)).scalar_one()
    if (claims, reports) != flavour.words.indexed(connection):
        findings.add("the full-text index", "has not as many claims and reports as the ledger")
