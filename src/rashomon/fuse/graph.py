"""Likenesses between mentions, kept as mentions are added: always those that all mentions together would give at once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from rashomon.fuse.blocks import Blocks
from rashomon.fuse.keys import Key
from rashomon.fuse.likeness import likeness
from rashomon.fuse.memory import Memory
from rashomon.fuse.mentions import Mention
from rashomon.fuse.rarity import Rarity, Term

SCALE = 1_000_000
"""Likenesses are kept as whole millionths: their sums are the same in any order."""
KEPT = SCALE // 50
"""Less than 0.02 is no likeness."""


class Graph:
    """Mentions, and how like those are that share a key."""

    def __init__(self, memory: Memory | None = None) -> None:
        self.memory = memory = memory or Memory()
        self.mentions = memory.mentions
        self.rarity = Rarity(memory)
        self.examined = 0
        """Pairs compared so far."""
        self._blocks = Blocks(memory)
        self._edges = memory.edges
        self._by_report = memory.by_report

    def edges(self, mention: str) -> Mapping[str, int]:
        """The mentions that a mention is like, and how much in millionths."""
        return self._edges[mention]

    def add(self, reports: Sequence[Sequence[Mention]]) -> set[str]:
        """Add the mentions of new reports; gives all mentions, old and new, whose likenesses are not what they were."""
        new = [mention for report in reports for mention in report]
        faded = self._count(reports)
        crowded = self._place(new)
        touched = {mention.id for mention in new}
        touched |= self._drop(m for key, some in crowded.items() for m in self._blocks.disturbed(key, some))
        touched |= self._weigh_again(faded)
        for mention in new:
            touched |= self._compare(mention)
        return touched

    def _count(self, reports: Sequence[Sequence[Mention]]) -> set[Term]:
        """Count the terms of reports; gives those that weigh less now."""
        terms = {report[0].report: terms_of(report) for report in reports if report}
        for name in ("counts", "sharing"):
            self.memory.expect(name, {term for some in terms.values() for term in some})
        for report in reports:
            for mention in report:
                self._by_report[mention.report] = (*self._by_report.get(mention.report, ()), mention.id)
        return {term for report, some in terms.items() for term in self.rarity.add(report, some)}

    def _place(self, new: Sequence[Mention]) -> Mapping[Key, Sequence[str]]:
        """Put mentions under their keys; gives the keys under which older ones may lose each other, with the new ones there."""
        older = bool(self.mentions)
        crowded: dict[Key, list[str]] = {}
        for mention in new:
            self.mentions[mention.id] = mention
            self._edges[mention.id] = {}
        self.memory.expect("blocks", {key for mention in new for key in self._blocks.keys(mention.id)})
        for mention in new:
            for key in self._blocks.add(mention):
                crowded.setdefault(key, []).append(mention.id)
        return crowded if older else {}

    def _compare(self, mention: Mention) -> set[str]:
        edges = self._edges[mention.id]
        changed = set()
        neighbours = self._blocks.neighbours(mention.id)
        self.memory.expect("mentions", neighbours)
        for name in neighbours:
            other = self.mentions[name]
            if name in edges or other.group != mention.group or other.report == mention.report:
                continue
            self.examined += 1
            if (value := self._likeness(mention, other)) >= KEPT:
                edges[name] = self._edges[name][mention.id] = value
                changed.add(name)
        return changed

    def _likeness(self, one: Mention, other: Mention) -> int:
        one, other = sorted((one, other), key=lambda m: m.id)  # the same sum of fractions either way round
        return round(SCALE * likeness(one, other, self.rarity))

    def _drop(self, mentions: Iterable[str]) -> set[str]:
        """Forget likenesses of mentions that are no longer compared; gives those that lost one."""
        changed = set()
        ones = {*mentions}
        self.memory.expect("edges", ones)
        pairs = [(one, other) for one in ones for other in self._edges[one]]
        self.memory.expect("mentions", {mention for pair in pairs for mention in pair})
        self.memory.expect("blocks", {key for pair in pairs for key in self._blocks.shared(*pair)})
        for one, other in pairs:
            if other in self._edges[one] and not self._blocks.paired(one, other):
                del self._edges[one][other], self._edges[other][one]
                changed |= {one, other}
        return changed

    def _weigh_again(self, terms: set[Term]) -> set[str]:
        """Compare again what shares a term that became more common; a pair that was no likeness cannot become one."""
        reports = {report for term in terms for report in self.rarity.reports(term)}
        self.memory.expect("by_report", reports)
        self.memory.expect("edges", [m for report in reports for m in self._by_report[report]])
        pairs = {pair for term in terms for pair in self._sharing(term)}
        self._expect_comparing({mention for pair in pairs for mention in pair})
        changed = set()
        for one, other in sorted(pairs):
            self.examined += 1
            value = self._likeness(self.mentions[one], self.mentions[other])
            if value == self._edges[one][other]:
                continue
            changed |= {one, other}
            if value >= KEPT:
                self._edges[one][other] = self._edges[other][one] = value
            else:
                del self._edges[one][other], self._edges[other][one]
        return changed

    def _expect_comparing(self, mentions: set[str]) -> None:
        """Look up at once what comparing these mentions with each other takes."""
        self.memory.expect("mentions", mentions)
        self.memory.expect("counts", terms_of([self.mentions[mention] for mention in mentions]))

    def _sharing(self, term: Term) -> Iterable[tuple[str, str]]:
        """Pairs that are alike, of reports that have a term."""
        mentions = {m for report in self.rarity.reports(term) for m in self._by_report[report]}
        for one in mentions:
            for other in self._edges[one]:
                if one < other and other in mentions:
                    yield one, other


def terms_of(report: Sequence[Mention]) -> frozenset[Term]:
    """The terms of one report's mentions."""
    names = frozenset(n for m in report for n in (*m.names, *m.background))
    words = frozenset(w for m in report for w in (*m.words, *m.objects))
    places = frozenset(key for m in report for key, _ in m.places)
    return frozenset(
        term
        for sort, found in (("name", names), ("word", words), ("place", places))
        for term in ((sort, t) for t in found)
    )
