"""Where maps show incidents, what they are counted under, and what is in doubt about them.

Incidents that are kept already have none of it: they are worked out anew by this version of the program when they are asked for.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op
from sqlalchemy import ForeignKeyConstraint, PrimaryKeyConstraint, UniqueConstraint

from rashomon.store.migrations.columns import number, whole, words

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Add columns, indexes and two tables."""
    for column in (
        number("latitude", "degrees north of its main place, WGS 84; none: not located", null=True),
        number("longitude", "degrees east of it", null=True),
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
    ):
        op.add_column("incident", column)
    _indexes()
    _facets()


def _indexes() -> None:
    op.create_index(
        "ix_incident_status_first_day_claims_number",
        "incident",
        ["status", "first_day", "claims", "number"],
    )
    for name, columns, present in (
        ("map", ["map_x", "map_y", "latitude", "longitude", "precision", "status"], "map_x"),
        ("weakest", ["weakest", "number"], "weakest"),
        ("near", ["near", "number"], "near"),
    ):
        where = sa.text(f"{present} IS NOT NULL")
        op.create_index(
            f"ix_incident_{name}", "incident", columns, sqlite_where=where, postgresql_where=where
        )


def _facets() -> None:
    op.create_table(
        "facet",
        whole("number", "running number, from 1 without gaps"),
        words("field", "kind, side, place, party or source"),
        words("value", "id of the place or actor where it is known, else the name"),
        words("label", "the value as people know it"),
        PrimaryKeyConstraint("number", name="pk_facet"),
        UniqueConstraint("field", "value", name="uq_facet_field_value"),
        comment="Values under which incidents are counted",
    )
    op.create_table(
        "incident_facet",
        whole("facet", "a value"),
        whole("incident", "an incident that has it"),
        PrimaryKeyConstraint("facet", "incident", name="pk_incident_facet"),
        ForeignKeyConstraint(["facet"], ["facet.number"], name="fk_incident_facet_facet"),
        ForeignKeyConstraint(["incident"], ["incident.number"], name="fk_incident_facet_incident"),
        comment="Which incidents have which values",
        sqlite_with_rowid=False,
    )
    op.create_index("ix_incident_facet_incident", "incident_facet", ["incident"])
