"""How decisions stand now, worked out once for each new one: claims that they are about are kept in memory meanwhile."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence
from threading import Lock

from rashomon.model.decision import Decision, JudgedDecision
from rashomon.model.ledger import LedgerClaim
from rashomon.review import standings
from rashomon.store.incident_contract import IncidentRows

LEDGERS = 4
"""Ledgers of which something is kept; a program has one, a test many."""
REPORTS = 20_000
"""Reports whose claims are kept for one ledger: some 500 MB at most."""


class Standing:
    """What is known of one ledger's decisions, up to its newest one."""

    def __init__(self) -> None:
        self.newest: tuple[str, int, int] | None = None
        self.judged: Sequence[JudgedDecision] = ()
        self.claims: dict[str, Sequence[LedgerClaim]] = {}

    def bring(self, rows: IncidentRows, newest: tuple[str, int, int]) -> Sequence[JudgedDecision]:
        """All decisions as they stand in the transaction of ``rows``."""
        if newest == self.newest:
            return self.judged
        if self.newest is None or newest[2] != self.newest[2] or len(self.claims) > REPORTS:
            self.claims = {}  # claims of reports that were read again are others now
        decisions = rows.decisions()
        self._learn(rows, decisions)
        self.judged = standings(decisions, self.claims)
        self.newest = newest
        return self.judged

    def _learn(self, rows: IncidentRows, decisions: Sequence[Decision]) -> None:
        reports = {ref.report for d in decisions for ref in (*d.what.claims, *d.what.others)}
        missing = reports - self.claims.keys()
        if missing:
            found = rows.claims_of_reports(missing)
            self.claims.update((report, found.get(report, ())) for report in missing)


_KNOWN: OrderedDict[str, Standing] = OrderedDict()
_LOCK = Lock()


def current(rows: IncidentRows) -> Sequence[JudgedDecision]:
    """All decisions as they stand now."""
    newest = rows.judged_by()
    if not newest[1]:
        return ()
    with _LOCK:
        known = _KNOWN.setdefault(newest[0], Standing())
        _KNOWN.move_to_end(newest[0])
        while len(_KNOWN) > LEDGERS:
            _KNOWN.popitem(last=False)
        return known.bring(rows, newest)
