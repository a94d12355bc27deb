"""Which mentions tell of one happening, worked out again for no more of them than new reports are compared with."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rashomon.fuse.cluster import clusters, components
from rashomon.fuse.graph import Graph
from rashomon.fuse.memberships import memberships
from rashomon.fuse.memory import Memory
from rashomon.fuse.mentions import Mention, mentions_of
from rashomon.model.incident import Membership
from rashomon.model.ledger import LedgerClaim

Group = tuple[str, ...]
"""The ids of the mentions of one happening, sorted."""


@dataclass(frozen=True, slots=True)
class Settled:
    """Groups with a mention whose likenesses are others now, among them those that ``changed`` in what they hold.

    Every mention of a group that is no more is in one of the changed ones. ``touched`` are the mentions with other likenesses.
    """

    groups: tuple[Group, ...]
    changed: tuple[Group, ...]
    touched: frozenset[str]


class Grouping:
    """Groups of mentions, kept in ``memory``: those that all reports together would give, in whatever order they come."""

    def __init__(self, memory: Memory | None = None) -> None:
        self.memory = memory or Memory()
        self.graph = Graph(self.memory)
        self._waiting: list[tuple[Mention, ...]] = []

    def add(self, claims: Sequence[LedgerClaim], text: str | None = None) -> None:
        """Add the claims of one report, which has to be new; see ``Fusion.add``."""
        if mentions := mentions_of(claims, text):
            self.memory.claims.update((c.id, c) for c in claims)
            self._waiting.append(mentions)

    def settle(self) -> Settled:
        """Take in what was added."""
        if not self._waiting:
            return Settled((), (), frozenset())
        touched = self.graph.add(self._waiting)
        self._waiting = []
        return self._regroup(touched)

    def _regroup(self, touched: set[str]) -> Settled:
        """Cluster anew what was touched, with all that was or is connected to it."""
        groups, group_of = self.memory.groups, self.memory.group_of
        self.memory.expect("group_of", touched)
        before = {group_of[m] for m in touched if m in group_of}
        self.memory.expect("groups", before)
        parts = components(self.graph, touched | {m for first in before for m in groups[first]})
        inside = {m for part in parts for m in part}
        self.memory.expect("group_of", inside)
        firsts = {group_of[m] for m in inside if m in group_of}
        self.memory.expect("groups", firsts)
        old = {groups[first] for first in firsts}
        found = tuple(group for part in parts for group in clusters(self.graph, part))
        changed = tuple(group for group in found if group not in old)
        for group in old.difference(found):
            del groups[group[0]]
        for group in changed:
            groups[group[0]] = group
            for mention in group:
                group_of[mention] = group[0]
        return Settled(found, changed, frozenset(touched))

    def group(self, mention: str) -> Group:
        """The group that a mention is in."""
        return self.memory.groups[self.memory.group_of[mention]]

    def mention(self, claim: str) -> str:
        """The mention that a claim is of."""
        of_report = self.memory.by_report[claim.partition(":")[0]]
        return next(m for m in of_report if claim in self.memory.mentions[m].claims)

    def why(self, group: Group) -> tuple[Membership, ...]:
        """Why each claim of a group is in it."""
        return memberships(self.graph, group)
