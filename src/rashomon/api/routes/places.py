"""Places that claims name, and who is said to hold one since when."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Query

from rashomon.api.filters import NamedPageAsked
from rashomon.api.reading import Fused, Id, Read
from rashomon.api.refusals import Refused
from rashomon.api.schemas.places import PlacePage, PlaceView
from rashomon.export.incident_control import holder
from rashomon.export.incident_json import control_fields
from rashomon.export.ledger_json import plain
from rashomon.run.incident_viewing import control_of
from rashomon.run.place_viewing import place_known

router = APIRouter(tags=["places"])


@router.get("/places", operation_id="listPlaces", response_model=PlacePage)
def places(ledger: Read, asked: Annotated[NamedPageAsked, Query()]) -> dict[str, Any]:
    """Places as claims name them, those with most claims first; a name that stands for several places is met several times."""
    with ledger.overview() as overview:
        found, total, following = overview.places(asked.text or "", asked.paging())
    return {"total": total, "next": following, "places": plain(found)}


@router.get("/places/{id:path}", operation_id="getPlace", response_model=PlaceView)
def place(ledger: Fused, id: Id) -> dict[str, Any]:
    """A place by its id of the gazetteer or by a name, and who is said to hold it: as ``rashomon control PLACE -f json``."""
    with ledger.overview() as overview:
        names = overview.names_of(id)
    known, namesakes = place_known(id, names)
    if known is None and not names and not namesakes:
        raise Refused(404, f"{id}: no claim names such a place, and the gazetteer has none")
    entries, claims = control_of(ledger, id)
    name = known.name if known is not None else names[0].name if names else id
    return {
        "asked": id,
        "place": known.id if known is not None else names[0].place if names else None,
        "name": name,
        "names": list(dict.fromkeys(n.name for n in names)) or [name],
        "known": None if known is None else {**plain(known), "precision": known.precision},
        "namesakes": [{**plain(p), "precision": p.precision} for p in namesakes],
        "claims": sum(n.claims for n in names),
        "control": [
            {**control_fields(entry, claims), "holder_name": holder(entry.holder)} for entry in entries
        ],
    }
