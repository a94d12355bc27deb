"""Incidents, worked out from claims and decisions: they can be made again at any time, and the log says nothing of them."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Column, Index, LargeBinary, Table, UniqueConstraint

from rashomon.store.tables.columns import METADATA, Exact, Whole, number, refers, text, whole

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
    UniqueConstraint("id"),
    comment="What claims of one report or many say about one happening",
    info=DERIVED,
)
Index("ix_incident_first_day_claims_number", incident.c.first_day, incident.c.claims, incident.c.number)

incident_claim = Table(
    "incident_claim",
    METADATA,
    refers("claim", "claim.number", "a claim of a current reading", key=True),
    refers("incident", "incident.number", "the incident that it is of"),
    comment="Which incident each claim is of",
    info=DERIVED,
)
Index("ix_incident_claim_incident", incident_claim.c.incident)

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
