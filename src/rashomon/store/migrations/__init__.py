"""Alembic migrations of the ledger's tables; ``upgrading`` runs them."""
