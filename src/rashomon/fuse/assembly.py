"""Mentions of one happening → the incident: its claims, kinds, places and days."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from datetime import date

from rashomon.fuse.graph import Graph
from rashomon.fuse.identity import founding_order
from rashomon.fuse.memberships import memberships
from rashomon.fuse.mentions import interval_of
from rashomon.lexicon.folding import fold
from rashomon.model.claim import ClaimPlace
from rashomon.model.incident import Incident, IncidentPlace, Membership
from rashomon.model.ledger import LedgerClaim


def claims_of(graph: Graph, mentions: Sequence[str]) -> tuple[LedgerClaim, ...]:
    """The claims of some mentions, the first published first."""
    told = (graph.memory.claims[c] for m in mentions for c in graph.mentions[m].claims)
    return tuple(sorted(told, key=founding_order))


def assemble(graph: Graph, mentions: Sequence[str], name: str, former: tuple[str, ...]) -> Incident:
    """The incident that some mentions tell of."""
    return compose(claims_of(graph, mentions), name, former, memberships(graph, mentions))


def compose(
    claims: Sequence[LedgerClaim],
    name: str,
    former: tuple[str, ...] = (),
    why: tuple[Membership, ...] = (),
) -> Incident:
    """The incident of some claims, given in the order of publication."""
    days = _days(claims)
    counted = Counter(c.claim.kind for c in claims)
    return Incident(
        id=name,
        former=former,
        kinds=tuple(sorted(counted, key=lambda k: (-counted[k], k))),
        places=_places(claims),
        start=days[0] if days else None,
        end=days[1] if days else None,
        claims=tuple(claims),
        memberships=why,
    )


def _days(claims: Sequence[LedgerClaim]) -> tuple[date, date] | None:
    """The interval that most reports give, of several the one that most claims do, then the shorter, then the earlier."""
    dated: dict[tuple[date, date], list[str]] = defaultdict(list)
    for claim in claims:
        if (interval := interval_of(claim)) is not None:
            dated[interval].append(claim.report.id)
    return min(dated, key=lambda i: (-len({*dated[i]}), -len(dated[i]), i[1] - i[0], i), default=None)


def _places(claims: Sequence[LedgerClaim]) -> tuple[IncidentPlace, ...]:
    """The places that the claims name, the one that most of them name first."""
    named: dict[str, list[tuple[LedgerClaim, ClaimPlace]]] = defaultdict(list)
    for claim in claims:
        for place in claim.claim.places:
            named[place.place or fold(place.evidence.text)].append((claim, place))
    ordered = sorted(named.items(), key=lambda item: (-len({c.id for c, _ in item[1]}), item[0]))
    return tuple(_place(uses) for _, uses in ordered)


def _place(uses: Sequence[tuple[LedgerClaim, ClaimPlace]]) -> IncidentPlace:
    names = Counter(" ".join(p.evidence.text.split()) for _, p in uses)
    place = uses[0][1]
    return IncidentPlace(
        place=place.place,
        name=min(names, key=lambda n: (-names[n], n)),
        lat=place.lat,
        lon=place.lon,
        precision=min((p.precision for _, p in uses if p.precision is not None), default=None),
        claims=tuple(dict.fromkeys(c.id for c, _ in uses)),
    )
