"""The many words for one thing: releases, truces, talks, relief, arms, movements of troops and of people, ground lost and won."""

from __future__ import annotations

import pytest

import rashomon

KINDS = """
abduction | Gunmen carried off nine villagers.
abduction | Masked men took the mayor from his home.
abduction | Militiamen took away four men.
abduction | Pirates are holding 21 sailors.
abduction | The gunmen made off with 30 schoolgirls.
abduction | They took my three sons.
abduction | Three reporters are missing.
accusation | The group urged an investigation into the strike.
accusation | The mission lodged a protest with the rebels.
aid | A convoy of ten lorries with flour was let through at the bridge.
aid | A humanitarian corridor was opened on Sunday.
aid | A relief convoy was detained at the checkpoint for two days.
aid | Aid agencies were forced to suspend their operations in Karsk.
aid | Humanitarian workers have been unable to reach the camps.
aid | Relief flights landed at Karsk on Friday.
aid | The United Nations suspended food distributions in the north.
aid | The agency reached 40,000 people with food.
aid | The agency set up a field hospital near Karsk.
aid | The airlift of food to Karsk resumed.
aid | The army is obstructing relief deliveries.
aid | The authorities barred aid groups from the region.
aid | The border was reopened to relief trucks.
aid | The mission escorted a food convoy to Karsk.
aid | The parties agreed to let relief goods in.
aid | The unimpeded passage of relief goods was ensured.
aid | Trucks reached the besieged town on Monday.
air_strike | A drone slammed into a water point.
air_strike | Guided bombs struck the town.
air_strike | Russian forces launched 116 Shahed drones against Ukraine.
air_strike | Ruvian forces carried out glide-bomb attacks on Karsk.
air_strike | Two guided bombs fell on the market.
air_strike | Typhoons struck the oilfield.
armed_clash | Combat engagements took place near Karsk.
armed_clash | Communal violence broke out near Karsk.
armed_clash | War broke out in the north in November.
arrest | The militia kept three drivers in custody.
arrest | The soldier is in police custody.
attack | A sabotage group penetrated the border.
attack | Infantry breached the embankment.
attack | Soldiers mopped up the last pockets of resistance.
attack | Special forces carried out surgical strikes near Karsk.
attack | The army edged forward near Karsk.
attack | The army is moving on the dam.
attack | The army launched Operation Grey Heron.
attack | The army went on the offensive.
attack | The assailants struck before dawn.
attack | The assault was called off after three weeks.
attack | The brigade crossed the river on Monday.
attack | The militants rampaged through Karsk.
attack | The rebels had pushed to within 200 kilometres of the capital.
attack | Troops crossed into Norland on Monday.
attack_repelled | Air defence downed 59 drones.
attack_repelled | Air defence means destroyed eight unmanned aerial vehicles.
attack_repelled | Air defences engaged 12 incoming missiles.
attack_repelled | Air defences shot down 40 drones.
attack_repelled | Deminers cleared 400 mines.
attack_repelled | Sappers removed 30 landmines.
attack_repelled | The army blunted the offensive.
attack_repelled | The army contained the offensive.
attack_repelled | The army threw back the attackers.
attack_repelled | The battery knocked 40 rockets out of the sky.
attack_repelled | The defenders turned back the assault.
attack_repelled | The defenders withstood three assaults.
attack_repelled | The garrison held off the rebels.
attack_repelled | The rebels rebuffed an assault on the hill.
bombing | A bicycle packed with explosives was set off.
bombing | A bus drove over a landmine.
bombing | The rebels sowed mines along the road.
ceasefire | The accord was signed by Dorn and Halvik on Sunday.
ceasefire | The army agreed to a lull in the fighting.
ceasefire | The government signed up to the Karsk peace protocol.
ceasefire | The guns fell silent at midnight.
ceasefire | The guns have fallen silent along the front.
ceasefire | The humanitarian pause was extended.
ceasefire | The parties signed the cessation of hostilities agreement.
ceasefire | The regime of silence came into force.
ceasefire | The ten-day pause in the fighting ended on Tuesday.
ceasefire | The two sides agreed to stop shooting.
ceasefire_violation | Infringements of the truce were reported.
ceasefire_violation | The army ignored the ceasefire.
ceasefire_violation | The rebels flouted the ceasefire.
ceasefire_violation | The rebels infringed the truce.
chemical_weapon | A shell containing mustard agent landed near the troops.
chemical_weapon | Helicopters dropped chlorine-filled munitions.
chemical_weapon | Planes dropped bombs filled with a nerve agent on Karsk.
chemical_weapon | Samples tested positive for sarin.
chemical_weapon | The army fired rockets carrying chlorine at Karsk.
chemical_weapon | The rebels fired shells filled with mustard gas.
deployment | Army units have fanned out across Karsk.
deployment | Blue helmets interposed themselves between the two armies.
deployment | Norland contributed three military observers to the mission.
deployment | Russian forces are rotating in fresh troops.
deployment | Ruvia called up 300,000 reservists.
deployment | Some 2,000 soldiers remain in the town.
deployment | The Security Council authorised the dispatch of 5,000 peacekeepers.
deployment | The aircraft carrier is steaming towards the gulf.
deployment | The army built up its forces near the border.
deployment | The army established checkpoints around the camp.
deployment | The army moved its headquarters to Karsk.
deployment | The army stepped up its presence in the valley.
deployment | The garrison was reinforced on Monday.
deployment | The mission stepped up patrols in Karsk.
deployment | The presence of 3,000 foreign fighters near Karsk was confirmed.
deployment | The rebels set up roadblocks on the highway.
destruction | A fire broke out at the refinery after the strike.
destruction | Food stores were emptied.
destruction | Gunners shot down a fighter.
destruction | Soldiers unearthed a weapons cache near Karsk.
destruction | The army lost two tanks.
destruction | The bridge was rendered impassable.
destruction | The hospital went up in flames.
destruction | The loss of two tanks was confirmed.
destruction | The raid left the market in ruins.
destruction | The raiders drove off 400 cattle.
destruction | The shell sparked a fire at the depot.
destruction | The troops pillaged shops.
destruction | Three tanks fell into the hands of the rebels.
destruction | Two tanks fell to the rebels as booty.
displacement | 12,000 people became homeless.
displacement | 380,000 people were sheltering in Tawila.
displacement | Half a million people have trekked back to the north.
displacement | Some 40 civilians got out on Sunday.
displacement | Some 60,000 have crossed the border into Ruvia.
displacement | Tens of thousands streamed out of the city.
displacement | The army drove 1,100 villagers into the bush.
displacement | The army expelled the villagers.
displacement | The inhabitants were bused to Karsk.
displacement | The return of 900 families to Karsk was reported.
displacement | Thousands of people have gone into hiding.
displacement | Thousands took to the road.
displacement | Villagers abandoned their homes.
killed | Eight soldiers fell in action.
killed | Over 90 rebels were put out of action.
killed | Russian forces lost 1,340 personnel.
killed | The army put its own dead at 3,826.
killed | The elimination of over 100 fighters was confirmed.
killed | The war has cost hundreds of lives.
military_support | Advisers are accompanying army units.
military_support | Germany is to supply a Patriot battery to Norland.
military_support | Instructors put 60,000 recruits through basic training.
military_support | Norland sent 14 tanks to Ukraine.
military_support | Ruvia approved a security assistance package worth 300 million dollars for Norland.
military_support | Ruvia delivered dozens of tanks to Norland.
military_support | Ruvia finances the rebels.
military_support | Ruvia funnelled weapons to the militia.
military_support | Ruvia pledged air defence systems to Norland.
military_support | Ruvia sponsors the militia.
military_support | The coalition has trained 70,000 personnel.
military_support | The first batch of ammunition arrived in Ruvia.
military_support | The ministry announced a drawdown of ammunition for Norland.
military_support | The mission has trained 3,400 soldiers.
military_support | The sale of 40 tanks to Norland was approved.
military_support | The tanks will be handed to the Norland army.
military_support | Ukraine has received 31 tanks.
negotiation | Contacts between the two sides are under way.
negotiation | Ruvia is mediating between the army and the rebels.
negotiation | The Minister of Foreign Affairs received Dr Mustafa Osman Ismail, Foreign Minister of Sudan.
negotiation | The envoy briefed the council after his meeting with the rebel leader.
negotiation | The mediator shuttled between Karsk and Norvik.
negotiation | The mediators were in contact with the rebels.
negotiation | The minister brought together envoys from 20 countries.
negotiation | The minister had a telephone call with his counterpart.
negotiation | The peace forum will reconvene in Karsk.
negotiation | The rebels will enter talks with the army.
negotiation | The two sides exchanged views on the conflict.
negotiation | The two sides sat down together for the first time.
protest | Demonstrators blocked the entrance to the port.
protest | Protesters hurled petrol bombs at the consulate.
protest | Students stoned police vehicles.
protest | Unrest broke out in three towns.
release | Forty soldiers returned from captivity.
release | Four of the captives were returned to Ruvia.
release | In a swap, 90 captives returned home.
release | Riyadh repatriated 104 captives on Monday.
release | Ruvia let 30 prisoners go.
release | The Red Cross flew 318 detainees from Karsk to Norvik.
release | The Red Cross took charge of three hostages at the port.
release | The army returned 14 captured fighters to their families.
release | The authorities granted freedom to 40 detainees.
release | The freeing of the prisoners was delayed.
release | The group gave up 22 child soldiers to UNICEF.
release | The handover of the hostages took place at the border.
release | The rebels handed over 120 prisoners.
release | The rebels turned in 22 child soldiers to UNICEF.
release | The transfer of 40 detainees took place in Karsk.
release | The two sides swapped 90 captives.
release | The two sides traded prisoners on Sunday.
release | The women walked free after two years in captivity.
release | Three hostages regained their freedom.
shelling | Heavy weapons had been used near Karsk.
shelling | High-precision weapons struck the depot.
shelling | The battery kept up its counter-battery fire.
shelling | The use of heavy artillery was reported.
shelling | Cross-border fire was reported near Karsk.
siege | Ruvian forces have trapped the defenders in the steel works.
siege | The army has hemmed in the rebels.
siege | The army has tightened its noose around Karsk.
siege | The army ringed the town.
siege | The rebels closed the only road into Karsk.
siege | The rebels have sealed the road to Karsk.
siege | Troops severed the main highway to Karsk.
surrender | The rebels consented to disarm.
surrender | The rebels handed in their weapons.
surrender | Two commanders switched sides.
territory_gain | Ruvia annexed the peninsula in 2014.
territory_gain | Ruvian troops feared the capture of El Fasher.
territory_gain | Soldiers hoisted the flag over Karsk.
territory_gain | The liberation of the Karsk People's Republic goes on.
territory_gain | The rebels brought the town under their control.
territory_gain | The rebels ejected the garrison from the fort.
territory_gain | The rebels seized the peaks.
territory_gain | The rebels swept through four districts.
territory_gain | The town changed hands twice.
territory_gain | The village passed into rebel hands.
territory_held | Norland's forces retain a bridgehead on the left bank.
territory_held | Russian forces currently control roughly 98 percent of Luhansk Oblast.
territory_held | The group holds sway over the north.
territory_held | The rebels administer the province.
territory_held | The rebels are holding out in the old town.
territory_held | The rebels have a foothold in Karsk.
territory_held | The rebels maintain positions in the north of the city.
territory_held | The rebels occupy the north of the island.
territory_held | The rebels run the town.
territory_held | The town has been occupied by Ruvia since 1974.
violence_against_civilians | Child recruitment was reported.
violence_against_civilians | Police used excessive force against residents.
violence_against_civilians | Refugees told aid workers of summary executions.
violence_against_civilians | Soldiers sexually assaulted two girls.
violence_against_civilians | The army has committed grave abuses against civilians.
violence_against_civilians | The militia conscripted children.
violence_against_civilians | The militia waged an ethnic cleansing campaign.
violence_against_civilians | The rebels maltreated the prisoners.
violence_against_civilians | The rebels recruited child soldiers.
violence_against_civilians | Villagers were subjected to forced labour.
withdrawal | Moscow will remove all troops by December.
withdrawal | Peacekeepers vacated the base.
withdrawal | Ruvia brought its troops home in 2011.
withdrawal | Soldiers abandoned their positions near Karsk.
withdrawal | The army ceded the village to the rebels.
withdrawal | The army sent home 5,000 reservists.
withdrawal | The drawdown of the mission began in June.
withdrawal | The rebels relinquished the town without a fight.
withdrawal | The soldiers deserted their posts.
withdrawal | The soldiers took to their heels.
withdrawal | Ukrainian forces had given up Izmailivka.
"""

NOTHING = """
The committee received the report.
The minister handed over the keys to his successor.
The minister carried the bag to the car.
The army handed over the report to the commission.
The company supplied the ministry with cars.
The team beat off strong competition.
The company withdrew its offer.
The firm delivered two systems to the airline.
"""


@pytest.mark.parametrize("line", KINDS.strip().splitlines())
def test_each_word_is_read_as_its_kind_and_once(line: str) -> None:
    kind, text = line.split(" | ")
    assert [c.kind.value for c in rashomon.read(text).claims] == [kind]


@pytest.mark.parametrize("text", NOTHING.strip().splitlines())
def test_the_same_words_of_other_things_claim_nothing(text: str) -> None:
    assert not rashomon.read(text).claims


def test_who_is_released_is_not_arrested_by_the_word_before() -> None:
    (claim,) = rashomon.read("The army returned 14 captured fighters to their families.").claims
    assert claim.kind.value == "release"
    assert [q.best for q in claim.quantities] == [14]


def test_a_wound_that_is_sustained_is_not_counted_beside_the_wounded() -> None:
    (claim,) = rashomon.read("One peacekeeper sustained a gunshot wound.").claims
    assert [t.evidence.text for t in claim.targets] == ["peacekeeper"]
    assert [q.best for q in claim.quantities] == [1]


def test_what_a_strike_is_called_is_no_happening_of_its_own() -> None:
    text = "The minister described the raid on the camp as a war crime."
    assert [c.kind.value for c in rashomon.read(text).claims] == ["accusation", "attack"]


def test_lost_positions_that_are_retaken_were_lost_before() -> None:
    kinds = [c.kind.value for c in rashomon.read("The army reportedly recaptured lost positions.").claims]
    assert kinds == ["territory_gain"]


def test_stranded_relief_is_relief_that_did_not_come() -> None:
    (claim,) = rashomon.read("A consignment of 40 trucks of food remains stranded at the border.").claims
    assert (claim.kind.value, claim.polarity.value) == ("aid", "negative")


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("Norland pledged 20 million euros for the refugees.", "planned"),
        ("Norland donated 20 million euros for the refugees.", "happened"),
        ("Norland promised 14 tanks to Ukraine.", "planned"),
        ("Norland donated 14 tanks to Ukraine.", "happened"),
    ],
)
def test_what_is_pledged_is_still_to_come(text: str, modality: str) -> None:
    assert [c.modality.value for c in rashomon.read(text).claims] == [modality]


def test_who_is_in_somebodys_hands_is_no_territory() -> None:
    text = "The town is in the hands of the rebels. Two hostages are in the hands of the rebels."
    assert [c.kind.value for c in rashomon.read(text).claims] == ["territory_held"]


def test_arms_are_not_given_where_the_fighting_was() -> None:
    shelling, arms = rashomon.read(
        "The rebels shelled Kharkiv on Monday. Britain gave tanks to the army."
    ).claims
    assert shelling.places and shelling.date
    assert (arms.kind.value, arms.places, arms.date) == ("military_support", (), None)
