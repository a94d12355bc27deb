"""Who finds, counts and reckons, and whose words a clause is told in: ``extract.findings`` and its neighbours."""

from __future__ import annotations

import pytest

import rashomon

Told = list[tuple[str, str]]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # those who look into things, and those who are named
        ("The tribunal found that the militia had shelled Gao.", [("tribunal", "found")]),
        ("A UN inquiry determined that the militia had shelled Gao.", [("UN inquiry", "determined")]),
        ("Ruvia, which found that rebels had shelled Gao, left.", [("Ruvia", "found")]),
        (
            "The army said its own inquiry had established that rebels had shelled Gao.",
            [("inquiry", "established"), ("army", "said")],
        ),
        (
            "The judges found beyond reasonable doubt that fighters under his command shelled Gao.",
            [("judges", "found")],
        ),
        ("Ali Sy said by satellite telephone that rebels had shelled Gao.", [("Ali Sy", "said")]),
        # who is sure, and who is not
        ("The envoy is convinced that rebels shelled Gao.", [("envoy", "convinced")]),
        ("The envoy was not certain that rebels had shelled Gao.", [("envoy", "certain")]),
        ("It is clear that rebels shelled Gao.", []),
        # what was recorded, and what nobody in particular accuses of
        ("Satellite images show that rebels shelled Gao.", [("Satellite images", "show")]),
        ("A video shows rebels shooting prisoners in Gao.", [("video", "shows")]),
        ("The wall shows that rebels shelled Gao.", []),
        ("The alleged shelling of Gao by the army is being investigated.", [("", "alleged")]),
        ("Doctors suspect that gas was used in Gao.", [("Doctors", "suspect")]),
        # anybody else comes upon things
        ("The soldiers found that the militia had shelled Gao.", []),
        ("The inquiry found the militia guilty of shelling Gao.", []),
        # by whose count, in whose words
        ("By the ministry's own count, ten people were killed in Gao.", [("ministry", "count")]),
        ("Ten people were killed in Gao by the ministry's count.", [("ministry", "count")]),
        ("By some estimates, ten people were killed in Gao.", [("", "estimates")]),
        ("In the army's version, the rebels shelled Gao.", [("army", "version")]),
        ("Ten people were killed in Gao by the ministry's troops.", []),
        # a deed that is blamed, and who passes a reckoning on
        ("Villagers blamed a drone strike in Gao.", [("Villagers", "blamed")]),
        (
            "A doctor quoted by Tamba Radio put the number of dead in Gao at ten.",
            [("doctor", "put"), ("Tamba Radio", "put")],
        ),
        ("The army put its losses at six dead.", [("army", "put")]),
        ("The army put the dead at six.", [("army", "put")]),
        ("The ministry raised the death toll in Gao from ten to 15.", [("ministry", "raised")]),
    ],
)
def test_who_finds_and_reckons(text: str, told: Told) -> None:
    claim = rashomon.read(text, reader="rules").claims[0]
    assert [(s.evidence.text, s.cue) for s in claim.sources] == told
