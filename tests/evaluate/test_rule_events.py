"""Claims of a report as incidents with roles: who and what has which, on sentences of our own."""

from __future__ import annotations

from typing import Any

import pytest

from rashomon.evaluate.rules import ruled_templates

ROLES = ("perp_ind", "perp_org", "target", "victim", "weapon")


def read(text: str) -> dict[str, dict[str, list[str]]]:
    """The words of each role that has some, by the type of the incident."""
    found: list[dict[str, Any]] = ruled_templates({"id": "a", "text": text})["templates"]
    return {
        t["incident_type"]: {role: [m["text"] for e in t[role] for m in e] for role in ROLES if t[role]}
        for t in found
    }


def test_a_party_is_told_in_its_parts() -> None:
    found = read("Eight ORP guerrillas kidnapped Mayor Tomas Rivas on Monday, police said.\n")
    assert found == {
        "kidnapping": {"perp_ind": ["guerrillas"], "perp_org": ["ORP"], "victim": ["Tomas Rivas"]}
    }


def test_each_of_several_is_named() -> None:
    found = read("Gunmen murdered Senator Ana Ruiz and Judge Tomas Rivas of Torrin on Monday.\n")
    assert found["attack"]["victim"] == ["Ana Ruiz", "Tomas Rivas"]


@pytest.mark.parametrize(
    ("doers", "told"),
    [
        ("A group of armed men", {"perp_ind": ["armed men"]}),
        ("Alleged urban guerrillas", {"perp_ind": ["urban guerrillas"]}),
        (
            "Members of the Shining Path",
            {"perp_ind": ["Members of the Shining Path"], "perp_org": ["Shining Path"]},
        ),
        ("FMLN forces", {"perp_org": ["FMLN"]}),
        ("FMLN members", {"perp_ind": ["FMLN members"], "perp_org": ["FMLN"]}),
        ("Three men", {"perp_ind": ["Three men"]}),
        ("Urban guerrillas", {"perp_ind": ["Urban guerrillas"]}),
        ("Hitmen", {"perp_ind": ["Hitmen"]}),
        ("The group", {}),
        ("Three army patrols", {}),
    ],
)
def test_who_did_it(doers: str, told: dict[str, list[str]]) -> None:
    found = read(f"{doers} kidnapped Mayor Tomas Rivas on Monday.\n")["kidnapping"]
    assert {role: words for role, words in found.items() if role.startswith("perp")} == told


@pytest.mark.parametrize("upper", [False, True])
def test_whoever_is_listed_as_dead_is_a_victim(upper: bool) -> None:
    text = (
        "Gunmen attacked the town hall of Torrin. The following clerks were killed: Ana Maria Ruiz, 40; "
        "Sergeant Tomas Rivas, and Luis Soto. Jose Cole, Ines Bell and Pablo Vega were at the funeral.\n"
    )
    found = read(text.upper() if upper else text)["attack"]
    assert [w.title() for w in found["victim"]] == ["Ana Maria Ruiz", "Tomas Rivas", "Luis Soto"]


@pytest.mark.parametrize(
    ("hit", "told"),
    [
        ("the headquarters of the Workers Union", ["headquarters of the Workers Union"]),
        ("several main bridges", ["bridges"]),
        ("the windows of the cathedral", ["cathedral"]),
        ("a branch of the Torrin Bank", ["branch of the Torrin Bank"]),
    ],
)
def test_what_was_hit(hit: str, told: list[str]) -> None:
    found = read(f"A bomb destroyed {hit} in Torrin on Monday.\n")
    assert [w for roles in found.values() for w in roles["target"]] == told


def test_a_place_is_no_victim() -> None:
    found = read("Gunmen attacked San Torrin on Monday and killed Judge Tomas Rivas.\n")
    assert [w for roles in found.values() for w in roles["victim"]] == ["Tomas Rivas"]


@pytest.mark.parametrize("upper", [False, True])
def test_weapons_and_targets(upper: bool) -> None:
    text = "A car bomb destroyed the telephone office in Torrin on Monday. The bomb exploded at dawn.\n"
    found = read(text.upper() if upper else text)
    roles = {role: [w.lower() for w in words] for role, words in found["bombing"].items()}
    assert roles["weapon"][0] == "car bomb"
    assert roles["target"] == ["telephone office"]


def test_fighters_who_are_hit_make_no_incident() -> None:
    assert read("Rebels attacked an army patrol near Torrin on Monday.\n") == {}


def test_aircraft_that_are_hit_make_no_incident() -> None:
    assert read("Rebels hit two helicopters near Torrin on Monday.\n") == {}


def test_what_did_not_happen_is_no_incident() -> None:
    assert read("The rebels denied that they had kidnapped Tomas Rivas.\n") == {}


def test_fire_makes_arson() -> None:
    assert list(read("Unknown men burned the town hall of Torrin on Monday.\n")) == ["arson"]


def test_mentions_are_places_in_the_text() -> None:
    text = "Gunmen killed Judge Maria Solis on Monday.\nGunmen killed Judge Maria Solis, the court said.\n"
    (template,) = ruled_templates({"id": "a", "text": text})["templates"]
    mentions = [m for role in ROLES for e in template[role] for m in e]
    assert all(text[m["start"] : m["end"]] == m["text"] for m in mentions)
    assert [m["text"] for e in template["victim"] for m in e] == ["Maria Solis"]
