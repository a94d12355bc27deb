"""Which kind the words of a sentence claim, and that nothing is claimed twice: ``extract.triggers``."""

from __future__ import annotations

import pytest

import rashomon

KINDS = """
negotiation | The rebel leader sat down with government envoys in Muscat.
negotiation | The two sides returned to the negotiating table.
ceasefire | The factions agreed to halt hostilities.
ceasefire | The army and the rebels agreed on a cessation of hostilities.
ceasefire_violation | The rebels breached the cease-fire on Sunday.
aid | The first relief convoy entered the enclave.
aid | Relief workers were denied access to the town.
bombing | The truck hit a mine.
deployment | The navy positioned two warships off the coast.
accusation | The ministry pointed the finger at separatists.
protest | Residents staged a sit-in.
sanction | The government designated the group as a terrorist organization.
territory_gain | The town fell into the hands of the militants.
territory_gain | Government troops retook the university on Saturday.
territory_held | The town is in government hands.
withdrawal | The last soldiers left the base.
attack | The patrol came under fire.
shelling | Rockets were fired at the city.
military_support | Norland supplies the militia with weapons.
negotiation | The president spoke to his counterpart by telephone.
aid | The agency announced 10 million dollars for the victims of the war.
bombing | The plane exploded over the hills.
deployment | Norland will provide 300 soldiers for the mission.
attack_repelled | Sappers neutralized three explosive devices.
territory_gain | Rebel troops occupied the radio station.
bombing | A bomb ripped through a crowded market.
abduction | Gunmen seized three foreigners.
ceasefire | The ceasefire deal was signed in Muscat.
negotiation | The movement will take part in the talks.
aid | Relief agencies have no access to the town.
displacement | The insurgency has displaced two million people.
armed_clash | Heavy gunfire erupted near the station.
armed_clash | Shooting broke out in the old town.
attack | The mayor survived an assassination attempt.
bombing | Two suicide bombers targeted a mosque in Karsk.
chemical_weapon | The planes dropped barrels filled with chlorine on Karsk.
chemical_weapon | Two nurses were exposed to sarin.
attack_repelled | Troops pushed back an assault by the militants.
attack_repelled | Guards stopped the bomber at the gate.
attack_repelled | Soldiers foiled an attempt to storm the base.
killed | The Red Crescent put the death toll at 35.
killed | The army suffered heavy losses.
deployment | Reinforcements were moved into the valley.
deployment | The president ordered 200 soldiers to the border.
deployment | The brigade is based at Karsk.
deployment | The group has its headquarters in Karsk.
negotiation | The ministers discussed a truce.
negotiation | The envoy will convene a meeting of the parties.
negotiation | The rebels pulled out of the talks.
ceasefire | The rebels withdrew from the ceasefire agreement.
surrender | The militia put down its weapons.
aid | Norland suspended food supplies to the camps.
aid | Norland committed 30 million dollars in humanitarian support for refugees.
aid | Aircraft dropped bundles of food on the mountain.
aid | Relief convoys were prevented from entering the town.
aid | The union made a contribution of 10 million euros to the refugee fund.
military_support | The two armies held a naval exercise.
shelling | The rebels used mortars against the town.
negotiation | The two ministers held a telephone conversation.
negotiation | Norland will host a meeting of the parties.
release | The sides agreed on a prisoner exchange.
negotiation | Kerry met Lavrov in Karsk.
withdrawal | The troops are leaving Norland for the winter.
attack | The army launched an offensive military operation against the rebels.
"""


@pytest.mark.parametrize("line", KINDS.strip().splitlines())
def test_kinds(line: str) -> None:
    kind, text = line.split(" | ")
    assert [c.kind.value for c in rashomon.read(text).claims] == [kind]


def test_shelling_that_the_parser_takes_for_an_auxiliary() -> None:
    claims = rashomon.read("Ruvian government shelling killed one soldier in Karsk.").claims
    assert [c.kind.value for c in claims] == ["shelling", "killed"]


def test_a_number_alone_may_be_people() -> None:
    claims = rashomon.read("The army said it had killed 30 militants and captured two.").claims
    assert [c.kind.value for c in claims] == ["killed", "arrest"]


def test_a_town_retaken_is_no_longer_being_retaken() -> None:
    claim = rashomon.read("Ruvian forces retook the university on Saturday.").claims[0]
    assert (claim.kind.value, claim.modality.value) == ("territory_gain", "happened")


def test_a_suicide_bomber_who_kills_has_struck() -> None:
    claims = rashomon.read("A suicide bomber killed 15 recruits near Karsk.").claims
    assert [c.kind.value for c in claims] == ["bombing", "killed"]


def test_control_that_is_regained_is_a_gain() -> None:
    claims = rashomon.read("The troops claimed to have regained control.").claims
    assert [c.kind.value for c in claims] == ["territory_gain"]


def test_a_bomb_that_destroys_has_gone_off() -> None:
    claims = rashomon.read("A charge of dynamite destroyed the bank. Troops destroyed a bomb.").claims
    assert [c.kind.value for c in claims] == ["bombing", "destruction", "destruction"]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        (
            "Serb artillery shelled Karsk. Its commander denied that his troops had fired at Karsk.",
            ["shelling", "shelling"],
        ),
        ("Gunmen stormed a bank. Guards fired at them.", ["attack", "attack"]),
        (
            "Ruvian jets struck a depot near Karsk. The raid, which levelled a house, wounded two men.",
            ["air_strike", "air_strike", "destruction", "wounded"],
        ),
        ("The army carried out air and ground operations near Karsk.", ["attack"]),
        ("The rebels launched a combined attack with rockets and drones on Karsk.", ["attack"]),
    ],
)
def test_kinds_that_hang_on_what_was_told_before(text: str, kinds: list[str]) -> None:
    assert [c.kind.value for c in rashomon.read(text).claims] == kinds


def test_responsibility_claimed_in_a_clause_belongs_to_the_attack() -> None:
    text = "Gunmen killed three people in an attack for which the militia claimed responsibility."
    attack = next(c for c in rashomon.read(text).claims if c.kind.value == "attack")
    assert len(rashomon.read(text).claims) == 2
    assert [s.evidence.text for s in attack.sources] == ["militia"]


def test_the_bombing_may_be_of_planes() -> None:
    text = "Ruvian jets struck a house in Karsk. An envoy will investigate the bombing."
    assert {c.kind.value for c in rashomon.read(text).claims} == {"air_strike"}


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("The enemy lost up to 80 servicemen and two tanks.", ["killed", "destruction"]),
        ("The strike eliminated 50 militants and two pickups.", ["killed", "destruction"]),
        ("Rebels destroyed two tanks and killed 14 soldiers.", ["destruction", "killed"]),
    ],
)
def test_people_are_killed_and_things_destroyed(text: str, kinds: list[str]) -> None:
    assert [
        c.kind.value for c in rashomon.read(text).claims if c.kind.value in {"killed", "destruction"}
    ] == kinds
