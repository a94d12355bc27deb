"""Values under which incidents are counted: kept beside them, each value once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sqlalchemy import Connection, func, select

from rashomon.model.incident_view import Facet, NewIncident
from rashomon.store.incident_line_rows import number_of
from rashomon.store.tables import facet, incident_facet

AT_ONCE = 500
"""Values asked for in one question."""


def keep_facets(connection: Connection, new: Sequence[NewIncident]) -> None:
    """Note the values of incidents that were just kept."""
    numbers = _numbers(connection, {(f.field.value, f.value): f for one in new for f in one.facets})
    rows = [
        {"facet": numbers[f.field.value, f.value], "incident": number_of(one.line.id)}
        for one in new
        for f in one.facets
    ]
    if rows:
        connection.execute(incident_facet.insert(), rows)


def _numbers(connection: Connection, wanted: dict[tuple[str, str], Facet]) -> dict[tuple[str, str], int]:
    found = _found(connection, wanted)
    first = (connection.execute(select(func.max(facet.c.number))).scalar() or 0) + 1
    missing = {key: number for number, key in enumerate((k for k in wanted if k not in found), first)}
    rows = [
        {"number": number, "field": key[0], "value": key[1], "label": wanted[key].label}
        for key, number in missing.items()
    ]
    if rows:
        connection.execute(facet.insert(), rows)
    return found | missing


def _found(connection: Connection, wanted: Iterable[tuple[str, str]]) -> dict[tuple[str, str], int]:
    found: dict[tuple[str, str], int] = {}
    by_field: dict[str, list[str]] = {}
    for field, value in wanted:
        by_field.setdefault(field, []).append(value)
    for field, values in by_field.items():
        for at in range(0, len(values), AT_ONCE):
            of = (facet.c.field == field, facet.c.value.in_(values[at : at + AT_ONCE]))
            for row in connection.execute(select(facet.c.number, facet.c.value).where(*of)):
                found[field, row.value] = row.number
    return found
