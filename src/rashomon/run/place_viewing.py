"""What the gazetteer knows of a place that claims name."""

from __future__ import annotations

from collections.abc import Sequence

from rashomon.lexicon.gazetteer import GazetteerPlace, lookup
from rashomon.model.overview import NamedPlace

MOST = 20
"""Places of one name that are worth telling of."""


def place_known(
    asked: str, named: Sequence[NamedPlace]
) -> tuple[GazetteerPlace | None, Sequence[GazetteerPlace]]:
    """The place that is meant by an id or a name, and its namesakes, the largest first.

    Of a name it is the one that most claims mean; where none is located, it is not known which.
    """
    wanted = next((n.place for n in named if n.place is not None), asked if ":" in asked else None)
    names = dict.fromkeys([*(n.name for n in named), *([] if ":" in asked else [asked])])
    alike = {place.id: place for name in names for place in lookup(name)}
    known = alike.pop(wanted, None) if wanted is not None else None
    return known, list(alike.values())[:MOST]
