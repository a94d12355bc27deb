"""Ids of incidents, which stay when reports are added.

An incident is named after the claim that founded it: the first published of its claims when it is first met. It keeps that id
as long as the claim is in it. Where two become one, the id that was given first stays and the other is remembered as a former
id; where one parts in two, the part with the founding claim keeps the id.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from hashlib import sha256

from rashomon.model.ledger import LedgerClaim

ID_LENGTH = 16
"""Hexadecimal digits of an incident's id, as of a report's."""


def incident_id(claim: str) -> str:
    """The id of the incident that a claim founds."""
    return sha256(claim.encode()).hexdigest()[:ID_LENGTH]


def founding_order(claim: LedgerClaim) -> tuple[date, str]:
    """The earlier published first, then by id; claims of undated reports come last."""
    return claim.report.published or date.max, claim.id


class Identities:
    """Which claims founded incidents, in the order in which that happened."""

    def __init__(self, founders: Iterable[str] = ()) -> None:
        self._order: dict[str, int] = {claim: n for n, claim in enumerate(founders)}

    @property
    def founders(self) -> tuple[str, ...]:
        """The founding claims so far, oldest first: what has to be kept for ids to survive from run to run."""
        return tuple(self._order)

    def name(self, incidents: Sequence[Sequence[LedgerClaim]]) -> list[tuple[str, tuple[str, ...]]]:
        """The id and the former ids of each incident, founding those that are new in the order of their first claims."""
        new = [claims for claims in incidents if not any(c.id in self._order for c in claims)]
        for founder in sorted((min(claims, key=founding_order) for claims in new), key=founding_order):
            self._order[founder.id] = len(self._order)
        return [_named(claims, self._order) for claims in incidents]


def _named(claims: Sequence[LedgerClaim], order: Mapping[str, int]) -> tuple[str, tuple[str, ...]]:
    founders = sorted((c.id for c in claims if c.id in order), key=order.__getitem__)
    first, *others = (incident_id(claim) for claim in founders)
    return first, tuple(others)
