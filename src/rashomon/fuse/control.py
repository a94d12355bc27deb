"""Who is said to hold a place, from when and by whom: a timeline of claims of all sides, of which none is preferred."""

from __future__ import annotations

from collections.abc import Iterable, Sequence, Set
from dataclasses import replace
from datetime import date

from rashomon.fuse.scopes import REAL, sort_of
from rashomon.fuse.sides import Scene, scene_of, speaker_of
from rashomon.lexicon.folding import fold
from rashomon.model.claim import Kind, Party, Polarity
from rashomon.model.incident import ControlEntry
from rashomon.model.ledger import LedgerClaim

EVENTS = {Kind.TERRITORY_GAIN: "taken", Kind.TERRITORY_HELD: "held", Kind.WITHDRAWAL: "left"}
UNARMED = frozenset({"civilians", "people", "wounded"})
"""Sorts of people who leave a place without having held it."""


def control(claims: Iterable[LedgerClaim], *places: str) -> tuple[ControlEntry, ...]:
    """The claims on who holds a place, by date; ``places`` are names of the place, and its id in the gazetteer.

    An entry without a date stands at its report's publication. ``contested_by`` are the entries that cannot be true with it.
    """
    told = [c for c in claims if _is_about(c, {*places, *map(fold, places)})]
    scene = scene_of(told)
    entries = sorted(
        (entry for claim in told for entry in _entries(claim, scene)),
        key=lambda e: (e.since or date.max, e.claim, e.holder),
    )
    return tuple(replace(e, contested_by=_against(e, entries)) for e in entries)


def _is_about(claim: LedgerClaim, named: Set[str]) -> bool:
    if claim.claim.kind not in EVENTS or claim.claim.modality not in REAL or claim.claim.headline:
        return False
    ids = {p.place for p in claim.claim.places}
    names = {fold(p.evidence.text) for p in claim.claim.places}
    return bool(named & (ids | names | {fold(p.evidence.text) for p in claim.claim.targets}))


def _entries(claim: LedgerClaim, scene: Scene) -> Iterable[ControlEntry]:
    day = claim.claim.date
    since = (day.start if day is not None else None) or claim.report.published
    for party in filter(_can_hold, claim.claim.actors):
        yield ControlEntry(
            claim=claim.id,
            event=EVENTS[claim.claim.kind],
            holder=party.entity or " ".join(party.evidence.text.split()),
            denied=claim.claim.polarity is Polarity.NEGATIVE,
            since=since,
            until=day.end if day is not None else None,
            speaker=speaker_of(claim, scene),
            contested_by=(),
        )


def _can_hold(party: Party) -> bool:
    """Whether a party may be one that holds places: a known actor, or anybody who is not called a civilian.

    "Hundreds of families" are families, "families of fighters" too.
    """
    parts = " ".join(party.evidence.text.split()).split(" of ")
    sorts = filter(None, (sort_of(part, Kind.TERRITORY_HELD) for part in parts))
    return party.entity is not None or next(sorts, None) not in UNARMED


def _against(entry: ControlEntry, entries: Sequence[ControlEntry]) -> tuple[str, ...]:
    return tuple(
        dict.fromkeys(e.claim for e in entries if e.claim != entry.claim and _contradict(entry, e, entries))
    )


def _contradict(one: ControlEntry, other: ControlEntry, entries: Sequence[ControlEntry]) -> bool:
    """Whether two entries leave no course of things for both: two holders of one day, or a denial of what the other says."""
    same = _same(one.holder, other.holder)
    if one.denied or other.denied:
        return same and one.denied != other.denied and (one.event == "left") == (other.event == "left")
    if "left" in {one.event, other.event}:
        first, then = sorted((one, other), key=lambda e: e.event != "left")
        return same and then.event == "held" and _day(then) >= _day(first)
    if same:
        return False
    first, then = sorted((one, other), key=lambda e: (_day(e), e.event != "taken"))
    if _day(first) == _day(then):
        return True
    # the later one is said to hold it still: did anybody say that it changed hands between?
    return then.event == "held" and not any(
        e.event == "taken"
        and not e.denied
        and _same(e.holder, then.holder)
        and _day(first) <= _day(e) <= _day(then)
        for e in entries
    )


def _day(entry: ControlEntry) -> date:
    return entry.since or date.max


def _same(one: str, other: str) -> bool:
    return fold(one) == fold(other)
