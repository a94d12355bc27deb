"""Whose side a speaker or a party is on, as seen from where and when it happened.

A known actor's row and the conflict of place and day decide (``lexicon.sides``); of other names the role that their words tell
("rebel commander", "Russian jets"). No side is believed.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from rashomon.lexicon.actors import AccountSide, account_side, known_actor
from rashomon.lexicon.countries import demonym_code
from rashomon.lexicon.fusion import side_words
from rashomon.lexicon.gazetteer import lookup
from rashomon.model.claim import Party
from rashomon.model.incident import Side, Speaker
from rashomon.model.ledger import LedgerClaim

GROUPS = {
    "state": Side.STATE,
    "opposition": Side.OPPOSING,
    "third_state": Side.THIRD,
    "monitor": Side.MONITOR,
    "outlet": Side.MONITOR,
    "unknown": Side.OTHER,
}
"""The sides by the groups of the tables; an agency that is cited is one of those who watch, not the outlet that cites it."""
ROLES = (Side.OPPOSING, Side.MONITOR, Side.STATE)
"""Roles that words tell, the more telling first: "opposition forces" are no state's."""


@dataclass(frozen=True, slots=True)
class Scene:
    """Where and when it happened: the country (ISO 3166-1) and a day, as far as the claims tell."""

    country: str | None
    day: date | None


def scene_of(claims: Sequence[LedgerClaim]) -> Scene:
    """The country that most of the claims' places are in, and the day that most of them are dated with."""
    places = {(p.place, p.evidence.text) for c in claims for p in c.claim.places if p.place}
    countries = Counter(code for key, name in places if (code := _country(key, name)))
    days = Counter(c.claim.date.start for c in claims if c.claim.date is not None and c.claim.date.start)
    published = [c.report.published for c in claims if c.report.published]
    return Scene(
        min(countries, key=lambda code: (-countries[code], code), default=None),
        min(days, key=lambda day: (-days[day], day), default=min(published, default=None)),
    )


def speaker_of(claim: LedgerClaim, scene: Scene) -> Speaker:
    """Who makes a claim: the innermost source, or the outlet in its own voice."""
    if not claim.claim.sources:
        return outlet_of(claim)
    source = claim.claim.sources[0]
    name = " ".join(source.evidence.text.split())
    side, side_name = side_of(name, source.entity, scene)
    return Speaker(name, side, source.named, source.entity, side_name)


def outlet_of(claim: LedgerClaim) -> Speaker:
    """The outlet that first published a claim's report, where that is known, else the one that did."""
    name = claim.report.origin_named or claim.report.publisher
    return Speaker(name or "", Side.OUTLET, named=name is not None)


def side_of_party(party: Party, scene: Scene) -> tuple[Side, str]:
    """The side of one who acts or is acted upon, and its name."""
    return side_of(party.evidence.text, party.entity, scene)


@lru_cache(maxsize=20_000)
def side_of(name: str, entity: str | None, scene: Scene) -> tuple[Side, str]:
    """The side of a name, and the name of the side where the tables know it (empty: known by its role alone)."""
    known = known_actor(name) if entity is None else None
    entity = entity or (known.id if known is not None else None)
    if entity is not None:
        return _told(account_side(entity, scene.country, scene.day))
    words = name.lower().replace("'s", "").replace("’s", "").split()
    role = next((side for side in ROLES if side_words()[side.value] & {*words}), None)
    code = next((code for word in words if (code := demonym_code(word))), None)
    if code is not None and role in {Side.STATE, None}:
        return _told(account_side(f"country:{code}", scene.country, scene.day))
    if role is Side.STATE and scene.country is not None:
        return _told(account_side(f"country:{scene.country}", scene.country, scene.day))
    return role or Side.OTHER, ""


def _told(side: AccountSide) -> tuple[Side, str]:
    group = GROUPS[side.group]
    return group, side.name if group in {Side.STATE, Side.OPPOSING, Side.THIRD} else ""


@lru_cache(maxsize=5_000)
def _country(key: str, name: str) -> str | None:
    if key.startswith("country:"):
        return key.removeprefix("country:")
    return next((place.country for place in lookup(name) if place.id == key), None) or None
