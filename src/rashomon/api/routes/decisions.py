"""Deciding: merge, split, accept, reject, correct, undo."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from fastapi import APIRouter
from starlette.status import HTTP_201_CREATED

from rashomon.api.present import present
from rashomon.api.reading import Connections, Fresh
from rashomon.api.refusals import Refused
from rashomon.api.schemas.base import Problem
from rashomon.api.schemas.deciding import Decided, NewDecision
from rashomon.api.schemas.deciding import Stale as StaleAnswer
from rashomon.api.security import Reviewer
from rashomon.errors import Stale
from rashomon.export.incident_json import decision_fields
from rashomon.model.decision import Action, JudgedDecision
from rashomon.run.deciding import decide, decisions_on, subjects
from rashomon.run.fusing import bring_up_to_date
from rashomon.store.contract import Ledger

router = APIRouter(
    tags=["review"],
    responses={
        401: {"model": Problem},
        403: {"model": Problem},
        404: {"model": Problem},
        409: {"model": StaleAnswer},
        503: {"model": Problem},
    },
)


@router.post("/decisions", operation_id="decide", status_code=HTTP_201_CREATED, response_model=Decided)
def add(given: NewDecision, who: Reviewer, ledgers: Connections, freshness: Fresh) -> dict[str, Any]:
    """Keep a decision with its author; incidents are up to date with it when the answer comes.

    409 where what it is about has changed since the author saw it: nothing is decided, and the answer has what is there now.
    503 while the incidents of a large ledger are worked out anew: ask again later.
    """
    _demand_expect(given)
    with ledgers.reading() as ledger:
        freshness.demand(ledger)
    with ledgers.writing() as ledger:
        freshness.refuse()
        bring_up_to_date(ledger)
        number = _decided(ledger, given, who.name or "")
        bring_up_to_date(ledger)
        return _told(ledger, number, given)


def _demand_expect(given: NewDecision) -> None:
    of_incidents = given.action in {Action.MERGE, Action.SPLIT} or (
        given.action is Action.ACCEPT and ":" not in given.about[0]
    )
    if of_incidents and given.expect is None:
        raise Refused(422, "expect: say which versions of the incidents you saw", field="expect")


def _decided(ledger: Ledger, given: NewDecision, author: str) -> int:
    try:
        return decide(ledger, given.action, given.about, author, given.note, given.expected())
    except Stale as error:
        now = present(ledger, subjects(given.action, given.about))
        raise Refused(409, str(error), more={"now": now}) from None


def _told(ledger: Ledger, number: int, given: NewDecision) -> dict[str, Any]:
    decisions = {d.decision.number: d for d in decisions_on(ledger)}
    overruled = [d for d in decisions.values() if f"decision {number} by" in d.why]
    return {
        "number": number,
        "decision": decision_fields(decisions[number]),
        "overruled": [decision_fields(d) for d in overruled],
        "now": present(ledger, _concerned(ledger, given, decisions)),
    }


def _concerned(ledger: Ledger, given: NewDecision, decisions: Mapping[int, JudgedDecision]) -> list[str]:
    """The incidents and claims that a decision is about; of a claim that was parted from others its new incident."""
    if given.action is Action.UNDO:
        undone = decisions[int(given.about[0])]
        return _incidents_of(ledger, [*undone.claims, *undone.others])
    if given.action is Action.SPLIT:
        return [given.about[0], *_incidents_of(ledger, given.about[1:])]
    return given.about if given.action is Action.MERGE else given.about[:1]


def _incidents_of(ledger: Ledger, claims: Sequence[str]) -> list[str]:
    with ledger.incident_rows() as rows:
        return sorted(rows.mates(ledger.claim(claim).id for claim in claims))
