"""Whether a ledger is as it was written: the log against itself, and everything that is kept against the log."""

from __future__ import annotations

from collections.abc import Callable

from sqlalchemy import Connection, func, select

from rashomon.model.ledger import Verification
from rashomon.store.database import Flavour
from rashomon.store.tables import capture, claim, log, report
from rashomon.store.verifying.archived import CaptureCheck
from rashomon.store.verifying.entries import entries
from rashomon.store.verifying.findings import Findings
from rashomon.store.verifying.fingerprints import check_fingerprints
from rashomon.store.verifying.leftovers import check_leftovers
from rashomon.store.verifying.readings import ReadingCheck
from rashomon.store.verifying.users import UserCheck

AT_ONCE = 64
"""Entries of the log whose reports are looked at together."""


def verify(
    connection: Connection, flavour: Flavour, head: str | None, progress: Callable[[int, int], None]
) -> Verification:
    """Go through the log from its beginning; see ``contract.Ledger.verify``."""
    findings = Findings(connection)
    for line in flavour.check(connection):
        findings.add("the database", line)
    total = connection.execute(select(func.count()).select_from(log)).scalar_one()
    captures, readings, users = CaptureCheck(findings), ReadingCheck(findings), UserCheck(findings)
    newest, headed, done = "", False, 0
    for entry in entries(connection, findings):
        newest, headed, done = entry.hash, headed or entry.hash == head, done + 1
        captures.take(entry)
        readings.take(entry)
        users.take(entry)
        if done % AT_ONCE == 0:
            readings.settle()
            progress(done, total)
    readings.settle()
    captures.settle()
    users.settle()
    if head is not None and not headed:
        findings.add("the log", f"has no entry {head[:16]}…: it was cut off or written anew")
    check_fingerprints(connection, findings)
    check_leftovers(connection, flavour, findings)
    progress(total, total)
    return Verification(
        entries=done,
        captures=_count(connection, capture.c.number),
        reports=_count(connection, report.c.number),
        claims=connection.execute(select(func.count()).where(claim.c.current)).scalar_one(),
        head=newest,
        damages=tuple(findings.damages),
    )


def _count(connection: Connection, column: object) -> int:
    return int(connection.execute(select(func.count(column))).scalar_one())  # type: ignore[arg-type]
