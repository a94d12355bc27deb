"""Losses of people and things told by one word: "lost 80 soldiers and two tanks", "eliminated ten gunmen and a pickup"."""

from __future__ import annotations

from rashomon.extract.frames import Frame
from rashomon.extract.happenings import PEOPLE
from rashomon.model.claim import Kind

THINGS = frozenset({"vehicle", "equipment", "weapon", "aircraft", "structure"})
MORTAL = frozenset({"person", "armed_party", "civilian"})  # names may be of ships and pylons
OTHER = {Kind.KILLED: Kind.DESTRUCTION, Kind.DESTRUCTION: Kind.KILLED}


def outcome_of(frame: Frame, kind: Kind, head: int) -> Kind:
    """What became of one item of the list: people are killed, things destroyed, whichever the word says of the first."""
    if not frame.entry.mixed or kind not in OTHER:
        return kind
    classes = frame.classes(head)
    is_thing = bool(classes & THINGS) and not classes & PEOPLE
    is_person = bool(classes & MORTAL) and not classes & THINGS
    return OTHER[kind] if (is_thing if kind is Kind.KILLED else is_person) else kind
