"""The ledger as a whole, and what the one who asks may do."""

from __future__ import annotations

from importlib.metadata import version

from fastapi import APIRouter, Request

from rashomon.api.freshness import tag
from rashomon.api.reading import Chosen, Connections, Fresh
from rashomon.api.remembered import Remembered
from rashomon.api.schemas.ledger import Fusing, Ledger, Totals
from rashomon.api.security.rights import may_of, user_of
from rashomon.api.security.who import Asking
from rashomon.model.user import Role
from rashomon.run.fusing import is_up_to_date
from rashomon.store.contract import Ledger as Kept

router = APIRouter(tags=["ledger"])


@router.get("/ledger", operation_id="getLedger")
def ledger(request: Request, who: Asking, settings: Chosen, ledgers: Connections, freshness: Fresh) -> Ledger:
    """What a ledger holds, who asks and what he may do. Nobody is refused: totals are empty for who may not read."""
    totals, fusing = None, Fusing(current=False, working=False, done=0, of=0)
    if who.may(Role.READER):
        with ledgers.reading() as kept:
            known: Remembered[Totals] = request.app.state.totals
            totals = known.result(tag(kept), lambda: _totals(kept))
            done, of = freshness.progress
            fusing = Fusing(current=is_up_to_date(kept), working=freshness.working, done=done, of=of)
    return Ledger(
        name=ledgers.name,
        version=version("rashomon"),
        totals=totals,
        fusing=fusing,
        user=user_of(who),
        local=who.local,
        may=may_of(who),
        public=settings.public,
        tiles=settings.tiles,
    )


def _totals(kept: Kept) -> Totals:
    with kept.overview() as overview:
        return Totals(**kept.totals(), incidents=overview.incidents())
