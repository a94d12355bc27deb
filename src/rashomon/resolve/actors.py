"""Gives parties and sources the id of the actor or country whose exact name or alias they bear; all others keep ``None``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from rashomon.lexicon.actors import is_generic, known_actor
from rashomon.lexicon.countries import country_code
from rashomon.model.claim import Claim, Party
from rashomon.model.document import Document
from rashomon.resolve.setting import SHORTEST_CODE, is_capitals, spoken_of


def resolve_actors(claims: tuple[Claim, ...], document: Document) -> tuple[Claim, ...]:
    """The claims with ``entity`` filled in where a name belongs to one known actor ("sohr") or country ("country:SY").

    A name that several actors share stays unresolved, and so does a part of a side ("Syrian jets"): it is not the side.
    """
    names = _Names(document.text)
    return tuple(
        replace(
            claim,
            actors=tuple(_party(p, names) for p in claim.actors),
            targets=tuple(_party(p, names) for p in claim.targets),
            sources=tuple(
                replace(s, entity=s.entity or names.entity(s.evidence.text)) for s in claim.sources
            ),
        )
        for claim in claims
    )


def _party(party: Party, names: _Names) -> Party:
    return replace(party, entity=party.entity or names.entity(party.evidence.text))


@dataclass(frozen=True)
class _Names:
    """What the names in a report stand for."""

    text: str

    @cached_property
    def _capitals(self) -> bool:
        return is_capitals(self.text)

    @cached_property
    def _countries(self) -> Mapping[str, int]:
        return spoken_of(self.text)

    def entity(self, name: str) -> str | None:
        """The id of the actor or country of that name, where the report leaves no doubt that it means it."""
        name = " ".join(name.split())
        if self._capitals and len(name) <= SHORTEST_CODE and f"({name})" not in self.text:
            return None  # "IS" and "US" are words there, unless an acronym is introduced
        if actor := known_actor(name):
            # Many lands have a people's liberation army.
            doubtful = actor.country and is_generic(name) and not self._countries.get(actor.country)
            return None if doubtful else actor.id
        code = country_code(name) if name[:1].isupper() or name.startswith("the ") else None
        return f"country:{code}" if code else None
