"""An incident → the values under which it is counted and found again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rashomon.model.claim import Party, Source
from rashomon.model.incident import Incident, Side
from rashomon.model.incident_view import Facet, IncidentField

MOST = 40
"""Values of one field that are counted of one incident: those that claims have first."""
LONGEST = 200
"""Characters of a name; what is longer is none."""


def facets_of(incident: Incident, sides: Iterable[Side]) -> tuple[Facet, ...]:
    """The kinds, sides, places, parties and sources of an incident, each value once."""
    return (
        *(Facet(IncidentField.KIND, kind.value, kind.value) for kind in incident.kinds),
        *(Facet(IncidentField.SIDE, side.value, side.value) for side in sides),
        *_some(IncidentField.PLACE, ((p.place, p.name) for p in incident.places)),
        *_some(IncidentField.PARTY, map(_named, _parties(incident))),
        *_some(IncidentField.SOURCE, (_named(s) for c in incident.claims for s in c.claim.sources)),
    )


def _parties(incident: Incident) -> Iterator[Party]:
    for claim in incident.claims:
        yield from claim.claim.actors
        yield from claim.claim.targets


def _named(one: Party | Source) -> tuple[str | None, str]:
    return one.entity, " ".join(one.evidence.text.split())


def _some(field: IncidentField, named: Iterable[tuple[str | None, str]]) -> Iterator[Facet]:
    found: dict[str, Facet] = {}
    for id, name in named:
        if name and len(name) <= LONGEST:
            found.setdefault(id or name, Facet(field, id or name, name))
    yield from list(found.values())[:MOST]
