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
"""


@pytest.mark.parametrize("line", KINDS.strip().splitlines())
def test_kinds(line: str) -> None:
    kind, text = line.split(" | ")
    assert [c.kind.value for c in rashomon.read(text).claims] == [kind]


def test_a_bomb_that_destroys_has_gone_off() -> None:
    claims = rashomon.read("A charge of dynamite destroyed the bank. Troops destroyed a bomb.").claims
    assert [c.kind.value for c in claims] == ["bombing", "destruction", "destruction"]
