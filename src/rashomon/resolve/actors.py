"""Gives parties and sources the id of the actor or country whose name they bear; what is not clear keeps ``None``."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import cache

from rashomon.lexicon.actors import actors_named
from rashomon.lexicon.countries import country_code
from rashomon.model.claim import Claim, Party, Source
from rashomon.model.document import Document
from rashomon.resolve.actor_candidates import ActorCandidate, rank
from rashomon.resolve.actor_context import ReportContext
from rashomon.resolve.setting import SHORTEST_CODE

Entity = Callable[[str, date | None], str | None]


def resolve_actors(claims: tuple[Claim, ...], document: Document) -> tuple[Claim, ...]:
    """The claims with ``entity`` filled in where a name belongs to one known actor ("sohr") or country ("country:SY").

    Who acts is sought on the day of the claim, who speaks on the day of the report. A name stays unresolved where several are
    left that may be meant, and so does a part of a side ("Syrian jets"): it is not the side.
    """
    context = ReportContext(document.text)

    @cache
    def entity(name: str, day: date | None) -> str | None:
        return _entity(name, context, day)

    return tuple(_resolved(claim, document.published, entity) for claim in claims)


def candidates(name: str, document: Document, day: date | None = None) -> tuple[ActorCandidate, ...]:
    """All who bear a name, those first who may be meant in a report, with the reasons for and against each.

    ``day`` is when it happened; without one the day of the report counts, or else the years that it names.
    """
    return rank(" ".join(name.split()), ReportContext(document.text), day or document.published)


def _resolved(claim: Claim, published: date | None, entity: Entity) -> Claim:
    day = (claim.date.start if claim.date else None) or published

    def party(p: Party) -> Party:
        found = p.entity or entity(p.evidence.text, day)
        return replace(p, entity=found) if found else p

    def source(s: Source) -> Source:
        found = s.entity or entity(s.evidence.text, published or day)
        return replace(s, entity=found) if found else s

    return replace(
        claim,
        actors=tuple(map(party, claim.actors)),
        targets=tuple(map(party, claim.targets)),
        sources=tuple(map(source, claim.sources)),
    )


def _entity(name: str, context: ReportContext, day: date | None) -> str | None:
    """The id of the actor or country of that name, where the report leaves no doubt that it means it."""
    name = " ".join(name.split())
    if context.capitals and len(name) <= SHORTEST_CODE and f"({name})" not in context.text:
        return None  # "IS" and "US" are words there, unless an acronym is introduced
    if actors_named(name):
        possible = [c for c in rank(name, context, day) if c.possible]
        return possible[0].entity if len(possible) == 1 else None
    code = country_code(name) if name[:1].isupper() or name.startswith("the ") else None
    return f"country:{code}" if code else None
