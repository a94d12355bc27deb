"""The fingerprints of each reading, against the log."""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import groupby
from typing import Any

from sqlalchemy import Connection, select

from rashomon.store import digests
from rashomon.store.tables import fingerprint
from rashomon.store.verifying.entries import rows
from rashomon.store.verifying.findings import UNREADABLE, Findings
from rashomon.store.verifying.readings import LOGGED

AT_ONCE = 10_000


def check_fingerprints(connection: Connection, findings: Findings) -> None:
    """Go through both in the order of readings."""
    told = _told(connection)
    number, subject, digest = next(told, (None, "", ""))
    for reading, found in _kept(connection):
        while number is not None and number < reading:
            _compare(findings, subject, digest, [])
            number, subject, digest = next(told, (None, "", ""))
        if number == reading:
            _compare(findings, subject, digest, found)
            number, subject, digest = next(told, (None, "", ""))
        else:
            findings.add(f"fingerprints of reading {reading}", "are not in the log")
    while number is not None:
        _compare(findings, subject, digest, [])
        number, subject, digest = next(told, (None, "", ""))


def _compare(findings: Findings, subject: str, digest: str, found: list[int]) -> None:
    if digests.of_hashes(found) != digest:
        findings.add(f"report {subject}", "its fingerprints are not as they were written")


def _told(connection: Connection) -> Iterator[tuple[int, str, str]]:

    for row in rows(connection):
        if getattr(row, "action", None) not in LOGGED:
            continue
        try:
            details: Any = json.loads(row.details)
            yield details["reading"], row.subject, details["all_fingerprints"]
        except UNREADABLE:  # noted when the log was gone through
            continue


def _kept(connection: Connection) -> Iterator[tuple[int, list[int]]]:
    ordered = select(fingerprint.c.reading, fingerprint.c.hash).order_by(fingerprint.c.reading)
    streamed = connection.execute(ordered.execution_options(yield_per=AT_ONCE))
    for reading, group in groupby(streamed, key=lambda row: row.reading):
        yield reading, [row.hash for row in group]
