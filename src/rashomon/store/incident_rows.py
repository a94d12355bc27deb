"""Incidents and what is remembered of fusing, in one transaction; see ``contract.IncidentRows``."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, Table, delete, func, select

from rashomon.model.decision import Decision
from rashomon.model.incident_view import FusionState, NewIncident, UnfusedReport
from rashomon.model.ledger import LedgerClaim
from rashomon.store.claim_loading import load
from rashomon.store.decision_rows import decisions
from rashomon.store.incident_facets import keep_facets
from rashomon.store.incident_line_rows import number_of, row_of
from rashomon.store.incident_memory import forget, recall, remember
from rashomon.store.searching import ledger_claims
from rashomon.store.tables import (
    claim,
    decision,
    facet,
    fusion_state,
    incident,
    incident_claim,
    incident_facet,
    incident_founder,
    log,
    reading,
    report,
)

AT_ONCE = 500
"""Values asked for in one question."""
STATE = 1
"""The number of the only row of ``fusion_state``."""


class DatabaseIncidents:
    """Works in the transaction of ``connection``, which others begin and end."""

    def __init__(self, connection: Connection) -> None:
        self.connection = connection

    # --- how far it is ----------------------------------------------------------------------------------------------

    def state(self) -> FusionState | None:
        """How far incidents are worked out; ``None`` where that was never done."""
        row = self.connection.execute(select(fusion_state)).first()
        return None if row is None else FusionState(row.version, row.reading, row.decision, row.turn)

    def reached(self, state: FusionState) -> None:
        """Note how far they are now."""
        self.connection.execute(delete(fusion_state))
        row = {"version": state.version, "reading": state.reading, "decision": state.decision}
        self.connection.execute(fusion_state.insert(), [{"number": STATE, **row, "turn": state.turn}])

    def newest(self) -> tuple[int, int]:
        """The numbers of the newest reading and of the newest decision, 0 where there is none."""
        row = self.connection.execute(
            select(_newest(reading).label("reading"), _newest(decision).label("decision"))
        ).one()
        return row.reading or 0, row.decision or 0

    def judged_by(self) -> tuple[str, int, int]:
        """What the standing of decisions depends on."""
        again = select(func.max(reading.c.number)).where(reading.c.version > 1).scalar_subquery()
        first = select(log.c.hash).where(log.c.number == 1).scalar_subquery()
        question = select(first.label("first"), _newest(decision).label("decision"), again.label("reading"))
        row = self.connection.execute(question).one()
        return row.first or "", row.decision or 0, row.reading or 0

    def reread_since(self, number: int) -> bool:
        """Whether a report that has a reading up to that number was read again since: its claims are others now."""
        again = (reading.c.number > number, reading.c.version > 1)
        before = select(reading.c.report).where(reading.c.number <= number)
        return (
            self.connection.execute(
                select(reading.c.number).where(*again, reading.c.report.in_(before)).limit(1)
            ).first()
            is not None
        )

    def unfused(self, after: int, limit: int) -> Sequence[UnfusedReport]:
        """Current readings behind a number, in their order, with their claims."""
        question = (
            select(reading.c.number, report.c.text)
            .join(report, report.c.number == reading.c.report)
            .where(reading.c.number > after, reading.c.current)
            .order_by(reading.c.number)
            .limit(limit)
        )
        texts = {row.number: row.text for row in self.connection.execute(question)}
        of = select(claim.c.number).where(claim.c.reading.in_(list(texts))).order_by(claim.c.number)
        found: dict[int, list[LedgerClaim]] = {number: [] for number in texts}
        stored = list(load(self.connection, self.connection.execute(of).scalars().all(), texts))
        for one, told in zip(stored, ledger_claims(self.connection, stored), strict=True):
            found[one.reading].append(told)
        return [UnfusedReport(number, tuple(told), texts[number]) for number, told in found.items()]

    # --- claims and decisions ---------------------------------------------------------------------------------------

    def claims_of_reports(self, reports: Iterable[str]) -> Mapping[str, Sequence[LedgerClaim]]:
        """The claims of the current readings of reports, in their order."""
        found: dict[str, list[LedgerClaim]] = {}
        for stretch in _stretches(reports):
            question = (
                select(claim.c.number)
                .join(reading, reading.c.number == claim.c.reading)
                .join(report, report.c.number == reading.c.report)
                .where(report.c.id.in_(stretch), claim.c.current)
                .order_by(claim.c.number)
            )
            numbers = self.connection.execute(question).scalars().all()
            for told in ledger_claims(self.connection, list(load(self.connection, numbers))):
                found.setdefault(told.report.id, []).append(told)
        return found

    def claims_of_incidents(self, incidents: Iterable[str]) -> Sequence[Sequence[LedgerClaim]]:
        """The claims of incidents by their ids, as they were read."""
        found: dict[int, list[LedgerClaim]] = {}
        for stretch in _stretches(incidents):
            question = (
                select(incident_claim.c.claim, incident_claim.c.incident)
                .join(incident, incident.c.number == incident_claim.c.incident)
                .where(incident.c.id.in_(stretch))
            )
            of = {row.claim: row.incident for row in self.connection.execute(question)}
            stored = list(load(self.connection, sorted(of)))
            for one, told in zip(stored, ledger_claims(self.connection, stored), strict=True):
                found.setdefault(of[one.number], []).append(told)
        return list(found.values())

    def decisions(self) -> Sequence[Decision]:
        """All decisions in their order."""
        return decisions(self.connection)

    # --- memory -----------------------------------------------------------------------------------------------------

    def recall(self, kind: str, keys: Iterable[str]) -> Mapping[str, bytes]:
        """What is remembered under keys of a kind; nothing for a key that is not."""
        return recall(self.connection, kind, keys)

    def remember(self, kind: str, values: Mapping[str, bytes | None]) -> None:
        """Remember values; ``None`` forgets what is there."""
        remember(self.connection, kind, values)

    def forget(self) -> None:
        """Forget everything that is worked out, but for the claims that incidents are named after."""
        forget(self.connection)
        for table in (incident_facet, facet, incident_claim, incident, fusion_state):
            self.connection.execute(delete(table))

    # --- incidents --------------------------------------------------------------------------------------------------

    def founders(self, after: int = 0) -> Sequence[str]:
        """The claims that incidents are named after, oldest first, behind the first so many."""
        question = select(incident_founder.c.claim).where(incident_founder.c.number > after)
        return self.connection.execute(question.order_by(incident_founder.c.number)).scalars().all()

    def found(self, founders: Sequence[tuple[str, str]]) -> None:
        """Note more of them, each with the id of its incident, behind those that are there."""
        first = (self.connection.execute(select(_newest(incident_founder))).scalar() or 0) + 1
        rows = [{"number": n, "claim": c, "incident": i} for n, (c, i) in enumerate(founders, first)]
        if rows:
            self.connection.execute(incident_founder.insert(), rows)

    def mates(self, claims: Iterable[str]) -> Mapping[str, Sequence[str]]:
        """The incidents that claims are kept in, by their ids, each with all its claims."""
        numbers = self._numbers(claims)
        kept: set[int] = set()
        for stretch in _stretches(numbers.values()):
            of = select(incident_claim.c.incident).where(incident_claim.c.claim.in_(stretch)).distinct()
            kept.update(self.connection.execute(of).scalars())
        found: dict[str, list[str]] = {}
        for stretch in _stretches(kept):
            for row in self.connection.execute(_MATES.where(incident_claim.c.incident.in_(stretch))):
                found.setdefault(row.incident, []).append(f"{row.report}:{row.claim}")
        return found

    def replace(self, gone: Iterable[str], new: Sequence[NewIncident]) -> None:
        """Take incidents away by their ids and keep others."""
        for stretch in _stretches(gone):
            named = select(incident.c.number).where(incident.c.id.in_(stretch))
            found = self.connection.execute(named).scalars().all()
            for table in (incident_facet, incident_claim):
                self.connection.execute(delete(table).where(table.c.incident.in_(found)))
            self.connection.execute(delete(incident).where(incident.c.number.in_(found)))
        near = (one.doubt.other for one in new if one.doubt.other is not None)
        numbers = self._numbers((*(c for one in new for c in one.claims), *near))
        of = [{"claim": numbers[c], "incident": number_of(one.line.id)} for one in new for c in one.claims]
        for table, some in ((incident, [row_of(one, numbers) for one in new]), (incident_claim, of)):
            if some:
                self.connection.execute(table.insert(), some)
        keep_facets(self.connection, new)

    def _numbers(self, claims: Iterable[str]) -> dict[str, int]:
        """The numbers of claims of current readings by their ids."""
        wanted = set(claims)
        reports = {one.partition(":")[0] for one in wanted}
        found: dict[str, int] = {}
        for stretch in _stretches(reports):
            question = (
                select(report.c.id.label("report"), claim.c.id, claim.c.number)
                .join(reading, reading.c.report == report.c.number)
                .join(claim, claim.c.reading == reading.c.number)
                .where(report.c.id.in_(stretch), reading.c.current)
            )
            rows = self.connection.execute(question)
            found.update((f"{r.report}:{r.id}", r.number) for r in rows if f"{r.report}:{r.id}" in wanted)
        return found


_MATES = (
    select(incident.c.id.label("incident"), report.c.id.label("report"), claim.c.id.label("claim"))
    .join(incident_claim, incident_claim.c.incident == incident.c.number)
    .join(claim, claim.c.number == incident_claim.c.claim)
    .join(reading, reading.c.number == claim.c.reading)
    .join(report, report.c.number == reading.c.report)
    .order_by(claim.c.number)
)


def _newest(table: Table) -> Any:
    return select(func.max(table.c.number)).scalar_subquery()


def _stretches(values: Iterable[Any]) -> Iterable[list[Any]]:
    ordered = sorted(values)
    for at in range(0, len(ordered), AT_ONCE):
        yield ordered[at : at + AT_ONCE]
