"""How Alembic runs the migrations: in the transaction that it is given."""

from __future__ import annotations

from alembic import context

from rashomon.store.tables import METADATA
from rashomon.store.upgrading import VERSION_TABLE

context.configure(
    connection=context.config.attributes["connection"], target_metadata=METADATA, version_table=VERSION_TABLE
)
with context.begin_transaction():
    context.run_migrations()
