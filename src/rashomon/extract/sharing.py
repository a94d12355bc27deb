"""Places and dates that the claims of one sentence share: "twelve died when a bomb went off in Dorn on Friday".

A clause with a trigger of its own keeps its places and dates to itself (``circumstances``); what came of a happening takes them
from it, where nothing tells another place or day.
"""

from __future__ import annotations

from collections.abc import Sequence

from rashomon.extract.containers import opens_sentence
from rashomon.extract.drafts import Draft
from rashomon.extract.place_mention import PlaceMention
from rashomon.extract.readings import MOVEMENTS
from rashomon.model.claim import GROUPS, Kind, Modality, PlaceRole

WAYS = frozenset({PlaceRole.FROM, PlaceRole.TO, PlaceRole.VIA})
"""Where a way begins, ends or leads through, which is not where things happen."""
OUTCOMES = frozenset(GROUPS["outcome"])
HAPPENINGS = frozenset({*GROUPS["violence"], *OUTCOMES})


def share(drafts: Sequence[Draft]) -> None:
    """Let the drafts of one sentence, in their order, take places and dates from the nearest that goes with them."""
    if len(drafts) < 2:
        return
    placed, dated = [d for d in drafts if d.places], [d for d in drafts if d.date]
    for draft in drafts:
        if _is_placed_widely(draft) and (
            near := _nearest(draft, [d for d in placed if _is_elsewhere(d, draft)])
        ):
            draft.places = near.places
    for draft in drafts:
        if not draft.places and (near := _nearest(draft, placed)):
            draft.places = held(near.places, draft.kind)
        if not draft.date and (near := _nearest(draft, dated)):
            draft.date = near.date


def _is_placed_widely(draft: Draft) -> bool:
    """ "In Hadar, seven died when their home in Dorn was bombed": what came of it is placed by how the sentence opens."""
    opening = draft.places[0] if len(draft.places) == 1 and draft.kind in OUTCOMES else None
    return opening is not None and opens_sentence(draft.sentence, opening)


def _is_elsewhere(other: Draft, draft: Draft) -> bool:
    return other.places != draft.places and any(p.role not in WAYS for p in other.places)


def held(places: tuple[PlaceMention, ...], kind: Kind) -> tuple[PlaceMention, ...]:
    """The places of one claim that hold for another of a kind: who dies, dies where the shell fell, not where it came from."""
    if kind in MOVEMENTS:
        return places
    return tuple(p for p in places if p.role is not PlaceRole.FROM) or places


def _nearest(draft: Draft, others: Sequence[Draft]) -> Draft | None:
    fitting = [o for o in others if o is not draft and _goes_with(draft, o)]
    return min(fitting, key=lambda o: abs(o.i - draft.i), default=None)


def _goes_with(a: Draft, b: Draft) -> bool:
    """Whether two claims tell of one happening: told by the same source, as having happened, and one came of the other."""
    kinds = {a.kind, b.kind}
    return (
        kinds <= HAPPENINGS
        and a.modality is b.modality is Modality.HAPPENED
        and a.polarity is b.polarity
        and a.sources == b.sources
        and (not (a.date and b.date) or a.date.expression == b.date.expression)
    )
