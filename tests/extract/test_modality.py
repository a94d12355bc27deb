"""What happened, goes on, is planned, demanded or possible, and what did not: ``extract.modality``."""

from __future__ import annotations

import pytest

import rashomon

READINGS = """
happened   positive | The air force was bombing Karsk when the truce began.
happened   positive | Thousands had to flee Karsk.
happened   positive | Engineers were able to defuse the bomb.
possible   positive | The rebels may be able to take the town of Karsk.
happened   positive | The rebels have agreed to a ceasefire.
happened   negative | The army did not attack Karsk.
happened   negative | The army failed to capture the village.
happened   negative | Nobody was killed in the raid.
happened   negative | No casualties have been reported.
happened   negative | The police did not sustain any casualties.
ongoing    positive | The army has been shelling Karsk for days.
ongoing    positive | Fighting continues in Karsk.
ongoing    positive | Clashes are under way near Karsk.
ongoing    positive | The army said that clashes were under way near Karsk.
ongoing    positive | Ten men are still held by the militia.
happened   positive | Ten men were still held when the town fell.
ongoing    positive | Militants control the border crossing.
ongoing    positive | The air force has bombed Karsk since Monday.
planned    positive | The army is preparing an offensive on Karsk.
planned    positive | The talks are due to begin in Karsk.
planned    negative | The army will not bomb Karsk.
called_for positive | All parties must allow humanitarian aid into Karsk.
called_for positive | It is vital that food aid reaches Karsk.
called_for positive | It is time for the militias to withdraw from Karsk.
called_for positive | The militias have to withdraw from Karsk.
called_for negative | The envoy pressed the regime to end its attacks on Karsk.
called_for negative | She called for an end to the shelling of Karsk.
called_for positive | The group insists on the withdrawal of the troops.
called_for positive | A truce is necessary.
called_for negative | The siege has to end.
ongoing    positive | Fighting has been going on for days.
ongoing    positive | The truce is in force.
ongoing    positive | Karsk has been under siege since May.
planned    positive | The two sides are to exchange prisoners.
planned    positive | The army is about to attack Karsk.
planned    positive | The army is going to withdraw.
possible   positive | The rebels may have killed the hostages.
possible   positive | It is feared that the rebels killed the hostages.
happened   positive | The rebels continued to shell Karsk on Monday.
ongoing    positive | The hospital is under attack.
ongoing    positive | But fighting at the bridge continues.
planned    positive | The peace talks are to resume on Friday.
ongoing    positive | Some 300 displaced families are living in tents.
planned    positive | The alliance will continue to bomb Karsk.
ongoing    positive | The army continues its advance on Karsk.
planned    positive | The army has begun an operation to retake the town.
possible   positive | The alliance may order air strikes on Karsk.
ongoing    positive | The army said its troops were repelling an attack near Karsk.
ongoing    positive | Residents said dozens of women were being held hostage in Karsk.
ongoing    positive | He added that the town was under mortar fire.
happened   positive | The general insisted that rebels had shelled Karsk.
called_for positive | The general insisted that the rebels withdraw.
planned    positive | Two brigades were to be sent to Karsk, the radio reported.
planned    positive | The president authorised the deployment of 500 soldiers.
happened   positive | The parliament approved sanctions against the general.
possible   positive | A delegation may fly to Karsk to discuss a truce.
happened   positive | The enemy made several attempts to storm the base.
happened   negative | The drones crashed without causing casualties.
possible   positive | Rebels are suspected of kidnapping the tourists.
possible   positive | The raid is thought to have been carried out by rebels.
possible   positive | The army has not confirmed the capture of Karsk.
possible   positive | There was no confirmation that rebels had captured the town of Karsk.
happened   negative | There is no evidence that the general was killed.
happened   positive | There was no claim of responsibility for the bombing.
possible   positive | Had the rebels captured the airport, the war would be over.
possible   positive | Should the raids continue, the talks are over.
happened   negative | Not one shell was fired at the camp.
happened   negative | We deny that any sailor was hurt.
planned    positive | Rebels entered Karsk with the intent of killing the mayor.
planned    positive | Rebels are massing for an attack on Karsk.
planned    positive | The army was supposed to withdraw from Karsk on Friday.
happened   negative | The truce, which was to begin on Monday, has yet to take hold.
happened   negative | The deal collapsed before any prisoners were exchanged.
ongoing    negative | The army no longer controls the airport.
happened   negative | The general denied ordering the shelling of Karsk.
planned    negative | Chad ruled out a withdrawal of its troops.
planned    negative | Chad ruled out sending troops to Karsk.
happened   negative | Chad called off talks with the rebels.
happened   positive | More than 400 people have been killed since April.
happened   positive | The air force has carried out 35 air strikes since May.
"""


@pytest.mark.parametrize("line", READINGS.strip().splitlines())
def test_readings(line: str) -> None:
    reading, text = line.split(" | ")
    modality, polarity = reading.split()
    found = [(c.modality.value, c.polarity.value) for c in rashomon.read(text).claims]
    assert (modality, polarity) in found


def test_naming_and_asking_are_no_demands() -> None:
    text = "He called the embargo a mistake. Did the siege kill more people, he asked."
    assert "called_for" not in [c.modality for c in rashomon.read(text).claims]


def test_headlines_in_the_present_tell_of_the_past() -> None:
    text = "Army captures village\n\nThe army captured a village on Monday, officials said. Two soldiers died there."
    headline = next(c for c in rashomon.read(text).claims if c.headline)
    assert headline.modality == "happened"
