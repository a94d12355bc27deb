"""Whose word claims rest on: one source in many wordings, bodies of two countries, and sources that cannot be told."""

from __future__ import annotations

import pytest

from rashomon.model.document import Document
from rashomon.model.origin import Voice
from rashomon.origins import settle, voices
from rashomon.origins.naming import source_name
from rashomon.run.pipeline import read_document


def voice_of(text: str, trigger: str = "killed", publisher: str | None = None) -> Voice | None:
    """The voice of the first claim with that trigger outside headlines."""
    read = read_document(Document("x", text, publisher=publisher))
    found = voices(read.document, read.claims)
    return next(
        v for v, c in zip(found, read.claims, strict=True) if c.trigger.text == trigger and not c.headline
    )


def key_of(text: str) -> str | None:
    voice = voice_of(text)
    return voice.key if voice else None


KILLED = "Government troops killed twelve fighters near the dam on Tuesday, {} said."


@pytest.mark.parametrize(
    "names",
    [
        [
            "the ministry of defence of Chad",
            "Chad's defence ministry",
            "the Chadian Defense Ministry",
            "the Chadian ministry of defense",
        ],
        ["the government of Niger", "Niger's government"],
        ["Colonel Samir Haddad", "Samir Haddad", "Col. Samir Haddad", "army spokesman Colonel Samir Haddad"],
        ["the Syrian Observatory for Human Rights", "SOHR"],
        ["SANA", "the SANA news agency"],
    ],
    ids=lambda names: names[0],
)
def test_one_source_in_many_wordings(names: list[str]) -> None:
    keys = {key_of(KILLED.format(name)) for name in names}
    assert len(keys) == 1
    assert None not in keys


def test_bodies_of_two_countries_are_two_sources() -> None:
    names = (
        "the defence ministry of Chad",
        "the defence ministry of Mali",
        "the health ministry of Mali",
        "the army of Mali",
    )
    keys = [key_of(KILLED.format(name)) for name in names]
    assert None not in keys
    assert len(set(keys)) == len(names)


@pytest.mark.parametrize(
    "name",
    [
        *(
            "officials",
            "a military source",
            "residents",
            "two witnesses",
            "a rebel commander",
            "activists",
            "a spokesman",
        ),
        *("the local council", "the police", "the ministry", "the opposition"),
    ],
)
def test_sources_that_cannot_be_told(name: str) -> None:
    assert voice_of(KILLED.format(name)) is None


def test_the_outlets_own_word_is_no_voice() -> None:
    assert voice_of("Government troops killed twelve fighters near the dam on Tuesday.") is None
    text = KILLED.format("the Karsk Herald")
    assert voice_of(text, publisher="Karsk Herald") is None
    assert voice_of(text, publisher="Orontes Telegraph") is not None


def test_the_country_that_a_report_is_set_in() -> None:
    told = KILLED.format("the ministry of defence")
    assert key_of(told) is None
    here = voice_of(told + " It was the worst week in Chad since the war in Chad began.")
    assert here and here.key == key_of(KILLED.format("the Chadian defence ministry"))
    assert here.name == "ministry of defence (Chad)"
    assert here.reason.endswith("the report is set in Chad.")
    assert key_of(told + " Chad and Niger closed their frontier. Niger sent troops, and so did Chad.") is None


def test_a_short_name_of_a_source_that_is_named_in_full() -> None:
    text = KILLED.format("the interior ministry of Mali") + (
        " The troops also captured two pickup trucks and a mortar, according to the ministry, which gave no losses."
    )
    voice = voice_of(text, "captured")
    assert voice and voice.key == "name:ML|interior ministry"
    assert voice.reason.endswith("“ministry” (“according to”), in full “interior ministry of Mali”.")
    two = text + " The defence ministry of Mali said that a helicopter had been shot down by the rebels."
    assert voice_of(two, "captured") is None


def test_a_reporter_is_the_voice_of_a_source_without_a_name() -> None:
    voice = voice_of("SANA reported, citing a military source, that the army killed ten fighters near Homs.")
    assert voice and (voice.key, voice.name) == ("actor:sana", "SANA")
    assert voice.reason == "Its source is named: “SANA” (“reported”)."


def test_two_rewrites_of_one_statement() -> None:
    first = (
        "Government troops killed twelve fighters near Karsk on Tuesday, the ministry of defence of Syria said. "
        "Shops in the town stayed closed."
    )
    second = (
        "Syria's defence ministry reported that soldiers had killed 12 militants in the hills above Karsk. "
        "Farmers had counted four bodies by the river."
    )
    found = []
    for name, text in (("a", first), ("b", second)):
        read = read_document(Document(name, text))
        of_claims = voices(read.document, read.claims)
        _, origins = settle(read.document, read.claims, of_claims, [], name)
        found.append({o.id: o for o in origins})
    shared = found[0].keys() & found[1].keys()
    assert len(shared) == 1
    assert next(iter(shared)).startswith("voice:")
    reason = found[1][next(iter(shared))].reason
    assert reason == "Its source is named: “Syria's defence ministry” (“reported”)."


def test_names_taken_apart() -> None:
    name = source_name("the Democratic Republic of the Congo's interior ministry")
    assert name and (name.country, name.words, name.is_national) == ("CD", ("interior", "ministry"), True)
    assert source_name("farmers") is None
    assert source_name("The") is None
    assert source_name("Policemen") is None
    body = source_name("General Command")
    assert body and body.is_national and not body.tells_by_itself
    person = source_name("General Ana-Maria Horvat")
    assert person and person.words == ("ana", "maria", "horvat") and person.tells_by_itself
