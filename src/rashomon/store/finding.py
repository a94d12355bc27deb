"""Things by their ids, or by the beginning of one as long as it is the beginning of only one."""

from __future__ import annotations

from sqlalchemy import Connection, Table, select

from rashomon.errors import NoSuchRecord
from rashomon.store.tables import claim, origin, reading, report

BEHIND_ALL = "\U0010ffff"
"""Sorts behind every character that an id may have."""


def find_report(connection: Connection, begun: str) -> tuple[int, str]:
    """Number and id of a report."""
    return _find(connection, report, begun, begun, "report")


def find_origin(connection: Connection, begun: str) -> tuple[int, str]:
    """Number and id of an origin."""
    return _find(connection, origin, begun, begun, "origin")


def find_claim(connection: Connection, asked: str) -> tuple[int, int]:
    """Numbers of a claim of a current reading, and of its report."""
    begun, colon, own = asked.partition(":")
    if not colon:
        raise NoSuchRecord(f"{asked}: is no claim's id; write REPORT:NUMBER")
    report_, _ = _find(connection, report, begun, asked, "claim")
    question = (
        select(claim.c.number, claim.c.id)
        .join(reading, reading.c.number == claim.c.reading)
        .where(reading.c.report == report_, reading.c.current, claim.c.id.startswith(own, autoescape=True))
        .order_by(claim.c.id)
        .limit(2)
    )
    rows = connection.execute(question).all() if own and "\0" not in own else []
    if not rows:
        raise NoSuchRecord(f"{asked}: the ledger has no such claim")
    if len(rows) > 1 and rows[0].id != own:
        raise NoSuchRecord(f"{asked}: is the beginning of several ids; give more of it")
    return rows[0].number, report_


def _find(connection: Connection, table: Table, begun: str, asked: str, what: str) -> tuple[int, str]:
    between = (table.c.id >= begun, table.c.id < begun + BEHIND_ALL)
    question = select(table.c.number, table.c.id).where(*between).order_by(table.c.id).limit(2)
    rows = connection.execute(question).all() if begun and "\0" not in begun else []
    if not rows:
        raise NoSuchRecord(f"{asked}: the ledger has no such {what}")
    if len(rows) > 1 and rows[0].id != begun:
        raise NoSuchRecord(f"{asked}: is the beginning of several ids; give more of it")
    return rows[0].number, rows[0].id
