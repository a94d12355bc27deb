"""Parties and sources are known by exact names only; who bears a shared one, day and context tell, or nobody does."""

from __future__ import annotations

from datetime import date

import pytest

from rashomon.model.claim import Claim, ClaimDate, Kind, Party
from rashomon.model.document import Document
from rashomon.model.span import Evidence
from rashomon.resolve.actors import candidates, resolve_actors


def entity(name: str, text: str, published: str | None = None, day: str | None = None) -> str | None:
    at = text.index(name)
    words = Evidence.at(text, at, at + len(name))
    when = date.fromisoformat(day) if day else None
    claim = Claim(
        "1",
        Kind.ATTACK,
        words,
        words,
        actors=(Party(words),),
        date=ClaimDate(words, start=when, end=when) if when else None,
    )
    document = Document("d", text, published=date.fromisoformat(published) if published else None)
    return resolve_actors((claim,), document)[0].actors[0].entity


@pytest.mark.parametrize(
    ("name", "known"),
    [
        ("SOHR", "sohr"),
        ("Jabhat al-Nusra", "hts"),
        ("Turkish\n  army", "turkish-armed-forces"),
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
    assert entity("National Liberation Army", "In Macedonia the National Liberation Army agreed.") == "nla-mk"


def test_short_words_of_a_text_in_capitals_are_no_acronyms() -> None:
    assert entity("IS", "THE SITUATION IS CALM.") is None
    assert entity("ELN", "THE ARMY OF NATIONAL LIBERATION (ELN) WITHDREW IN COLOMBIA.") == "eln-co"


@pytest.mark.parametrize(
    ("day", "known"),
    [("2016-12-15", "syrian-army"), ("2026-03-01", "syrian-army-2024"), (None, None)],
)
def test_the_syrian_army_is_that_of_its_day(day: str | None, known: str | None) -> None:
    assert entity("Syrian army", "The Syrian army shelled a village.", published=day) == known


def test_the_day_of_the_claim_goes_before_that_of_the_report() -> None:
    text = "On 3 May 2016 the Syrian army shelled a village."
    assert entity("Syrian army", text, published="2026-03-01", day="2016-05-03") == "syrian-army"


def test_without_a_day_the_years_of_the_report_count() -> None:
    assert entity("Syrian army", "In 2014 and 2015 the Syrian army shelled villages.") == "syrian-army"
    assert entity("Syrian army", "From 2015 to 2025 the Syrian army shelled villages.") is None


@pytest.mark.parametrize("day", ["2014-03-01", "2016-09-01", "2019-05-01", None])
def test_a_body_that_changed_its_name_is_the_same_body(day: str | None) -> None:
    assert entity("Nusra Front", "The Nusra Front took a village.", published=day) == "hts"


@pytest.mark.parametrize(
    ("name", "text", "known"),
    [
        ("SDF", "In Syria the SDF took a village from Islamic State.", "sdf-sy"),
        ("SDF", "In Libya the SDF arrested two men in Tripoli.", "rada"),
        ("SDF", "Japan said that the SDF had sent two ships; Japanese sailors left.", "japanese-sdf"),
        ("SDF", "The Sudan Doctors Federation (SDF) in Sudan counted 40 dead.", None),
        ("PDF", "In Myanmar a PDF attacked a convoy near Monywa.", "pdf-mm"),
        ("PDF", "In Sudan the PDF attacked a village in South Kordofan.", "popular-defence-forces-sd"),
        ("PDF", "A PDF was sent to the press in France.", None),
        ("RSF", "In Sudan the RSF shelled El Fasher.", "rsf"),
        ("RSF", "Reporters Without Borders (RSF) said in Paris, France, that two were killed.", "rsf-ngo"),
        ("RSF", "France must act, RSF said.", None),
        ("RSF", "The RSF shelled the market.", "rsf"),
        ("AA", "In Myanmar the AA took a town in Rakhine.", "arakan-army"),
        ("AA", "Turkey's defence ministry told AA that a convoy was hit.", "anadolu"),
        ("AFP", "In Manila, Philippines, two rebels were killed, AFP said.", None),
        ("AFP", "Two rebels were killed in Chad, AFP said.", "agence-france-presse"),
        ("JEM", "In Sudan JEM attacked Omdurman.", "jem"),
        ("JeM", "India said that JeM attacked a camp in Kashmir.", "jaish-e-mohammed"),
        ("JeM", "JeM attacked a camp.", None),
        ("MNDAA", "MNDAA fighters took Laukkai.", "mndaa"),
        ("Northern Alliance", "The Northern Alliance took Kabul, Afghanistan.", "northern-alliance-af"),
        ("Northern Alliance", "In Myanmar the Northern Alliance attacked.", "northern-alliance-mm"),
        ("Red Crescent", "In Libya the Red Crescent found two bodies.", "libyan-red-crescent"),
        ("Maoists", "In Nepal Maoists attacked a post.", "cpn-maoist"),
        ("Maoists", "In India Maoists attacked a post.", "cpi-maoist"),
        ("FACT", "In Chad FACT took a town in Kanem.", "fact"),
        ("UPC", "Bambari is held by the UPC in the Central African Republic.", "upc-cf"),
    ],
)
def test_context_tells_who_bears_a_shared_name(name: str, text: str, known: str | None) -> None:
    assert entity(name, text) == known


def test_others_of_the_same_war_tell_who_is_meant() -> None:
    text = "The SNA and Jaysh al-Islam attacked; Ahrar al-Sham withdrew."
    assert entity("SNA", text) == "syrian-national-army"
    text = "The SNA attacked al-Shabaab, and AMISOM sent tanks to Somalia."
    assert entity("SNA", text) == "somali-national-army"


def test_a_body_that_did_not_exist_yet_is_not_meant() -> None:
    text = "The SDF attacked a village in Syria."
    assert entity("SDF", text, published="2005-03-01") is None
    assert entity("SDF", text, published="2017-03-01") == "sdf-sy"


def test_a_body_that_is_gone_may_still_be_spoken_of() -> None:
    assert entity("Tamil Tigers", "The Tamil Tigers had attacked the port.", published="2020-01-01") == "ltte"


def test_all_candidates_are_kept_with_their_reasons() -> None:
    found = candidates("RSF", Document("d", "In Sudan the RSF shelled El Fasher, RSF fighters said."))
    assert [(c.entity, c.possible) for c in found] == [("rsf", True), ("rsf-ngo", False)]
    assert found[0].reasons == ("the report speaks of SD",)
    assert all(c.reasons for c in found)
    army = candidates("Syrian army", Document("d", "The Syrian army left."), date(2016, 5, 3))
    assert [(c.entity, c.possible) for c in army] == [("syrian-army", True), ("syrian-army-2024", False)]
    assert army[1].reasons == ("it did not exist before 2024",)
    assert candidates("two men", Document("d", "Two men left.")) == ()
