"""Gives parties and sources the id of the actor or country whose exact name or alias they bear; all others keep ``None``."""

from __future__ import annotations

from dataclasses import replace

from rashomon.lexicon.actors import known_actor
from rashomon.lexicon.countries import country_code
from rashomon.model.claim import Claim, Party


def resolve_actors(claims: tuple[Claim, ...]) -> tuple[Claim, ...]:
    """The claims with ``entity`` filled in where a name belongs to one known actor ("sohr") or country ("country:SY").

    A name that several actors share stays unresolved, and so does a part of a side ("Syrian jets"): it is not the side.
    """
    return tuple(
        replace(
            claim,
            actors=tuple(map(_party, claim.actors)),
            targets=tuple(map(_party, claim.targets)),
            sources=tuple(replace(s, entity=s.entity or _entity(s.evidence.text)) for s in claim.sources),
        )
        for claim in claims
    )


def _party(party: Party) -> Party:
    return replace(party, entity=party.entity or _entity(party.evidence.text))


def _entity(name: str) -> str | None:
    name = " ".join(name.split())
    if actor := known_actor(name):
        return actor.id
    code = country_code(name) if name[:1].isupper() or name.startswith("the ") else None
    return f"country:{code}" if code else None
