"""Words that only mention a happening: ``extract.passing``."""

from __future__ import annotations

import pytest

import rashomon


@pytest.mark.parametrize(
    "text",
    [
        "The commander of the operation spoke to reporters.",
        "The army has the capacity to attack.",
        "Villagers walked through rebel-held streets.",
        "The burned vehicles stood in the road.",
        "A strike, as defined here, means one or more events.",
        "Attackers left leaflets at the station.",
        "Two hundred rifles disappeared from the depot.",
        "The ambassador protested to the minister over his words.",
        "A specially trained unit waited.",
        "The village is surrounded by hills.",
        "Teachers called a strike over unpaid wages.",
        "Villagers live along the Line of Control.",
        "This attack is a sign of weakness.",
        "The exercise included command and control of the fleet.",
        "The cyclone destroyed forty houses.",
        "Children are starving.",
        "The president declared a state of siege.",
        "The dead soldiers were flown home.",
        "The unit, which is based at Karsk, has a new flag.",
    ],
)
def test_nothing_is_claimed(text: str) -> None:
    assert rashomon.read(text).claims == ()


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Three car bombs exploded in Karsk.", ["bombing"]),
        ("Soldiers repelled the attack.", ["attack_repelled"]),
        ("Two men were shot and wounded.", ["wounded"]),
        ("A protester was shot and killed by police.", ["killed"]),
        ("The fighting in Karsk, which has left ten people dead, goes on.", ["armed_clash", "killed"]),
        ("Ten villagers were killed after the explosion.", ["killed"]),
        ("The government gives military aid to the rebels.", ["military_support"]),
    ],
)
def test_a_part_of_another_claim_is_none(text: str, kinds: list[str]) -> None:
    assert [c.kind for c in rashomon.read(text).claims] == kinds


@pytest.mark.parametrize(
    "text",
    [
        "The talks on occupied Norland were postponed.",
        "The agency runs a camp for displaced families.",
        "The governor visited the liberated areas.",
    ],
)
def test_what_people_and_places_are_called(text: str) -> None:
    assert not {"displacement", "territory_gain", "territory_held"} & {
        c.kind.value for c in rashomon.read(text).claims
    }


def test_soldiers_whom_somebody_sent_were_sent() -> None:
    text = "Troops, joined by soldiers sent across the border by Ruvia, marched into Karsk."
    assert "deployment" in {c.kind.value for c in rashomon.read(text).claims}


def test_to_fight_for_control_is_not_to_have_it() -> None:
    text = "The army clashed with rebels for control of Karsk."
    assert [c.kind.value for c in rashomon.read(text).claims] == ["armed_clash"]


@pytest.mark.parametrize(
    "text",
    [
        "The agency flew out the wounded by helicopter.",
        "The governor toured a camp for the displaced.",
        "Two elders did not give their names for fear of reprisals.",
        "Rescue crews could not reach the town.",
        "Villagers called on the army to rescue them.",
    ],
)
def test_people_and_reasons_claim_nothing(text: str) -> None:
    assert rashomon.read(text).claims == ()


def test_what_is_not_told_as_a_rule() -> None:
    text = "The coalition does not disclose the number of personnel killed in a strike."
    assert rashomon.read(text).claims == ()


def test_broken_with_somebody_is_not_broken_into() -> None:
    assert rashomon.read("Having broken with the rebels in 2012, he formed a party.").claims == ()
