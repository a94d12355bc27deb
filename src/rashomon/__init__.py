"""Rashomon: a ledger of who claims what in a war."""
