"""The reports of a ledger read again by this version of the program; what was read before stays as a former reading.

The text is the one that is kept: evidence points into it. How pages and documents are turned into text is not done again.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial

from rashomon.errors import LedgerError
from rashomon.model.claim import Claim
from rashomon.model.ledger import NewReport
from rashomon.origins import candidates, settle
from rashomon.run.part_reading import read_again
from rashomon.run.pool import Done, in_order
from rashomon.run.reader import Reader, chosen, reader_id
from rashomon.store.contract import KeptReport, Ledger


@dataclass(slots=True)
class Rereading:
    """How many reports were read again, and of how many the claims are others than before."""

    read: int = 0
    changed: int = 0


def reread_all(
    ledger: Ledger,
    workers: int,
    progress: Callable[[int, int], None] = lambda done, of: None,
    reader: Reader | None = None,
) -> Rereading:
    """Read again every report whose current reading is by another reader; raises ``errors.RashomonError``.

    The ledger is to be opened with the id of ``reader``.
    """
    outcome = Rereading()
    total = ledger.totals()["reports"]
    work = partial(_read, reader=chosen(reader))
    for done in in_order(work, ledger.unread(reader_id(reader)), workers):
        _keep(ledger, done, outcome)
        progress(outcome.read, total)
    return outcome


def _read(kept: KeptReport, reader: Reader) -> NewReport:
    # what reading filled in from the text is read from the text again
    return read_again(replace(kept.document, blocks=()), reader)


def _keep(ledger: Ledger, done: Done[KeptReport, NewReport], outcome: Rereading) -> None:
    if done.outcome is None:
        raise done.error or LedgerError(f"{done.task.id}: could not be read again")
    kept, new = done.task, done.outcome
    with ledger.write() as writer:
        owned = {r: n for r, n in writer.owners(new.fingerprints).items() if r != kept.id}
        chosen = [(r, writer.document(r)) for r in candidates(owned, len(new.fingerprints))]
        links, origins = settle(new.read.document, new.read.claims, new.voices, chosen, kept.id)
        writer.reread(kept.id, new, links, origins)
    outcome.read += 1
    outcome.changed += [_bare(c) for c in kept.claims] != [_bare(c) for c in new.read.claims]


def _bare(claim: Claim) -> Claim:
    """A claim as the ledger keeps it: without the grammar of its date."""
    return claim if claim.date is None else replace(claim, date=replace(claim.date, expression=None))
