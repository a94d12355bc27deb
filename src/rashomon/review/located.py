"""A place as a person names it → where that is, by the gazetteer."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from rashomon.errors import InputError

SHOWN = 5
"""Places of one name that are listed."""


def located(stated: str) -> Mapping[str, Any]:
    """``Tadmur``, or ``Tadmur geonames:163808`` where several places share the name; a name that none has stays a name.

    ``none`` gives an empty value. Raises ``errors.InputError`` for a name that several places have, with their ids.
    """
    from rashomon.lexicon.gazetteer import lookup

    if stated == "none":
        return {}
    if not stated:
        raise InputError("place=: write the name of a place, or none")
    name, _, last = stated.rpartition(" ")
    name, wanted = (name, last) if name and ":" in last else (stated, None)
    found = lookup(name)
    chosen = [place for place in found if place.id == wanted] if wanted else list(found)
    if wanted and not chosen:
        raise InputError(f"place={stated}: no place of that name has that id")
    if len(chosen) > 1:
        listed = "; ".join(f"{name} {p.id} ({p.kind}, {p.country})" for p in chosen[:SHOWN])
        raise InputError(f"place={stated}: several places have that name; write one of {listed}")
    if not chosen:
        return {"name": name, "place": None, "lat": None, "lon": None, "precision": None}
    place = chosen[0]
    return {
        "name": place.name,
        "place": place.id,
        "lat": place.lat,
        "lon": place.lon,
        "precision": place.precision,
    }
