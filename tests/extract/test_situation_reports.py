"""What monitors of truces, relief agencies and armies write, in the words and the nominal style that they write it in."""

from __future__ import annotations

import pytest

import rashomon

KINDS = """
aid | Humanitarian partners have assisted 40,000 people with food since January.
aid | Norland sent two planes with 60 tons of medicines.
aid | The agency dispatched a first batch of 40 tents to Karsk.
aid | The airlift into Karsk was suspended.
aid | The envoy appealed for the safe passage of relief.
aid | The first flight carrying relief supplies landed at Karsk.
aid | Charities handed over ten ambulances to a hospital.
aid | Partners have reached 13 million people this year.
aid | Soldiers turned back ambulances at the bridge.
aid | Donors pledged 40 million dollars.
aid | The relief agency waits. Only nine trucks were allowed in.
aid | The relief agency waits. No convoy has got through to Karsk.
aid | The relief agency waits. A consignment of 40 trucks remains stranded in Karsk.
aid | The relief agency waits. Deliveries resumed on Monday.
aid | The humanitarian appeal has received 40 million of the 90 million dollars needed.
aid | The agency rushed tents to Karsk.
arrest | Three suspects are in custody.
arrest | Two suppliers were nabbed at Karsk.
attack | A push towards the coast stalled.
attack | Some ten bursts of machine-gun fire were heard near Karsk.
attack | The rebels launched a drive on the capital.
attack | The transport was hit by anti-aircraft guns.
attack_repelled | The attackers were routed.
attack_repelled | The army announced the defeat of the assault.
attack_repelled | The infiltration bid was foiled.
bombing | The bus ran over an explosive device.
ceasefire | Norland, which brokered the agreement, is content.
ceasefire | The pact provides for an immediate cessation of all military activities.
ceasefire_violation | Five infractions of the truce were registered.
ceasefire_violation | The Agreement on the Cessation of Hostilities continues to be breached.
ceasefire_violation | The committee documented 68 breaches in the past day.
ceasefire_violation | The raids shattered the lull.
deployment | Heavy weapons were observed near Karsk.
deployment | A column of tanks had set out from Karsk at dawn.
deployment | Another 1,500 troops are on their way to the region.
deployment | Militia convoys headed south.
deployment | Nine tanks were parked near the station.
deployment | The army set up a ring of checkpoints around the town.
deployment | The government drafted in special forces from the capital.
deployment | The movement of heavy weapons towards the line was observed.
destruction | A military transport plane crashed near Karsk.
destruction | Two helicopters went down near Karsk.
displacement | Refugees are weary. Some 4,100 people have arrived in Karsk since Friday.
displacement | The war drove two million Colombians from their land.
displacement | A million people have lost their homes.
displacement | A further 300,000 people are on the move.
displacement | New arrivals at the camp have exceeded 10,000.
displacement | Some 400 newly arrived refugees were registered in Karsk.
killed | Eleven soldiers were slain.
killed | Mines have killed upwards of 900.
killed | Scores of insurgents were neutralised.
military_support | Norway handed over ten tanks on Monday.
military_support | Rebels supplied with arms by Norland fled.
military_support | The sale of 24 rocket launchers was approved.
negotiation | The mediation efforts of the union stalled.
negotiation | The two sides resumed contact through Omani intermediaries.
shelling | Outgoing mortar rounds were recorded north of Karsk.
shelling | The army's guns pounded rebel trenches.
siege | Supply lines to the garrison were severed.
surrender | The disarmament of the militia began in June.
surrender | The commander handed himself in to the police.
territory_gain | Rebels wrested control of the town from the army.
territory_held | Fighters are in full control of the border crossing.
territory_held | The village is back in government hands.
violence_against_civilians | Mass killings of villagers were reported.
violence_against_civilians | Violence against women has surged.
withdrawal | The peacekeeping mission completed its drawdown.
"""
NOTHING = """
Cholera has killed 96 people.
A gas explosion in a kitchen woke the street.
Battle-hardened fighters are rare.
The visit of the minister met with criticism.
The defence lawyer said that the charge was dropped.
The government launched a campaign against corruption.
The minister attacked his critics in parliament.
The two ministers clashed over the budget.
The union deployed new software.
"""


@pytest.mark.parametrize("line", KINDS.strip().splitlines())
def test_kinds(line: str) -> None:
    kind, text = line.split(" | ")
    assert kind in [c.kind.value for c in rashomon.read(text).claims]


@pytest.mark.parametrize("text", NOTHING.strip().splitlines())
def test_words_that_only_look_so(text: str) -> None:
    assert [c.kind.value for c in rashomon.read(text).claims] == []


@pytest.mark.parametrize(
    ("text", "modality", "polarity"),
    [
        ("The drone attacks have not ceased.", "ongoing", "positive"),
        ("The talks remain on hold.", "happened", "negative"),
        ("The truce never took hold.", "happened", "negative"),
        ("The talks did not take place.", "happened", "negative"),
        ("The previous truce fell apart in May.", "happened", "negative"),
        ("The relief convoy remains stuck at the border.", "ongoing", "negative"),
        ("No food has reached the town since May.", "happened", "negative"),
        ("No fewer than 900 people have been displaced.", "happened", "positive"),
        ("The rebels declared a truce, only to seize the town of Karsk.", "happened", "positive"),
        ("The union is to host a fresh round of talks.", "planned", "positive"),
        ("No agreement on the withdrawal of troops has been reached.", "happened", "negative"),
        ("The sides reached an agreement on a prisoner exchange.", "happened", "positive"),
    ],
)
def test_what_is_settled_and_what_goes_on(text: str, modality: str, polarity: str) -> None:
    assert (modality, polarity) in [(c.modality.value, c.polarity.value) for c in rashomon.read(text).claims]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("A bomb hidden in a cart exploded.", ["bombing"]),
        ("Five infractions of the cessation of hostilities were registered.", ["ceasefire_violation"]),
        ("Overnight drone attacks hit two warehouses.", ["air_strike"]),
        ("The massacre at Karsk left 500 people dead.", ["violence_against_civilians", "killed"]),
    ],
)
def test_what_two_words_tell_is_told_once(text: str, kinds: list[str]) -> None:
    assert [c.kind.value for c in rashomon.read(text).claims] == kinds


def test_fire_that_one_comes_under_is_told_by_the_whole_phrase() -> None:
    (claim,) = rashomon.read("A patrol near Karsk came under small-arms fire.").claims
    assert claim.trigger.text == "came under small-arms fire"


def test_weapons_of_aircraft_are_air_strikes() -> None:
    (claim,) = rashomon.read("A mortar team was engaged with two Brimstone missiles.").claims
    assert claim.kind.value == "air_strike"


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("The truce that took effect on Monday is frail.", "truce that took"),
        ("The rebels rejected peace talks.", "rejected peace talks"),
    ],
)
def test_what_becomes_of_a_truce_or_of_talks_belongs_to_the_words_that_tell_of_it(
    text: str, trigger: str
) -> None:
    (claim,) = rashomon.read(text).claims
    assert claim.trigger.text == trigger


def test_what_a_convoy_is_made_up_of_is_counted() -> None:
    (claim,) = rashomon.read("A convoy of 24 trucks carrying food reached the besieged town.").claims
    assert [q.best for q in claim.quantities] == [24]
