"""Where each name of a text is: ranked places with a calibrated score, by the company that the names keep.

All names of a text are settled together, in passes: in the first each stands alone, then each is weighed by what the others
are likely to be. Every name gets a best guess here, if any of its words or of its neighbours is known; ``places`` decides
what is sure enough to be stated.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from math import exp

from rashomon.lexicon.gazetteer import GazetteerPlace
from rashomon.model.span import Span
from rashomon.resolve.candidates import is_same
from rashomon.resolve.company import Company, Said, holders
from rashomon.resolve.evidence import WEIGHTS, Name, Neighbour, of_neighbour, of_readings, weigh
from rashomon.resolve.readings import readings

PASSES = 3
"""After the third pass hardly a name changes."""
SURE = 0.5
"""A name that is at least so likely some place is a neighbour for others."""
CLOSEST, COMMONEST = 4, 3
"""So many neighbours of a name are looked at: those that stand closest to it, and those that the text has most."""


@dataclass(frozen=True, slots=True)
class Ranked:
    """A place that a mention may name and how likely it is that one, 0 to 1.

    ``beside`` marks the place of a neighbour in the text, given for want of a better one; ``whole`` that the place has the
    whole of the name, and not some of its words.
    """

    place: GazetteerPlace
    score: float
    beside: bool = False
    whole: bool = True


Ranking = tuple[Ranked, ...]
Weighed = tuple[Ranked, dict[str, float]]
"""A place, not scored yet, and what speaks for it."""


def rank_toponyms(text: str, spans: Sequence[Span]) -> tuple[Ranking, ...]:
    """The places that each mention may name, best first; none for a mention with no known word and no neighbour.

    The scores of a mention add up to 1. Places within ``SAME_KM`` of a better one count for that one.
    """
    names = find_names(text, spans)
    by_span = {
        span: ranking for name, ranking in zip(names, settle(names), strict=True) for span in name.spans
    }
    return tuple(by_span[span] for span in spans)


def find_names(text: str, spans: Sequence[Span]) -> tuple[Name, ...]:
    """The different names among the mentions: one name is one place throughout a text."""
    groups: dict[str, list[Span]] = defaultdict(list)
    for span in spans:
        groups[" ".join(span.of(text).split())].append(span)
    return tuple(
        Name(name, tuple(group), readings(name), holders(text, (span.end for span in group)))
        for name, group in groups.items()
    )


def settle(names: Sequence[Name], weights: Mapping[str, float] = WEIGHTS) -> list[Ranking]:
    """A ranking for each name."""
    rankings: list[Ranking] = [() for _ in names]
    for step in range(1, PASSES + 1):
        tables = weigh_names(names, rankings, neighbours=step == PASSES)
        rankings = [rank(table, weights) for table in tables]
    return rankings


def weigh_names(
    names: Sequence[Name], rankings: Sequence[Ranking], *, neighbours: bool
) -> list[list[Weighed]]:
    """What speaks for each place of each name, given what the others are likely to be."""
    company = Company(
        [
            Said.of(((r.place, r.score) for r in ranking if not r.beside), len(name.spans))
            for name, ranking in zip(names, rankings, strict=True)
        ]
    )
    tables: list[list[Weighed]] = []
    for i, name in enumerate(names):
        table = [
            (Ranked(r.place, 0.0, whole=not r.part), evidence)
            for r, evidence in zip(name.readings, of_readings(name, company, i), strict=True)
        ]
        if neighbours:
            own = {r.place for r in name.readings}
            beside = (n for n in _neighbours(i, names, rankings) if n.place not in own)
            table += [(Ranked(n.place, 0.0, beside=True), of_neighbour(n, name, company, i)) for n in beside]
        tables.append(table)
    return tables


def _neighbours(i: int, names: Sequence[Name], rankings: Sequence[Ranking]) -> list[Neighbour]:
    """The places of the names that stand closest to a name, of the commonest of the text, and those it stands in."""
    sure = {j: r[0].place for j, r in enumerate(rankings) if j != i and r and r[0].score > SURE}
    apart = {
        j: min(abs(a.start - b.start) for a in names[i].spans for b in names[j].spans)
        for j in sure
        if not rankings[j][0].beside
    }
    closest = sorted(apart, key=lambda j: (apart[j], j))[:CLOSEST]
    commonest = sorted(apart, key=lambda j: (-len(names[j].spans), j))[:COMMONEST]
    found = {sure[j]: Neighbour(sure[j], apart[j], len(names[j].spans)) for j in (*commonest, *closest)}
    found |= {place: Neighbour(place, 0, 1) for place in names[i].holders if place not in found}
    return list(found.values())


def rank(table: Sequence[Weighed], weights: Mapping[str, float] = WEIGHTS) -> Ranking:
    """The places of a name in order of what speaks for them, the sums turned into shares of 1."""
    if not table:
        return ()
    sums = [weigh(evidence, weights) for _, evidence in table]
    shares = [exp(total - max(sums)) for total in sums]
    whole = sum(shares)
    found = [
        Ranked(r.place, share / whole, r.beside, r.whole) for (r, _), share in zip(table, shares, strict=True)
    ]
    return _gathered(sorted(found, key=lambda r: (-r.score, r.place.id)))


def _gathered(found: Sequence[Ranked]) -> Ranking:
    """Each place that is no repetition of a likelier one close by, with the scores of those that are."""
    kept: list[Ranked] = []
    for ranked in found:
        same = next((k for k, other in enumerate(kept) if is_same(ranked.place, other.place)), None)
        if same is None:
            kept.append(ranked)
        else:
            kept[same] = replace(kept[same], score=kept[same].score + ranked.score)
    return tuple(sorted(kept, key=lambda r: (-r.score, r.place.id)))
