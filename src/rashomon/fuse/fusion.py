"""Claims of reports, in any order and at any time → the incidents that they tell of."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rashomon.fuse.assembly import assemble, claims_of
from rashomon.fuse.cluster import clusters, components
from rashomon.fuse.graph import Graph
from rashomon.fuse.identity import Identities
from rashomon.fuse.mentions import Mention, mentions_of
from rashomon.model.incident import Incident
from rashomon.model.ledger import LedgerClaim


class Fusion:
    """All claims so far, fused.

    ``incidents`` are those that building from scratch would give, whatever the order of arrival; only what a new report is
    compared with is worked out again. ``founders`` of an earlier run keep the ids of its incidents.
    """

    def __init__(self, founders: Iterable[str] = ()) -> None:
        self._graph = Graph()
        self._identities = Identities(founders)
        self._waiting: list[tuple[Mention, ...]] = []
        self._reports: set[str] = set()
        self._groups: dict[str, tuple[str, ...]] = {}
        """The mentions of each incident, by its first one."""
        self._of: dict[str, str] = {}
        """The first mention of the incident that each mention is in."""
        self._incidents: dict[str, Incident] = {}

    @property
    def founders(self) -> tuple[str, ...]:
        """The claims that incidents are named after, oldest first: give them to a new ``Fusion`` to keep all ids."""
        self.incidents()
        return self._identities.founders

    @property
    def examined(self) -> int:
        """How many pairs of mentions were compared."""
        return self._graph.examined

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
        if mentions := mentions_of(claims, text):
            self._waiting.append(mentions)

    def incidents(self) -> tuple[Incident, ...]:
        """Every incident, also those of one claim, by id."""
        self._settle()
        return tuple(sorted(self._incidents.values(), key=lambda i: i.id))

    def _settle(self) -> None:
        if not self._waiting:
            return
        touched = self._graph.add(self._waiting)
        self._waiting = []
        self._fuse(touched)

    def _fuse(self, touched: set[str]) -> None:
        """Cluster anew what was touched, with all that was or is connected to it."""
        before = {self._of[m] for m in touched if m in self._of}
        region = touched | {m for first in before for m in self._groups[first]}
        parts = components(self._graph, region)
        inside = {m for part in parts for m in part}
        for first in {self._of[m] for m in inside if m in self._of}:
            del self._groups[first], self._incidents[first]
        groups = [group for part in parts for group in clusters(self._graph, part)]
        names = self._identities.name([claims_of(self._graph, group) for group in groups])
        for group, (name, former) in zip(groups, names, strict=True):
            self._groups[group[0]] = group
            self._of |= dict.fromkeys(group, group[0])
            self._incidents[group[0]] = assemble(self._graph, group, name, former)
