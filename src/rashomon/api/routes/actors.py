"""Known actors: their names, sides and time, and how often claims name them."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Query

from rashomon.api.filters import NamedPageAsked
from rashomon.api.reading import Id, Read
from rashomon.api.schemas.actors import ActorPage, ActorView
from rashomon.export.ledger_json import plain
from rashomon.run.actor_viewing import actor_lines, actor_view

router = APIRouter(tags=["actors"])


@router.get("/actors", operation_id="listActors", response_model=ActorPage)
def actors(ledger: Read, asked: Annotated[NamedPageAsked, Query()]) -> dict[str, Any]:
    """Known actors with a name that has the words, those with most claims first; without words those that claims name."""
    lines, total, following = actor_lines(ledger, asked.text or "", asked.paging())
    return {"total": total, "next": following, "actors": plain(lines)}


@router.get("/actors/{id}", operation_id="getActor", response_model=ActorView)
def actor(ledger: Read, id: Id) -> dict[str, Any]:
    """Who an actor is by the tables of ``docs/actors.md``, on whose side when, and how often claims of this ledger name it."""
    found: dict[str, Any] = plain(actor_view(ledger, id))
    return found
