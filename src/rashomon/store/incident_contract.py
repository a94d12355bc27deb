"""What working out incidents asks of a store: everything that is remembered, in one transaction."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Protocol

from rashomon.model.decision import Decision
from rashomon.model.incident_view import FusionState, NewIncident, UnfusedReport
from rashomon.model.ledger import LedgerClaim


class IncidentRows(Protocol):
    """Incidents as they are kept. All but ``recall`` and the questions need a transaction that writes."""

    def state(self) -> FusionState | None:
        """How far incidents are worked out; ``None`` where that was never done."""

    def reached(self, state: FusionState) -> None:
        """Note how far they are now."""

    def newest(self) -> tuple[int, int]:
        """The numbers of the newest reading and of the newest decision, 0 where there is none."""

    def judged_by(self) -> tuple[str, int, int]:
        """What the standing of decisions depends on, as long as it is the same nothing has changed about it.

        The hash of the log's first entry, which tells ledgers apart; the newest decision; the newest reading that took the place
        of another one.
        """

    def reread_since(self, number: int) -> bool:
        """Whether a report that has a reading up to that number was read again since: its claims are others now."""

    def unfused(self, after: int, limit: int) -> Sequence[UnfusedReport]:
        """Current readings behind a number, in their order, with their claims."""

    def claims_of_reports(self, reports: Iterable[str]) -> Mapping[str, Sequence[LedgerClaim]]:
        """The claims of the current readings of reports, in their order."""

    def claims_of_incidents(self, incidents: Iterable[str]) -> Sequence[Sequence[LedgerClaim]]:
        """The claims of incidents by their ids, as they were read."""

    def decisions(self) -> Sequence[Decision]:
        """All decisions in their order."""

    def recall(self, kind: str, keys: Iterable[str]) -> Mapping[str, bytes]:
        """What is remembered under keys of a kind; nothing for a key that is not."""

    def remember(self, kind: str, values: Mapping[str, bytes | None]) -> None:
        """Remember values; ``None`` forgets what is there."""

    def forget(self) -> None:
        """Forget everything that is worked out, but for the claims that incidents are named after."""

    def founders(self, after: int = 0) -> Sequence[str]:
        """The claims that incidents are named after, oldest first, behind the first so many."""

    def found(self, founders: Sequence[tuple[str, str]]) -> None:
        """Note more of them, each with the id of its incident, behind those that are there."""

    def mates(self, claims: Iterable[str]) -> Mapping[str, Sequence[str]]:
        """The incidents that claims are kept in, by their ids, each with all its claims."""

    def replace(self, gone: Iterable[str], new: Sequence[NewIncident]) -> None:
        """Take incidents away by their ids and keep others."""
