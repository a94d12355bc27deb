"""Parties and sources are known by exact names only."""

import pytest

from rashomon.model.claim import Claim, Kind, Party
from rashomon.model.span import Evidence
from rashomon.resolve.actors import resolve_actors


@pytest.mark.parametrize(
    ("name", "entity"),
    [
        ("SOHR", "sohr"),
        ("Jabhat al-Nusra", "hts"),
        ("Ukraine", "country:UA"),
        ("Ukrainian jets", None),
        ("two men", None),
    ],
)
def test_an_actor_is_known_by_any_of_its_names(name: str, entity: str | None) -> None:
    words = Evidence.at(name, 0, len(name))
    (claim,) = resolve_actors((Claim("1", Kind.ATTACK, words, words, actors=(Party(words),)),))
    assert claim.actors[0].entity == entity
