"""Incidents, worked out from claims and decisions: they can be made again at any time, and the log says nothing of them."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Column, Index, LargeBinary, Table, UniqueConstraint

from rashomon.store.tables.columns import METADATA, Exact, Whole, decimal, number, refers, text, whole

DERIVED: dict[str, Any] = {"derived": True}
"""Marks tables that follow from others: ``verify`` has nothing to compare them with."""

incident = Table(
    "incident",
    METADATA,
    number("the first 15 digits of its id as a number"),
    text("id", "digits of the SHA-256 of the id of the claim that founded it"),
    whole("first_day", "first day that most reports give, in days (0001-01-01 is 1); 0: unknown"),
    whole("last_day", "last day of the same"),
    text("status", "uncontested, corroborated, contested or weak"),
    whole("origins", "independent origins that say that it happened"),
    whole("reports", "reports with claims of it"),
    whole("claims", "claims that count, without those that a person rejected"),
    text("summary", "what lists show, as JSON: kinds, places, figures"),
    decimal("latitude", "degrees north of its main place, WGS 84; none: not located"),
    decimal("longitude", "degrees east of it"),
    whole("precision", "UCDP's where_prec of it, 1 (exact) to 7", null=True),
    whole("map_x", "where a map has it, from the left: 0 to 16777215 (Web Mercator)", null=True),
    whole("map_y", "the same from the top", null=True),
    whole(
        "weakest",
        "millionths: how sure the account is that is least like the others; none: one account",
        null=True,
    ),
    whole("near", "millionths: how like it the account outside is that is most like it", null=True),
    whole("near_claim", "number of a claim of that account", null=True),
    UniqueConstraint("id"),
    comment="What claims of one report or many say about one happening",
    info=DERIVED,
)
Index("ix_incident_first_day_claims_number", incident.c.first_day, incident.c.claims, incident.c.number)
Index(
    "ix_incident_status_first_day_claims_number",
    incident.c.status,
    incident.c.first_day,
    incident.c.claims,
    incident.c.number,
)
_LOCATED = incident.c.map_x.is_not(None)
Index(
    "ix_incident_map",
    incident.c.map_x,
    incident.c.map_y,
    incident.c.latitude,
    incident.c.longitude,
    incident.c.precision,
    incident.c.status,
    sqlite_where=_LOCATED,
    postgresql_where=_LOCATED,
)
_JOINED = incident.c.weakest.is_not(None)
Index(
    "ix_incident_weakest",
    incident.c.weakest,
    incident.c.number,
    sqlite_where=_JOINED,
    postgresql_where=_JOINED,
)
_NEAR = incident.c.near.is_not(None)
Index("ix_incident_near", incident.c.near, incident.c.number, sqlite_where=_NEAR, postgresql_where=_NEAR)

incident_claim = Table(
    "incident_claim",
    METADATA,
    refers("claim", "claim.number", "a claim of a current reading", key=True),
    refers("incident", "incident.number", "the incident that it is of"),
    comment="Which incident each claim is of",
    info=DERIVED,
)
Index("ix_incident_claim_incident", incident_claim.c.incident)

facet = Table(
    "facet",
    METADATA,
    number(),
    text("field", "kind, side, place, party or source"),
    text("value", "id of the place or actor where it is known, else the name"),
    text("label", "the value as people know it"),
    UniqueConstraint("field", "value"),
    comment="Values under which incidents are counted",
    info=DERIVED,
)

incident_facet = Table(
    "incident_facet",
    METADATA,
    refers("facet", "facet.number", "a value", key=True),
    refers("incident", "incident.number", "an incident that has it", key=True),
    comment="Which incidents have which values",
    info=DERIVED,
    sqlite_with_rowid=False,
)
Index("ix_incident_facet_incident", incident_facet.c.incident)

incident_founder = Table(
    "incident_founder",
    METADATA,
    number("running number in the order of founding"),
    text("claim", "id of the claim"),
    text("incident", "id of the incident that it founded; where two became one, the older id stays"),
    UniqueConstraint("claim"),
    UniqueConstraint("incident"),
    comment="Claims that incidents are named after: they keep ids from changing",
    info=DERIVED,
)

fusion_memory = Table(
    "fusion_memory",
    METADATA,
    Column(
        "kind", Exact, primary_key=True, comment="mention, tie, group, of, report, block, count or sharing"
    ),
    Column("key", Exact, primary_key=True, comment="what it is about"),
    Column("value", LargeBinary, nullable=False, comment="JSON, compressed (zlib) where that is shorter"),
    comment="What the program remembers of fused claims, so that a new report is compared with few of them",
    info=DERIVED,
    sqlite_with_rowid=False,
)

fusion_state = Table(
    "fusion_state",
    METADATA,
    Column("number", Whole, primary_key=True, autoincrement=False, comment="1"),
    text("version", "of the program that worked incidents out"),
    whole("reading", "the newest reading whose claims are in"),
    whole("decision", "the newest decision that is applied"),
    whole("turn", "how often incidents were brought up to date"),
    comment="How far incidents are worked out; no row: not at all",
    info=DERIVED,
)
