"""More wordings of what is told in war reports, and the same words where they tell of nothing of the kind."""

from __future__ import annotations

import pytest

import rashomon

KINDS = """
abduction | Militants herded off 60 schoolboys.
abduction | The raiders led away 30 women.
abduction | Two nurses were dragged from a bus.
aid | Humanitarian access to the town remains cut off.
aid | The agency called for unhindered access.
aid | The authorities denied the agency access to the camp.
air_strike | A drone packed with explosives blew up over the parade.
air_strike | The army hit the depot from the air.
air_strike | Two insurgents were engaged from the air.
armed_clash | Fighting in the city flared up on May 10.
armed_clash | The two groups came to blows over a checkpoint.
arrest | Four soldiers were taken captive by the rebels.
arrest | The gunman was overpowered by guards.
arrest | The gunman was subdued by guards.
arrest | The suspect was taken in for questioning.
arrest | Troops netted two suspected rebels.
attack | A policeman turned his weapon on soldiers of the coalition.
attack | Militants intercepted a supply convoy on the road to Karsk.
attack | Police dispersed the demonstrators with water cannon.
attack | Raiders fell upon a caravan.
attack_repelled | A cruise missile was downed near Karsk.
attack_repelled | A rocket was suppressed by electronic warfare.
attack_repelled | Air defence systems intercepted 29 unmanned aerial vehicles.
attack_repelled | Air defence units neutralised five quadcopters.
bombing | The convoy was hit by a roadside bomb.
ceasefire_violation | Monitors logged 45 breaches.
ceasefire_violation | The coalition recorded 368 violations by the rebels.
deployment | A convoy of 40 armoured vehicles arrived at the base.
deployment | Army reinforcements poured into the border town on Friday.
deployment | Ruvia has beefed up its garrison in Karsk.
deployment | The general sent in the reserve.
destruction | A field ammunition depot was wiped out.
destruction | An ammunition dump was wiped out.
destruction | Some 2,000 head of cattle were taken.
destruction | The rebels carted off ammunition.
displacement | Some 600 households moved to safer areas.
killed | A sniper picked off a soldier.
killed | Four terrorists were sent to hell.
killed | Our snipers took down an officer on Street 8.
negotiation | Envoys of both sides gathered in Muscat.
negotiation | The delegations sat face to face for the first time.
negotiation | The envoy arrived in Karsk to revive the accord.
negotiation | The envoy flew to Karsk on Saturday to salvage the accord.
protest | The sit-in outside the ministry goes on.
shelling | An indirect fire attack hit Forward Operating Base Grey.
shelling | Heavy weapons fire was heard on the heights.
shelling | Two shells exploded in the garden.
surrender | A colonel went over to the rebels.
surrender | A hundred rebels joined the disarmament programme.
surrender | Fifteen former rebels joined the reintegration program in Karsk.
surrender | Soldiers mutinied and joined the rebels.
surrender | The commander threw in his lot with the rebels.
surrender | The fighters handed in their rifles.
surrender | The rebels raised the white flag.
territory_gain | Ruvian fighters seized Tellmaran, overlooking the road.
territory_gain | The army had subdued the camp within two weeks.
attack_repelled | The army reported the interception of two drones.
deployment | The arrival of 200 marines was announced.
destruction | The shooting down of a drone was reported.
protest | A march of women took place in Karsk.
release | Karsk: two hostages freed.
sanction | The freezing of the assets of four generals was announced.
territory_gain | The army announced the recapture of Tellmaran.
territory_gain | Tellmaran fell to the rebels on Sunday.
territory_gain | The seizure of the refinery by the militia alarmed traders.
territory_held | The rebels control Tellmaran.
withdrawal | Rebels quit Tellmaran.
abduction | Gunmen marched the girls into the forest.
attack | Gunmen overpowered the guard.
attack | The army drove the enemy across the river.
attack | The general turned on his allies.
attack | Federal troops marched into the capital.
attack | The youths were chased away with tear gas.
attack_repelled | Sappers made 57 explosive objects harmless.
attack_repelled | The frigate downed three drones.
destruction | A cutter seized an arms shipment.
destruction | The ambulance was written off.
displacement | About 1,000 people reached the border in buses.
displacement | Ambulances ferried families out of the enclave.
displacement | The rebels let civilians out of the town.
displacement | Some 3,140 residents have been moved from the district to safer communities.
killed | We have buried seven people.
protest | Youths barricaded the road.
wounded | A paramedic was shot in the leg.
wounded | Eight are receiving treatment at the hospital.
violence_against_civilians | Doctors treated 44 survivors of sexual violence in the camp.
violence_against_civilians | Girls are being forced into marriage by the rebels.
withdrawal | The army was forced to give ground.
withdrawal | The militia relinquished the port to the coast guard.
withdrawal | The rebels claim to have handed over the port to the coast guard.
withdrawal | The rebels handed the airport over to the army.
withdrawal | Troops began to return to their barracks.
wounded | Eleven people were treated for injuries.
wounded | No one was harmed.
wounded | Ten people were rushed to hospital with gunshot wounds.
"""

NOTHING = """
The minister dropped the officer from the delegation.
The child was taken to hospital with a fever.
The anniversary fell on the same day as the election.
The task fell upon the village council.
Rain stopped the bus from leaving.
The general commands the northern division.
The delegation flew home after the conference.
The envoy returned to London for Christmas.
Leaders gathered for the funeral of the king.
The parties gathered signatures.
The ministry strengthened the border fence law.
Inflation pushed people into poverty.
The reform forced 4,000 workers out of their jobs.
Families moved house in spring.
Students joined the programme at the university.
Soldiers raised the flag at the ceremony.
The president handed power over to his deputy.
The minister handed in his resignation.
The commission recorded 40 violations of the electoral law.
Police recorded 300 traffic violations.
The bank blocked access to the account.
Ships were stuck in the canal by a storm.
A retired general wrote a book.
The officer retired in 1998.
The village is deserted in winter.
The herder took his cattle to the river.
The team came to blows with the referee.
Snow closed all roads into the city.
The bank released its figures.
Engineers cleared the road of snow.
Two brothers shot a film about the war.
The goalkeeper intercepted the pass.
The band marched into the stadium on Friday.
The firm moved on Monday to a new office.
The minister pressed on Tuesday for a vote.
The family reached the beach by bus.
The bank wrote off the loan.
Customs seized a shipment of toys.
The dog turned on its owner.
The minister turned on the lights.
The residents were moved to tears.
The children were taken to school.
The chef executed the recipe.
"""


@pytest.mark.parametrize("line", KINDS.strip().splitlines())
def test_a_wording_is_read_as_its_kind_and_once(line: str) -> None:
    kind, text = line.split(" | ")
    assert [c.kind.value for c in rashomon.read(text).claims] == [kind]


@pytest.mark.parametrize("text", NOTHING.strip().splitlines())
def test_the_same_words_in_peace_claim_nothing(text: str) -> None:
    assert not rashomon.read(text).claims


def test_a_name_told_as_a_place_is_one_where_it_is_taken() -> None:
    claims = rashomon.read(
        "Fighting raged in Tellmaran for two days. The rebels took Tellmaran on Sunday."
    ).claims
    assert [c.kind.value for c in claims] == ["armed_clash", "territory_gain"]


def test_who_negotiated_a_release_is_told_with_it() -> None:
    claims = rashomon.read("The envoy negotiated their release.").claims
    assert [c.kind.value for c in claims] == ["negotiation", "release"]


def test_snipers_fire_no_shells_after_a_bombardment() -> None:
    claims = rashomon.read("The army shelled Karsk. Snipers fired on an ambulance.").claims
    assert [c.kind.value for c in claims] == ["shelling", "attack"]


def test_each_of_two_things_brought_down_is_told() -> None:
    claims = rashomon.read("Air defence shot down seven rockets and intercepted three drones.").claims
    assert [c.kind.value for c in claims] == ["attack_repelled", "attack_repelled"]


def test_what_aid_workers_are_barred_from_is_not_told_again() -> None:
    claims = rashomon.read("Aid workers have been barred from reaching the camp since June.").claims
    assert [(c.kind.value, c.polarity.value) for c in claims] == [("aid", "negative")]


def test_the_dead_of_a_bracket_are_told() -> None:
    claims = rashomon.read("Ambush near Karsk (two dead).").claims
    assert [c.kind.value for c in claims] == ["attack", "killed"]


def test_who_was_taken_hostage_is_set_free() -> None:
    claims = rashomon.read("Two aid workers were taken hostage on Friday and set free the next day.").claims
    assert [c.kind.value for c in claims] == ["abduction", "release"]
    assert [t.evidence.text for t in claims[1].targets] == ["aid workers"]
