"""Incidents, what is remembered of fusing them, and people's decisions."""

from __future__ import annotations

from alembic import op
from sqlalchemy import ForeignKeyConstraint, PrimaryKeyConstraint, UniqueConstraint

from rashomon.store.migrations.columns import data, moment, whole, words

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Make the tables, and a view of incidents with their claims."""
    _decisions()
    _incidents()
    _fusion()
    op.execute(
        """CREATE VIEW incidents AS
        SELECT incident.id AS incident, incident.status, incident.origins, incident.reports,
            report.id || ':' || claim.id AS claim, claim.kind, claim.date_start, claim.date_end
        FROM incident
        JOIN incident_claim ON incident_claim.incident = incident.number
        JOIN claim ON claim.number = incident_claim.claim
        JOIN reading ON reading.number = claim.reading
        JOIN report ON report.number = reading.report"""
    )


def _decisions() -> None:
    op.create_table(
        "decision",
        whole("number", "running number, from 1 without gaps"),
        words("action", "merge, split, accept, reject, correct or undo"),
        words("author", "who decided"),
        moment("at", "when, UTC"),
        words("note", "why, in the author's words; may be empty"),
        words("details", "canonical JSON: the claims that it is about, and what is to hold of them"),
        PrimaryKeyConstraint("number", name="pk_decision"),
        comment="Decisions of people, in their order; one is taken back by another, never changed",
    )


def _incidents() -> None:
    op.create_table(
        "incident",
        whole("number", "the first 15 digits of its id as a number"),
        words("id", "digits of the SHA-256 of the id of the claim that founded it"),
        whole("first_day", "first day that most reports give, in days (0001-01-01 is 1); 0: unknown"),
        whole("last_day", "last day of the same"),
        words("status", "uncontested, corroborated, contested or weak"),
        whole("origins", "independent origins that say that it happened"),
        whole("reports", "reports with claims of it"),
        whole("claims", "claims that count, without those that a person rejected"),
        words("summary", "what lists show, as JSON: kinds, places, figures"),
        PrimaryKeyConstraint("number", name="pk_incident"),
        UniqueConstraint("id", name="uq_incident_id"),
        comment="What claims of one report or many say about one happening",
    )
    op.create_index("ix_incident_first_day_claims_number", "incident", ["first_day", "claims", "number"])
    op.create_table(
        "incident_claim",
        whole("claim", "a claim of a current reading"),
        whole("incident", "the incident that it is of"),
        PrimaryKeyConstraint("claim", name="pk_incident_claim"),
        ForeignKeyConstraint(["claim"], ["claim.number"], name="fk_incident_claim_claim"),
        ForeignKeyConstraint(["incident"], ["incident.number"], name="fk_incident_claim_incident"),
        comment="Which incident each claim is of",
    )
    op.create_index("ix_incident_claim_incident", "incident_claim", ["incident"])
    op.create_table(
        "incident_founder",
        whole("number", "running number in the order of founding"),
        words("claim", "id of the claim"),
        words("incident", "id of the incident that it founded; where two became one, the older id stays"),
        PrimaryKeyConstraint("number", name="pk_incident_founder"),
        UniqueConstraint("claim", name="uq_incident_founder_claim"),
        UniqueConstraint("incident", name="uq_incident_founder_incident"),
        comment="Claims that incidents are named after: they keep ids from changing",
    )


def _fusion() -> None:
    op.create_table(
        "fusion_memory",
        words("kind", "mention, tie, group, of, report, block, count or sharing"),
        words("key", "what it is about"),
        data("value", "JSON, compressed (zlib) where that is shorter"),
        PrimaryKeyConstraint("kind", "key", name="pk_fusion_memory"),
        comment="What the program remembers of fused claims, so that a new report is compared with few of them",
        sqlite_with_rowid=False,
    )
    op.create_table(
        "fusion_state",
        whole("number", "1"),
        words("version", "of the program that worked incidents out"),
        whole("reading", "the newest reading whose claims are in"),
        whole("decision", "the newest decision that is applied"),
        whole("turn", "how often incidents were brought up to date"),
        PrimaryKeyConstraint("number", name="pk_fusion_state"),
        comment="How far incidents are worked out; no row: not at all",
    )
