"""Groups that fusing made, people's decisions → the incidents that are kept, for no more of them than have changed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rashomon.fuse import Group, Grouping, Identities, compose, doubt, incident_id
from rashomon.model.decision import JudgedDecision
from rashomon.model.incident_view import NewIncident
from rashomon.model.ledger import LedgerClaim
from rashomon.review import judged, parts
from rashomon.run.incident_facets import facets_of
from rashomon.run.incident_lines import line_of, published_first
from rashomon.run.standing import current
from rashomon.store.incident_contract import IncidentRows


class Judging:
    """One transaction's worth: decisions and founders as they are now."""

    def __init__(self, grouping: Grouping, rows: IncidentRows, identities: Identities) -> None:
        self.grouping = grouping
        self.memory = grouping.memory
        self.rows = rows
        self.identities = identities
        self.decisions = current(rows)

    def keep(self, changed: Iterable[Group], since: int) -> None:
        """Keep anew the incidents of changed groups, and of all claims that decisions behind ``since`` are about."""
        decided = self._decided(since)
        groups = {group[0]: group for group in changed}
        groups |= self._groups(c for d in decided for c in (*d.claims, *d.others))
        gone = self._widen(groups)
        found = parts(map(self._claims, groups.values()), self.decisions, self._near)
        self._replace(gone, sorted(found, key=min))

    def _decided(self, since: int) -> Sequence[JudgedDecision]:
        """The decisions behind a number, those that they take back, those that these had taken back, and so on."""
        found: list[JudgedDecision] = []
        undone: set[int | None] = set()
        for decision in reversed(self.decisions):
            if decision.decision.number > since or decision.decision.number in undone:
                found.append(decision)
                undone.add(decision.decision.what.undoes)
        return found

    def _widen(self, groups: dict[str, Group]) -> Sequence[str]:
        """Add the groups that decisions and kept incidents tie to these; gives the kept incidents that all of them make up."""
        while True:
            self.memory.expect("mentions", [m for group in groups.values() for m in group])
            claims = {c for group in groups.values() for c in self._claims(group)}
            kept = self.rows.mates(claims)
            tied = {c for mates in kept.values() for c in mates}
            for decision in self.decisions:
                about = {*decision.claims, *decision.others}
                tied |= about if about & claims else set()
            more = {f: g for f, g in self._groups(tied - claims).items() if f not in groups}
            if not more:
                return sorted(kept)
            groups |= more

    def _groups(self, claims: Iterable[str]) -> dict[str, Group]:
        """The groups of claims, by their first mentions; a report that is not fused yet has none."""
        claims = list(claims)
        reports = {claim.partition(":")[0] for claim in claims}
        self.memory.expect("by_report", reports)
        known = {report for report in reports if report in self.memory.by_report}
        mentions = [m for report in known for m in self.memory.by_report[report]]
        self.memory.expect("mentions", mentions)
        self.memory.expect("group_of", mentions)
        of = [self.grouping.mention(claim) for claim in claims if claim.partition(":")[0] in known]
        self.memory.expect("groups", {self.memory.group_of[mention] for mention in of})
        found = map(self.grouping.group, of)
        return {group[0]: group for group in found}

    def _claims(self, group: Group) -> tuple[str, ...]:
        return tuple(c for mention in group for c in self.memory.mentions[mention].claims)

    def _near(self, claim: str) -> Sequence[str]:
        """What was told in one breath, then the mention of another report that is most alike."""
        mention = self.grouping.mention(claim)
        why = next(w for w in self.grouping.why(self.grouping.group(mention)) if w.claim == claim)
        other = self.memory.mentions[why.other].claims if why.other is not None else ()
        return (*(c for c in why.nucleus if c != claim), *other)

    def _replace(self, gone: Sequence[str], found: Sequence[Iterable[str]]) -> None:
        self.memory.expect("claims", [c for part in found for c in part])
        told = [published_first(self.memory.claims[c] for c in part) for part in found]
        before = len(self.identities.founders)
        names = self.identities.name(told)
        founders = self.identities.founders[before:]
        self.rows.found([(claim, incident_id(claim)) for claim in founders])
        self.memory.expect("by_report", {c.partition(":")[0] for part in found for c in part})
        self.memory.expect("edges", {self.grouping.mention(c) for part in found for c in part})
        new = [self._incident(claims, *named) for claims, named in zip(told, names, strict=True) if claims]
        self.rows.replace(gone, new)

    def _incident(self, claims: Sequence[LedgerClaim], name: str, former: tuple[str, ...]) -> NewIncident:
        counting = judged(claims, self.decisions).counting
        incident = compose(counting, name, former)
        line = line_of(incident)
        mentions = {self.grouping.mention(c.id) for c in claims}
        return NewIncident(
            line,
            tuple(c.id for c in claims),
            facets_of(incident, line.sides),
            doubt(self.grouping.graph, mentions),
        )
