"""Reports, their readings, claims and origins, against the log."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import select

from rashomon.model.claim import Claim, ClaimPlace, Party, Source
from rashomon.model.ledger import LogEntry
from rashomon.store import digests
from rashomon.store.claim_loading import StoredClaim, load
from rashomon.store.report_loading import StoredReading, bare_documents, readings
from rashomon.store.standing import days, statuses
from rashomon.store.tables import claim, origin, reading, report
from rashomon.store.verifying.findings import UNREADABLE, Findings, bisect, subject

LOGGED = ("add", "reread")
CHANGED = "is not as it was written"


class ReadingCheck:
    """Takes entries of the log, and compares the reports of some of them at once."""

    def __init__(self, findings: Findings) -> None:
        self.findings = findings
        self.connection = findings.connection
        self.taken: list[LogEntry] = []

    def take(self, entry: LogEntry) -> None:
        """Remember an entry that is about a reading."""
        if entry.action in LOGGED:
            self.taken.append(entry)

    def settle(self) -> None:
        """Compare what was taken."""
        bisect(self._compare, self.taken, self._broken)
        self.taken = []

    def _broken(self, entry: LogEntry, error: Exception) -> None:
        self.findings.add(f"report {entry.subject}", f"cannot be read: {type(error).__name__}: {error}")
        try:
            self._broken_claims(entry)
        except UNREADABLE:
            return

    def _broken_claims(self, entry: LogEntry) -> None:
        """Which claims of a reading make no sense."""

        def one(number: int) -> None:
            try:
                list(load(self.connection, [number]))
            except UNREADABLE:
                self.findings.add(self._claim_name(entry, number), "cannot be read")

        for number in range(
            entry.details["first_claim"], entry.details["first_claim"] + len(entry.details["claims"])
        ):
            one(number)

    def _claim_name(self, entry: LogEntry, number: int) -> str:
        return subject(self.connection, claim, number)

    def _compare(self, entries: list[LogEntry]) -> None:
        told = {entry.details["reading"]: entry for entry in entries}
        numbers = list({entry.details["report"] for entry in entries})
        known = bare_documents(self.connection, numbers)
        kept = {r.number: r for r in readings(self.connection, reading.c.number.in_(list(told)))}
        stored = self._claims(
            list(told), {n: known[r.report][1].text for n, r in kept.items() if r.report in known}
        )
        for number, entry in told.items():
            details = entry.details
            if entry.action == "add":
                self.findings.name(report, details["report"])
                self._document(entry, known.get(details["report"]))
            self.findings.name(reading, number)
            self.findings.name(claim, details["first_claim"], len(details["claims"]))
            self._origins(details["origins"])
            if details["report"] in known:
                published = known[details["report"]][1].published
                self._reading(entry, kept.get(number))
                self._compare_claims(entry, stored.get(number, []), published)

    def _claims(self, numbers: list[int], texts: dict[int, str]) -> dict[int, list[StoredClaim]]:
        found: dict[int, list[StoredClaim]] = {}
        question = select(claim.c.number).where(claim.c.reading.in_(list(texts))).order_by(claim.c.number)
        for one in load(self.connection, self.connection.execute(question).scalars().all(), texts):
            found.setdefault(one.reading, []).append(one)
        return found

    def _document(self, entry: LogEntry, found: tuple[str, Any] | None) -> None:
        if found is None:
            self.findings.add(f"report {entry.subject}", "is missing")
        elif found[0] != entry.subject or digests.of_document(found[1]) != entry.details["document"]:
            self.findings.add(f"report {entry.subject}", f"its text or what is known of it {CHANGED}")

    def _reading(self, entry: LogEntry, found: StoredReading | None) -> None:
        name = f"report {entry.subject}"
        version = entry.details.get("version", 1)
        if found is None:
            self.findings.add(name, f"its reading {version} is missing")
            return
        content = digests.of_reading(found.reader, found.read_at, found.blocks, found.notices, found.links)
        about = (found.report, found.version)
        if content != entry.details["content"] or about != (entry.details["report"], version):
            self.findings.add(name, f"its reading {version}, with its blocks, notices and links, {CHANGED}")

    def _origins(self, told: dict[str, str]) -> None:
        for number, digest in sorted((int(n), d) for n, d in told.items()):
            self.findings.name(origin, number)
            row = self.connection.execute(select(origin).where(origin.c.number == number)).mappings().first()
            if row is None or digests.digest(dict(row))[: digests.SHORT] != digest:
                what = "is missing" if row is None else CHANGED
                self.findings.add(subject(self.connection, origin, number), what)

    # --- claims -----------------------------------------------------------------------------------------------------

    def _compare_claims(self, entry: LogEntry, stored: Sequence[StoredClaim], published: Any) -> None:
        details = entry.details
        by_number = {one.number: one for one in stored}
        expected = range(details["first_claim"], details["first_claim"] + len(details["claims"]))
        found: list[str] = []
        for number, told in zip(expected, details["claims"], strict=True):
            one = by_number.pop(number, None)
            if one is None:
                self.findings.add(f"report {entry.subject}", f"its claim in row {number} is missing")
                continue
            found.append(digests.of_claim(one.claim, one.origin))
            if found[-1][: digests.SHORT] != told:
                self._claim(entry, one.claim, CHANGED)
        for one in by_number.values():
            self._claim(entry, one.claim, "is not in the log")
        if len(found) == len(expected) and digests.of_all(found) != details["all_claims"]:
            self.findings.add(f"report {entry.subject}", f"a claim of it {CHANGED}")
        self._beside(entry, stored, published)

    def _beside(self, entry: LogEntry, stored: Sequence[StoredClaim], published: Any) -> None:
        """What is kept beside claims for the sake of search follows from them."""
        for one, status in zip(stored, statuses([s.claim for s in stored]), strict=True):
            if one.status is not status or one.days != days(one.claim, published):
                self._claim(entry, one.claim, "its status or days do not follow from it")
            named: Sequence[Party | ClaimPlace | Source] = (
                *one.claim.actors,
                *one.claim.targets,
                *one.claim.places,
                *one.claim.sources,
            )
            if sorted(one.names) != sorted(n.evidence.text for n in named):
                self._claim(entry, one.claim, "a name of it is not the one in its report")

    def _claim(self, entry: LogEntry, one: Claim, what: str) -> None:
        self.findings.add(f"claim {entry.subject}:{one.id}", what)
