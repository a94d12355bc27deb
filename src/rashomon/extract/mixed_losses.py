"""Losses of people and things told by one word: "lost 80 soldiers and two tanks", "eliminated ten gunmen and a pickup"."""

from __future__ import annotations

from collections.abc import Collection

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
    return OTHER[kind] if (is_thing if kind is Kind.KILLED else _is_mortal(frame, head)) else kind


def fallen(frame: Frame, kind: Kind, counted: Collection[int]) -> Kind:
    """ "Destroyed 60 militants" counts dead, "destroyed three units" tells of a fight; ``counted`` are targets with figures."""
    fought = frame.entry.mixed and frame.entry.kind is Kind.DESTRUCTION and kind is Kind.ATTACK
    people = bool(counted) and all("person" in frame.classes(h) for h in counted)
    return Kind.KILLED if fought and people else kind


def _is_mortal(frame: Frame, head: int) -> bool:
    classes = frame.classes(head)
    return bool(classes & MORTAL) and not classes & THINGS
