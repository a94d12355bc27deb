"""Whose side a speaker or a party is on, as seen from where it happened.

A known actor's kind and country decide; for other names the role that their words tell ("rebel commander"). No side is believed.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from functools import lru_cache

from rashomon.lexicon.actors import Actor, known_actor
from rashomon.lexicon.countries import demonym_code
from rashomon.lexicon.fusion import side_words
from rashomon.lexicon.gazetteer import lookup
from rashomon.model.claim import Party
from rashomon.model.incident import Side, Speaker
from rashomon.model.ledger import LedgerClaim

OF_STATES = frozenset({"military", "police", "government"})
WATCHING = frozenset({"monitor", "agency", "outlet"})


def country_of(claims: Iterable[LedgerClaim]) -> str | None:
    """The country (ISO 3166-1) that most of the claims' places are in."""
    places = {(p.place, p.evidence.text) for c in claims for p in c.claim.places if p.place}
    counted = Counter(code for key, name in places if (code := _country(key, name)))
    return min(counted, key=lambda code: (-counted[code], code), default=None)


def speaker_of(claim: LedgerClaim, country: str | None) -> Speaker:
    """Who makes a claim: the innermost source, or the outlet in its own voice."""
    if not claim.claim.sources:
        return outlet_of(claim)
    source = claim.claim.sources[0]
    name = " ".join(source.evidence.text.split())
    return Speaker(name, side_of(name, source.entity, country), source.named, source.entity)


def outlet_of(claim: LedgerClaim) -> Speaker:
    """The outlet that first published a claim's report, where that is known, else the one that did."""
    name = claim.report.origin_named or claim.report.publisher
    return Speaker(name or "", Side.OUTLET, named=name is not None)


def side_of_party(party: Party, country: str | None) -> Side:
    """The side of one who acts or is acted upon."""
    return side_of(party.evidence.text, party.entity, country)


@lru_cache(maxsize=20_000)
def side_of(name: str, entity: str | None, country: str | None) -> Side:
    """The side of a name, of a known actor or not, as seen from a country."""
    if entity is not None and entity.startswith("country:"):
        return _state(entity.removeprefix("country:"), country)
    actor = known_actor(name)
    if actor is not None and (entity is None or actor.id == entity):
        return _side_of_actor(actor, country)
    words = name.lower().replace("'s", "").split()
    sides = [Side.OPPOSING, Side.MONITOR, Side.STATE]
    told = next((side for side in sides if side_words()[side.value] & {*words}), Side.OTHER)
    foreign = next((code for word in words if (code := demonym_code(word))), None)
    if foreign is not None and told in {Side.STATE, Side.OTHER}:
        return _state(foreign, country)
    return told


def _side_of_actor(actor: Actor, country: str | None) -> Side:
    if actor.kind in OF_STATES:
        return _state(actor.country, country)
    if actor.kind in WATCHING or (actor.kind == "organization" and not actor.country):
        return Side.MONITOR
    if actor.kind == "alliance":
        return Side.THIRD
    return Side.OPPOSING if actor.kind == "armed_group" else Side.OTHER


def _state(code: str, country: str | None) -> Side:
    return Side.STATE if country is None or code == country else Side.THIRD


@lru_cache(maxsize=5_000)
def _country(key: str, name: str) -> str | None:
    if key.startswith("country:"):
        return key.removeprefix("country:")
    return next((place.country for place in lookup(name) if place.id == key), None) or None
