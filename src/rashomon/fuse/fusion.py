"""Claims of reports, in any order and at any time → the incidents that they tell of."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rashomon.fuse.assembly import assemble, claims_of
from rashomon.fuse.grouping import Grouping
from rashomon.fuse.identity import Identities
from rashomon.model.incident import Incident
from rashomon.model.ledger import LedgerClaim


class Fusion:
    """All claims so far, fused, in memory.

    ``incidents`` are those that building from scratch would give, whatever the order of arrival; only what a new report is
    compared with is worked out again. ``founders`` of an earlier run keep the ids of its incidents.
    """

    def __init__(self, founders: Iterable[str] = ()) -> None:
        self._grouping = Grouping()
        self._identities = Identities(founders)
        self._reports: set[str] = set()
        self._incidents: dict[str, Incident] = {}
        """By the first mention of each."""

    @property
    def founders(self) -> tuple[str, ...]:
        """The claims that incidents are named after, oldest first: give them to a new ``Fusion`` to keep all ids."""
        self.incidents()
        return self._identities.founders

    @property
    def examined(self) -> int:
        """How many pairs of mentions were compared."""
        return self._grouping.graph.examined

    def add(self, claims: Sequence[LedgerClaim], text: str | None = None) -> None:
        """Add the claims of one report; ``text`` is the report's, whose sentences tell more than the claims' quotes.

        Raises ``ValueError`` for a report that was added before, and for claims of several.
        """
        reports = {c.report.id for c in claims}
        if len(reports) > 1 or reports & self._reports:
            raise ValueError(
                f"claims of {len(reports)} reports, or of one added before: {sorted(reports)[:3]}"
            )
        self._reports |= reports
        self._grouping.add(claims, text)

    def incidents(self) -> tuple[Incident, ...]:
        """Every incident, also those of one claim, by id."""
        self._settle()
        return tuple(sorted(self._incidents.values(), key=lambda i: i.id))

    def _settle(self) -> None:
        groups = self._grouping.settle().groups
        graph = self._grouping.graph
        for mention in (m for group in groups for m in group):
            self._incidents.pop(mention, None)
        names = self._identities.name([claims_of(graph, group) for group in groups])
        for group, (name, former) in zip(groups, names, strict=True):
            self._incidents[group[0]] = assemble(graph, group, name, former)
