"""Rules and encoder together: grammar sets right what was found, and what the rules alone have is taken in some roles."""

from __future__ import annotations

from typing import Any

import pytest

from rashomon.evaluate.both_readers import with_more
from rashomon.evaluate.bystanders import without_bystanders
from rashomon.evaluate.named_groups import groups_who_did_it
from rashomon.evaluate.trimming import trimmed
from rashomon.extract import extract
from tests.conftest import segmented

ROLES = ("perp_ind", "perp_org", "target", "victim", "weapon")


def template(**roles: list[str]) -> dict[str, Any]:
    """An attack; mentions stand nowhere."""
    entities = {r: [[{"text": w, "start": 0, "end": len(w)}] for w in words] for r, words in roles.items()}
    return {"incident_type": "attack", **{role: [] for role in ROLES}, **entities}


def words(templates: list[dict[str, Any]]) -> dict[str, list[str]]:
    """The words of each role that has some."""
    found = {role: [m["text"] for t in templates for e in t[role] for m in e] for role in ROLES}
    return {role: told for role, told in found.items() if told}


@pytest.mark.parametrize(
    ("text", "role", "mention", "right"),
    [
        (
            "Rebels shot General Roberto Garcia.",
            "victim",
            "General Roberto Garcia",
            {"victim": ["Roberto Garcia"]},
        ),
        ("Rebels shot Roberto Garcia.", "victim", "Garcia", {"victim": ["Roberto Garcia"]}),
        (
            "Rebels shot Roberto Garcia. Roberto Garcia Ruiz was a judge.",
            "victim",
            "Roberto Garcia",
            {"victim": ["Roberto Garcia Ruiz"]},
        ),
        ("Rebels shot Juan Roberto Garcia.", "victim", "Roberto Garcia", {"victim": ["Juan Roberto Garcia"]}),
        (
            "FMLN terrorists shot him.",
            "perp_ind",
            "FMLN terrorists",
            {"perp_ind": ["terrorists"], "perp_org": ["FMLN"]},
        ),
        ("Three armed men shot him.", "perp_ind", "Three armed men", {"perp_ind": ["armed men"]}),
        ("Two men shot him.", "perp_ind", "men", {"perp_ind": ["Two men"]}),
        (
            "Several unknown gunmen fired.",
            "perp_ind",
            "unknown gunmen fired",
            {"perp_ind": ["unknown gunmen"]},
        ),
        (
            "Alleged urban guerrillas shot him.",
            "perp_ind",
            "Alleged urban guerrillas",
            {"perp_ind": ["urban guerrillas"]},
        ),
        ("Two dynamite blasts shook it.", "weapon", "dynamite blasts", {"weapon": ["dynamite"]}),
        ("Two powerful bombs shook it.", "weapon", "Two powerful bombs", {"weapon": ["bombs"]}),
        ("A loud explosion shook it.", "weapon", "explosion", {}),
        ("They set off a charge of dynamite.", "weapon", "charge", {"weapon": ["charge of dynamite"]}),
        ("They set off a charge of dynamite.", "weapon", "dynamite", {"weapon": ["charge of dynamite"]}),
        ("They set off 20 kilos of dynamite.", "weapon", "dynamite", {"weapon": ["dynamite"]}),
        ("They fired automatic rifles.", "weapon", "rifles", {"weapon": ["automatic rifles"]}),
        ("They fired a 9-mm gun.", "weapon", "gun", {"weapon": ["9-mm gun"]}),
        ("They fired AK-47s at him.", "weapon", "AK-47s", {"weapon": ["AK-47s"]}),
        ("Shining Path terrorists shot him.", "perp_org", "Path", {"perp_org": ["Shining Path"]}),
        ("The Marxist FARC front shot him.", "perp_org", "Marxist FARC front", {"perp_org": ["FARC"]}),
        ("The Torch Union shot him.", "perp_org", "Torch Union", {"perp_org": ["Torch Union"]}),
        ("A truck bomb exploded there.", "weapon", "bomb exploded", {"weapon": ["truck bomb"]}),
        ("Rebels burned two buses.", "target", "two buses", {"target": ["buses"]}),
        ("It hit a car parked outside.", "target", "car parked", {"target": ["car"]}),
        (
            "It hit the town hall and three shops.",
            "target",
            "town hall and three shops",
            {"target": ["town hall", "shops"]},
        ),
        (
            "It hit the trade and labor ministry.",
            "target",
            "trade and labor ministry",
            {"target": ["trade and labor ministry"]},
        ),
        (
            "It shook the office of Mayor Ana Ruiz.",
            "target",
            "office",
            {"target": ["office of Mayor Ana Ruiz"]},
        ),
        ("It broke the windows of the bank.", "target", "windows", {"target": ["bank"]}),
        ("It broke the bank's windows.", "target", "bank's windows", {"target": ["bank"]}),
        ("It broke the walls.", "target", "walls", {}),
        ("A group of armed men shot him.", "perp_ind", "group", {"perp_ind": ["armed men"]}),
        ("The group shot him.", "perp_ind", "group", {}),
        ("Security forces shot him. The authorities deny it.", "perp_org", "authorities", {}),
    ],
)
def test_grammar_sets_mentions_right(text: str, role: str, mention: str, right: dict[str, list[str]]) -> None:
    start = text.index(mention)
    found = template() | {role: [[{"text": mention, "start": start, "end": start + len(mention)}]]}
    told = trimmed([found], segmented(text).sentences)
    assert words(told) == right
    assert all(text[m["start"] : m["end"]] == m["text"] for r in ROLES for e in told[0][r] for m in e)


def test_what_is_the_same_once_cut_is_named_once() -> None:
    text = "Rebels shot Judge Ana Ruiz. The death of Ana Ruiz was told on Monday."
    found = template() | {
        "victim": [
            [{"text": w, "start": text.index(w), "end": text.index(w) + len(w)}]
            for w in ("Judge Ana Ruiz", "Ana Ruiz")
        ]
    }
    assert words(trimmed([found], segmented(text).sentences)) == {"victim": ["Ana Ruiz"]}


@pytest.mark.parametrize(
    ("before", "told"),
    [
        ("They shot Mayor Ana Ruiz.", "Ana Ruiz"),
        ("They shot Mayor Ana Ruiz. Pablo Ruiz saw it.", "Ruiz"),
        ("They shot the mayor.", "Ruiz"),
    ],
)
def test_a_victim_of_one_word_is_called_by_the_full_name_that_the_text_has(before: str, told: str) -> None:
    text = f"{before} The death of Ruiz was told on Monday."
    start = text.rindex("Ruiz")
    found = template() | {"victim": [[{"text": "Ruiz", "start": start, "end": start + len("Ruiz")}]]}
    assert words(trimmed([found], segmented(text).sentences)) == {"victim": [told]}


def test_what_the_rules_alone_have_is_taken_in_some_roles() -> None:
    ruled = [template(victim=["Ana Ruiz", "Soto"], target=["bridge"])]
    learned = [template(victim=["JUAN SOTO"])]
    assert words(with_more(learned, ruled, {"victim"})) == {"victim": ["JUAN SOTO", "Ana Ruiz"]}
    assert words(learned) == {"victim": ["JUAN SOTO"]}  # what was given is left as it was


def test_of_organisations_that_the_rules_alone_have_armed_groups_known_by_name_are_taken() -> None:
    ruled = [template(perp_org=["police", "Shining Path"])]
    assert words(with_more([template()], ruled, set())) == {"perp_org": ["Shining Path"]}


def test_of_other_organisations_those_are_taken_that_the_encoder_has_seen() -> None:
    ruled = [template(perp_org=["Torrin army", "police"])]
    assert words(with_more([template()], ruled, set(), ["army"])) == {"perp_org": ["Torrin army"]}


def test_two_names_of_one_known_party_are_one_entity() -> None:
    ruled = [template(perp_org=["Tupac Amaru Revolutionary Movement"])]
    assert words(with_more([template(perp_org=["MRTA"])], ruled, set())) == {"perp_org": ["MRTA"]}


@pytest.mark.parametrize(
    ("text", "seen", "groups"),
    [
        ("A judge was shot. The FMLN spoke of it.", [], []),
        ("A judge was shot. The FMLN spoke of it.", ["FMLN"], ["FMLN"]),
        ("A judge was shot. The FMLN and the MRTA spoke of it.", ["FMLN"], []),
        ("A judge was shot. The FMLN claimed responsibility. The MRTA spoke of it.", [], ["FMLN"]),
        ("A judge was shot. They held responsible the FMLN.", ["FMLN"], []),
        ("The MRTA spoke of it. It released the kidnapped judge.", [], []),
        ("The MRTA spoke of the kidnapped judge.", [], ["MRTA"]),
        ("THE ARMY CLAIMED IN FACT RESPONSIBILITY, AS IT IS ITS DUTY.", [], []),
    ],
)
def test_armed_groups_are_told_of_as_those_who_did_it(text: str, seen: list[str], groups: list[str]) -> None:
    parsed = segmented(text)
    found = groups_who_did_it(parsed.sentences, extract(parsed), seen)
    assert [m["text"] for entity in found for m in entity] == groups
    assert all(text[m["start"] : m["end"]] == m["text"] for entity in found for m in entity)


@pytest.mark.parametrize(
    ("text", "role", "mention", "has_part"),
    [
        ("Rebels shot Ana Ruiz.", "victim", "Ana Ruiz", True),
        ("Rebels shot a judge, Ana Ruiz said.", "victim", "Ana Ruiz", False),
        ("A judge was shot by Pablo Vega.", "victim", "Pablo Vega", False),
        ("Rebels shot an adviser of the Ruiz administration.", "victim", "Ruiz", False),
        ("Police look into the Ruiz murder.", "victim", "Ruiz", True),
        ("Rebels shot the bank director.", "target", "bank", False),
        ("Rebels attacked the bank.", "target", "bank", True),
        ("FMLN rebels attacked the bank.", "perp_org", "FMLN", True),
    ],
)
def test_whoever_speaks_or_says_of_which_sort_another_is_has_no_part(
    text: str, role: str, mention: str, has_part: bool
) -> None:
    parsed, start = segmented(text), text.index(mention)
    found = template() | {role: [[{"text": mention, "start": start, "end": start + len(mention)}]]}
    told = without_bystanders([found], parsed.sentences, extract(parsed))
    assert words(told) == ({role: [mention]} if has_part else {})


def test_where_the_encoder_sees_no_incident_there_is_none() -> None:
    assert with_more([], [template(victim=["Ana Ruiz"])], {"victim"}) == []
