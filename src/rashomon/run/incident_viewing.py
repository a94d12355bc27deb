"""What is asked of incidents: one with everything said of it, who is said to hold a place, and what each source claims."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from rashomon.errors import InputError
from rashomon.fuse import (
    Grouping,
    accounts,
    compose,
    control,
    figures,
    growth,
    source_records,
    status,
)
from rashomon.lexicon.folding import fold
from rashomon.model.claim import Kind
from rashomon.model.decision import JudgedDecision, Standing
from rashomon.model.incident import ControlEntry, Incident, Membership, Policy, SourceRecord
from rashomon.model.incident_view import IncidentQuery, IncidentView
from rashomon.model.ledger import LedgerClaim
from rashomon.model.query import Paging, Query
from rashomon.review import judged
from rashomon.run.incident_lines import published_first
from rashomon.run.remembering import LedgerMemory
from rashomon.run.standing import current
from rashomon.store.contract import Ledger
from rashomon.store.incident_contract import IncidentRows

AT_ONCE = 1_000
"""Claims or incidents that are looked up together."""
SHORTEST = 4
"""Digits from where on words may be the beginning of an id."""
ON_CONTROL = (Kind.TERRITORY_GAIN, Kind.TERRITORY_HELD, Kind.WITHDRAWAL)


def incident_view(
    ledger: Ledger,
    asked: str,
    policy: Policy = Policy.ORIGINS,
    without: Sequence[str] = (),
    why: bool = False,
) -> IncidentView:
    """An incident by an id of it; ``without`` are claims, reports, origins (ids or beginnings), publishers and sources (names).

    Everything is worked out from the claims that are left. With ``why`` memberships say why each claim is in it. Raises
    ``errors.NoSuchRecord``, and ``errors.InputError`` for a name in ``without`` that no claim has.
    """
    with ledger.incident_rows() as rows:
        kept = ledger.incident(asked)
        decisions = current(rows)
        found = judged(published_first(kept.claims), decisions)
        memberships = tuple(_why(rows, kept.claims)) if why else ()
    out = {c.id for name in without for c in _left_out(found.counting, name)}
    incident = compose([c for c in found.counting if c.id not in out], kept.id, kept.former, memberships)
    own = {c.id for c in kept.claims}
    return IncidentView(
        incident=incident,
        policy=policy,
        status=status(incident),
        figures=figures(incident, policy),
        accounts=accounts(incident, policy),
        growth=growth(incident),
        decisions=tuple(_about(decisions, own)),
        corrections=found.corrections,
        rejected=found.rejected,
        without=tuple(without),
        left_out=tuple(c.id for c in found.counting if c.id in out),
        asked=asked if not kept.id.startswith(asked) else None,
    )


def _why(rows: IncidentRows, claims: Iterable[LedgerClaim]) -> Iterator[Membership]:
    memory = LedgerMemory()
    memory.use(rows)
    grouping = Grouping(memory.memory())
    own = {c.id for c in claims}
    groups = {grouping.group(grouping.mention(claim)) for claim in sorted(own)}
    return (w for group in sorted(groups) for w in grouping.why(group) if w.claim in own)


def _about(decisions: Iterable[JudgedDecision], claims: set[str]) -> Iterator[JudgedDecision]:
    """The decisions that have a say on some claims."""
    for decision in decisions:
        if decision.standing is not Standing.REVOKED and claims & {*decision.claims, *decision.others}:
            yield decision


def _left_out(claims: Sequence[LedgerClaim], name: str) -> Sequence[LedgerClaim]:
    found = [c for c in claims if _has_id(c, name)] or [c for c in claims if _is_of(c, fold(name))]
    if not found:
        raise InputError(
            f"{name}: the incident has no claim, report, origin, publisher or source of that name",
            field="without",
        )
    return found


def _has_id(claim: LedgerClaim, begun: str) -> bool:
    report, colon, own = begun.partition(":")
    if colon and begun.startswith(("text:", "voice:")):
        return claim.origin.startswith(begun)
    if len(report) < SHORTEST or not claim.report.id.startswith(report):
        return False
    return not colon or claim.claim.id == own


def _is_of(claim: LedgerClaim, folded: str) -> bool:
    names = [claim.report.publisher, claim.report.origin_named]
    names += [name for s in claim.claim.sources for name in (s.evidence.text, s.entity)]
    return bool(folded) and folded in {fold(name) for name in names if name}


# --- across incidents -------------------------------------------------------------------------------------------------


def control_of(ledger: Ledger, place: str) -> tuple[tuple[ControlEntry, ...], dict[str, LedgerClaim]]:
    """The timeline of who is said to hold a place, under all its names, and the claims that it rests on by their ids."""
    with ledger.incident_rows() as rows:
        decisions = current(rows)
        claims = _claims_on_control(ledger, Query(kinds=ON_CONTROL, place=place))
        claims |= _claims_on_control(ledger, Query(kinds=ON_CONTROL, party=place))
        named = [(p.place, fold(p.evidence.text)) for c in claims.values() for p in c.claim.places]
        ids = {id for id, name in named if id is not None and (id == place or name == fold(place))}
        for id in sorted(ids):
            claims |= _claims_on_control(ledger, Query(kinds=ON_CONTROL, place=id))
    counting = judged(published_first(claims.values()), decisions).counting
    return control(counting, place, *sorted(ids)), {c.id: c for c in counting}


def _claims_on_control(ledger: Ledger, query: Query) -> dict[str, LedgerClaim]:
    found: dict[str, LedgerClaim] = {}
    after = None
    while True:
        page = ledger.search(query, Paging(AT_ONCE, after))
        found |= {c.id: c for c in page.claims}
        after = page.next
        if after is None:
            return found


def records_of(ledger: Ledger, query: Query, name: str | None = None) -> tuple[SourceRecord, ...]:
    """A record of each source over the incidents that have a claim that fits; of one, where a name or part of one is given."""
    if name is not None:
        query = replace(query, source=name) if query.source is None else query
    found = source_records(_incidents(ledger, IncidentQuery(query)))
    if name is None:
        return found
    return tuple(r for r in found if fold(name) in fold(r.speaker.name) or name == r.speaker.entity)


def _incidents(ledger: Ledger, query: IncidentQuery) -> Iterator[Incident]:
    """Incidents as judged, page by page."""
    with ledger.incident_rows() as rows:
        decisions = current(rows)
        after = None
        while True:
            page = ledger.incidents(query, Paging(AT_ONCE, after))
            for claims in rows.claims_of_incidents([line.id for line in page.lines]):
                counting = judged(published_first(claims), decisions).counting
                if counting:
                    yield compose(counting, counting[0].id)
            after = page.next
            if after is None:
                return
