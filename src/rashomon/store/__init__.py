"""The ledger: one contract (``contract.Ledger``), SQLite by default and PostgreSQL for a team."""
