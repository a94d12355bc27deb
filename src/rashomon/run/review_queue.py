"""What waits for a person to look at it, with what is needed to decide on it: the incidents, the claim, and their versions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rashomon.model.decision import Action, JudgedDecision
from rashomon.model.incident_view import IncidentLine
from rashomon.model.ledger import LedgerClaim
from rashomon.model.overview import Queue, Waiting
from rashomon.model.query import Paging
from rashomon.run.standing import current
from rashomon.run.versions import version
from rashomon.store.contract import Ledger
from rashomon.store.incident_contract import IncidentRows

WHY = {
    Queue.CONTESTED: "It is asserted and denied, or told with figures that cannot all be true.",
    Queue.LOW_SCORE: "One of its accounts was put to the others on little: {chance:.0%} that it means the same.",
    Queue.UNRESOLVED: "Where “{name}” is, is not known.",
    Queue.MERGES: "The two are alike: {chance:.0%} that they are one happening.",
}


@dataclass(frozen=True, slots=True)
class ReviewItem:
    """One thing to decide; ``versions`` has that of each incident or claim that a decision on it names, by id."""

    waiting: Waiting
    why: str
    incidents: tuple[IncidentLine, ...]
    claim: LedgerClaim | None
    versions: dict[str, str]


@dataclass(frozen=True, slots=True)
class ReviewPage:
    """Things to decide, how many there are in all, and the next page."""

    items: tuple[ReviewItem, ...]
    total: int
    next: str | None


def review_page(ledger: Ledger, queue: Queue, paging: Paging) -> ReviewPage:
    """A page of a queue, without what people have accepted as it is."""
    with ledger.incident_rows() as rows, ledger.overview() as overview:
        decisions = current(rows)
        page = overview.waiting(queue, paging, _settled(rows, decisions))
        ids = {id for waiting in page.items for id in waiting.incidents}
        lines = {line.id: line for line in overview.lines(sorted(ids))}
        items = tuple(_item(ledger, queue, waiting, lines, decisions) for waiting in page.items)
    return ReviewPage(items, page.total, page.next)


def _settled(rows: IncidentRows, decisions: Sequence[JudgedDecision]) -> list[str]:
    """Incidents that were accepted with all claims that they have now; claims that were accepted, corrected or rejected."""
    accepted: set[str] = set()
    single: set[str] = set()
    for decision in decisions:
        if not decision.holds:
            continue
        action, whole = decision.decision.what.action, decision.decision.what.incidents
        if action is Action.ACCEPT and whole:
            accepted.update(decision.claims)
        elif action in {Action.ACCEPT, Action.CORRECT, Action.REJECT}:
            single.update(decision.claims)
    mates = rows.mates(accepted)
    return sorted(single | {incident for incident, claims in mates.items() if accepted.issuperset(claims)})


def _item(
    ledger: Ledger,
    queue: Queue,
    waiting: Waiting,
    lines: dict[str, IncidentLine],
    decisions: Sequence[JudgedDecision],
) -> ReviewItem:
    claim = ledger.claim(waiting.claim) if waiting.claim is not None else None
    versions = {
        id: version((c.id for c in ledger.incident(id).claims), decisions) for id in waiting.incidents
    }
    if claim is not None:
        versions[claim.id] = version([claim.id], decisions)
    why = WHY[queue].format(chance=waiting.score or 0, name=waiting.name)
    return ReviewItem(waiting, why, tuple(lines[id] for id in waiting.incidents), claim, versions)
