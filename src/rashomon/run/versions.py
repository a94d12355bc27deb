"""What somebody saw of an incident or a claim: a short text that is another one as soon as something of it has changed."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence

from rashomon.model.decision import JudgedDecision, Standing
from rashomon.run.standing import current
from rashomon.store.contract import Ledger

DIGITS = 16
"""Hexadecimal digits of a version: 64 bits, for it is compared with one other at a time."""


def version(claims: Iterable[str], decisions: Iterable[JudgedDecision]) -> str:
    """The version of some claims by their ids: of an incident all that it has, also those that were rejected.

    ``decisions`` may hold others too. It changes with the claims, and with what was decided on one of them and how that stands.
    """
    own = set(claims)
    about = sorted(
        f"{d.decision.number} {d.standing}"
        for d in decisions
        if d.standing is not Standing.REVOKED and own & {*d.claims, *d.others}
    )
    told = "\n".join(("version", *sorted(own), *about))
    return hashlib.sha256(told.encode()).hexdigest()[:DIGITS]


def each_version(claims: Iterable[str], decisions: Sequence[JudgedDecision]) -> dict[str, str]:
    """The versions of single claims by their ids."""
    return {claim: version([claim], decisions) for claim in claims}


def versions_now(ledger: Ledger, about: Sequence[str]) -> dict[str, str]:
    """The versions of incidents and claims by the ids they are asked for; raises ``errors.NoSuchRecord``."""
    with ledger.incident_rows() as rows:
        decisions = current(rows)
    return {asked: version(_claims(ledger, asked), decisions) for asked in about}


def _claims(ledger: Ledger, asked: str) -> list[str]:
    if ":" in asked:
        return [ledger.claim(asked).id]
    return [c.id for c in ledger.incident(asked).claims]
