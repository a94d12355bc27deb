"""An incident → the line that lists show of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from rashomon.fuse import figures, speakers, status
from rashomon.model.claim import GROUPS, Party
from rashomon.model.incident import Incident, IncidentPlace, Side
from rashomon.model.incident_view import IncidentLine, LineFigure, LinePlace

if TYPE_CHECKING:
    from rashomon.model.ledger import LedgerClaim

FIGURES = 4
PARTIES = 3
PLACES = 3
"""How many of each a line has, the most often named first; figures by their outcome."""
ABOUT_AS_MANY = 0.5
"""A place that half as many claims name as the one that most do stands for the incident where it is more exact."""
ORDER = (*GROUPS["outcome"], *(k for ks in GROUPS.values() for k in ks if k not in GROUPS["outcome"]))
"""Outcomes before what is done."""


def line_of(incident: Incident) -> IncidentLine:
    """What is worth knowing of an incident at a glance."""
    told = status(incident)
    counted = [
        f for f in figures(incident) if f.scope == "event" and not f.joint and (f.best or f.low or 0) > 1
    ]
    counted.sort(key=lambda f: (ORDER.index(f.outcome), -(f.best or f.low or 0)))
    return IncidentLine(
        id=incident.id,
        start=incident.start,
        end=incident.end,
        kinds=incident.kinds,
        places=tuple({p.name.casefold(): p.name for p in incident.places}.values())[:PLACES],
        actors=_named(c.claim.actors for c in incident.claims),
        targets=_named(c.claim.targets for c in incident.claims),
        figures=tuple(
            LineFigure(f.outcome, f.victims, f.unit, f.low, f.best, f.high) for f in counted[:FIGURES]
        ),
        status=told.kind,
        origins=len(told.asserted_by),
        reports=len({c.report.id for c in incident.claims}),
        claims=len(incident.claims),
        where=main_place(incident.places),
        sides=tuple(side for side in Side if side in {s.side for s in speakers(incident)}),
    )


def main_place(places: Sequence[IncidentPlace]) -> LinePlace | None:
    """Where a map shows an incident: of the places that about as many claims name, the most exact one."""
    located = [p for p in places if p.lat is not None and p.lon is not None and p.precision is not None]
    most = max((len(p.claims) for p in located), default=0)
    often = (p for p in located if len(p.claims) >= ABOUT_AS_MANY * most)
    best = min(often, key=lambda p: (p.precision or 0, -len(p.claims), p.place or p.name), default=None)
    if best is None or best.lat is None or best.lon is None or best.precision is None:
        return None
    return LinePlace(best.place, best.name, best.lat, best.lon, best.precision)


def published_first(claims: Iterable[LedgerClaim]) -> list[LedgerClaim]:
    """Claims in the order of publication."""
    from rashomon.fuse import founding_order

    return sorted(claims, key=founding_order)


def _named(parties: Iterable[tuple[Party, ...]]) -> tuple[str, ...]:
    """The names that most claims give, one for each known actor."""
    counts: Counter[str] = Counter()
    names: dict[str, str] = {}
    for party in (p for some in parties for p in some):
        name = " ".join(party.evidence.text.split())
        key = party.entity or name.casefold()
        counts[key] += 1
        names.setdefault(key, name)
    ordered = sorted(counts, key=lambda key: (-counts[key], key))
    return tuple(names[key] for key in ordered[:PARTIES])
