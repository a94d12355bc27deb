"""How many incidents share each value of a field."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import ColumnElement, Connection, func, select

from rashomon.model.incident_view import IncidentField
from rashomon.model.overview import IncidentCount
from rashomon.store.tables import facet, incident, incident_facet


def counts(
    connection: Connection, where: Sequence[ColumnElement[bool]], by: IncidentField, limit: int
) -> list[IncidentCount]:
    """Values with most incidents first; an incident is counted under each value that it has."""
    number = func.count()
    if by is IncidentField.STATUS:
        own = select(incident.c.status, number).where(*where).group_by(incident.c.status)
        rows = connection.execute(own.order_by(number.desc(), incident.c.status).limit(limit)).all()
        return [IncidentCount(status, status, count) for status, count in rows]
    of_field = select(facet.c.number).where(facet.c.field == by)
    counted = select(incident_facet.c.facet, number.label("count")).group_by(incident_facet.c.facet)
    if where:
        # a sum is in no index: what fits is gone through once, not once for each of thousands of places
        having = incident_facet.c.incident.in_(select(incident.c.number).where(*where))
        counted = counted.where(having, (incident_facet.c.facet + 0).in_(of_field))
    else:
        counted = counted.where(incident_facet.c.facet.in_(of_field))
    found = counted.subquery()
    question = select(facet.c.value, facet.c.label, found.c.count).join(
        found, found.c.facet == facet.c.number
    )
    ordered = question.order_by(found.c.count.desc(), facet.c.value).limit(limit)
    return [IncidentCount(*row) for row in connection.execute(ordered)]
