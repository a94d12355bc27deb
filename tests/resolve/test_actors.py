"""Parties and sources are known by exact names only."""

import pytest

from rashomon.model.claim import Claim, Kind, Party
from rashomon.model.document import Document
from rashomon.model.span import Evidence
from rashomon.resolve.actors import resolve_actors


def entity(name: str, text: str) -> str | None:
    at = text.index(name)
    words = Evidence.at(text, at, at + len(name))
    claims = (Claim("1", Kind.ATTACK, words, words, actors=(Party(words),)),)
    return resolve_actors(claims, Document("d", text))[0].actors[0].entity


@pytest.mark.parametrize(
    ("name", "known"),
    [
        ("SOHR", "sohr"),
        ("Jabhat al-Nusra", "hts"),
        ("Syrian\n  army", "syrian-army"),
        ("Ukraine", "country:UA"),
        ("Ukrainian jets", None),
        ("two men", None),
    ],
)
def test_an_actor_is_known_by_any_of_its_names(name: str, known: str | None) -> None:
    assert entity(name, f"It was said that {name} had left.") == known


def test_a_name_that_many_groups_bear_needs_its_country() -> None:
    assert entity("National Liberation Army", "Colombia's National Liberation Army agreed.") == "eln-co"
    assert entity("National Liberation Army", "The National Liberation Army in Manipur agreed.") is None


def test_short_words_of_a_text_in_capitals_are_no_acronyms() -> None:
    assert entity("IS", "THE SITUATION IS CALM.") is None
    assert entity("ELN", "THE ARMY OF NATIONAL LIBERATION (ELN) WITHDREW IN COLOMBIA.") == "eln-co"
