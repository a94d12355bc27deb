"""Users against the log: each is as the newest entry about them says."""

from __future__ import annotations

from sqlalchemy import select

from rashomon.model.ledger import LogEntry
from rashomon.store import digests
from rashomon.store.tables import user
from rashomon.store.verifying.archived import CHANGED, MISSING
from rashomon.store.verifying.findings import UNREADABLE, Findings

ACTIONS = "user "
"""How the names of actions on users begin."""


class UserCheck:
    """Takes the entries of the log one by one."""

    def __init__(self, findings: Findings) -> None:
        self.findings = findings
        self.told: dict[int, tuple[str, str]] = {}
        """The name and the digest that the log has last, by the number of the user."""

    def take(self, entry: LogEntry) -> None:
        """Note what the entry says of a user."""
        if not entry.action.startswith(ACTIONS):
            return
        try:
            number, digest = entry.details["user"], entry.details["digest"]
            self.findings.name(user, number)
        except UNREADABLE:
            self.findings.add(f"log entry {entry.number}", "cannot be compared with what is kept")
            return
        self.told[number] = (entry.subject, digest)

    def settle(self) -> None:
        """Compare all users with that."""
        for number, (name, digest) in self.told.items():
            try:
                row = self.findings.connection.execute(select(user).where(user.c.number == number))
                found = row.mappings().first()
            except UNREADABLE:
                self.findings.add(f"user {name}", CHANGED)
                continue
            if found is None:
                self.findings.add(f"user {name}", MISSING)
            elif digests.digest(dict(found)) != digest:
                self.findings.add(f"user {name}", CHANGED)
