"""Where and when a claim is to have happened: ``extract.circumstances``, ``sharing``, ``containers``."""

from __future__ import annotations

import pytest

import rashomon


def told(text: str) -> dict[str, tuple[list[str], str | None]]:
    """Places and date of every claim by its kind."""
    return {
        c.kind.value: ([p.evidence.text for p in c.places], c.date.evidence.text if c.date else None)
        for c in rashomon.read(text + "\n").claims
    }


@pytest.mark.parametrize(
    ("text", "kind", "places", "date"),
    [
        pytest.param(
            "Twelve people were killed on Friday when rebels ambushed a bus near Karsk.",
            "killed",
            ["Karsk"],
            "Friday",
            id="of the clause that tells how",
        ),
        pytest.param(
            "A mortar bomb that landed in Gao on Saturday killed nine people.",
            "killed",
            ["Gao"],
            "Saturday",
            id="of the clause on what did it",
        ),
        pytest.param(
            "Chad accused the rebels of shelling the town of Mao on Monday.",
            "accusation",
            [],
            None,
            id="not of what somebody is accused of",
        ),
        pytest.param(
            "The mayor called on Chad to end the attacks on hospitals.",
            "attack",
            [],
            None,
            id="not who is asked",
        ),
        pytest.param(
            "Nine farmers were wounded by a bomb hidden in a house located in the Sarn neighborhood, "
            "which the rebels had captured.",
            "wounded",
            ["Sarn neighborhood"],
            None,
            id="of a clause around one that tells of something else",
        ),
        pytest.param(
            "Nine people were killed in the Gao bombing.", "bombing", ["Gao"], None, id="before what happened"
        ),
        pytest.param(
            "Nine men died in the blazing orange fireball.",
            "killed",
            [],
            None,
            id="not a word that is a town's name too",
        ),
        pytest.param(
            "Four fighters from Chad were killed in Mopti.",
            "killed",
            ["Mopti"],
            None,
            id="not whence somebody is",
        ),
        pytest.param(
            "The mayor was kidnapped on 25 January 1988 and was found dead on 2 February near Mopti.",
            "abduction",
            [],
            "25 January 1988",
            id="not of what happened on another day",
        ),
    ],
)
def test_places_and_dates(text: str, kind: str, places: list[str], date: str | None) -> None:
    assert told(text)[kind] == (places, date)


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Gunmen shot a farmer in the village of Sarn, in the province of Hadar.", ["Sarn"]),
        ("Two rebels died in Gao, Mali.", ["Gao"]),
        ("Rebels killed a guard in the town of Kidal in northern Mali.", ["Kidal"]),
        ("Rebels killed nine men in Gao, Kidal and Mopti.", ["Gao", "Kidal", "Mopti"]),
        ("Rebels killed nine men in Mali and Chad.", ["Mali", "Chad"]),
        ("Government forces have recaptured the northern town of Halma.", ["Halma"]),
        ("Two rebels died in Gao, Kidal Region.", ["Gao"]),
        ("Gunmen shot a farmer in the town of Sarn, near the Turkish border.", ["Sarn"]),
        ("Gunmen shot a farmer near the Turkish border.", ["Turkish border"]),
        ("Gunmen shot a farmer near the border with Chad.", ["border with Chad"]),
        ("Gunmen shot a farmer in the village of Sarn on the border with Chad.", ["Sarn"]),
        (
            "The clashes took place in Gao, in the Kidal Region, and in Mopti in the Hadar Region.",
            ["Gao", "Mopti"],
        ),
        ("In Gao, rebels shelled the Sarn camp.", ["Sarn camp"]),
        ("In Gao and Kidal, rebels shelled hospitals.", ["Gao", "Kidal"]),
        ("In Hadar province, troops moved from Gao towards Mao.", ["Gao", "Mao"]),
        ("In Mao, rebels fled to Chad.", ["Mao", "Chad"]),
        ("On the eastern front, rebels advanced towards Mao.", ["Mao"]),
        ("Rebels raided Mao, a trading town in northern Hadar.", ["Mao"]),
        ("Drones struck Mao, close to the border with Chad.", ["Mao"]),
        ("Rebels shelled Gao, in particular in the Sarn quarter.", ["Sarn quarter"]),
    ],
)
def test_containers(text: str, places: list[str]) -> None:
    (claim,) = rashomon.read(text + "\n").claims
    assert [p.evidence.text for p in claim.places] == places


@pytest.mark.parametrize(
    ("text", "places"),
    [
        pytest.param(
            "Rebels shelled two villages between Sarn and Dorn.", ["Sarn", "Dorn"], id="between towns"
        ),
        pytest.param("Talks between Gao and Mao failed.", [], id="between parties"),
        pytest.param("Fighting raged between Chad and Mali.", [], id="between countries"),
        pytest.param("A soldier was killed at Camp Velden.", ["Camp Velden"], id="a camp by its first word"),
        pytest.param(
            "Shells hit the Sarn area and the Velden crossing.", ["Sarn area", "Velden crossing"], id="areas"
        ),
        pytest.param("Rebels shelled Gao from the direction of Sarn.", ["Gao", "Sarn"], id="whence"),
        pytest.param("Rebels moved in the direction of Sarn.", ["Sarn"], id="whither"),
        pytest.param(
            "Troops withdrew from Sarn to Velden.", ["Sarn", "Velden"], id="a way between unknown names"
        ),
        pytest.param("The Battle of Gao was fought in the spring.", ["Gao"], id="a battle by its name"),
        pytest.param(
            "A blast at the market of Gao killed nine people.", ["market of Gao"], id="a facility of a town"
        ),
        pytest.param("Clashes broke out in Sarn and Dorn counties.", ["Sarn", "Dorn"], id="two counties"),
        pytest.param("Rebels surrounded soldiers in a 17 km zone.", [], id="a measure"),
        pytest.param("Jets destroyed a TNT factory.", [], id="a sort of factory"),
        pytest.param("Jets bombed positions east of the airport.", ["airport"], id="the only airport"),
        pytest.param(
            "A soldier was killed at Camp Velden, 4 km from the border.",
            ["Camp Velden"],
            id="how far from it",
        ),
        pytest.param(
            "Islamic State in the Greater Sahara shelled Gao.", ["Gao"], id="in the name of a group"
        ),
        pytest.param("Gunmen killed a man near the kibbutz of Sarn.", ["Sarn"], id="a kibbutz"),
        pytest.param("Jets bombed the west coast.", ["west coast"], id="a side"),
    ],
)
def test_what_is_a_place(text: str, places: list[str]) -> None:
    claims = rashomon.read(text + "\n").claims
    assert [p.evidence.text for p in claims[0].places] == places


def test_who_dies_does_so_where_the_shell_fell() -> None:
    text = "Rebels fired a shell from Gao at a market in Mao. Nine people died."
    assert told(text)["killed"] == (["Mao"], None)


def test_entries_of_a_chronicle_are_apart() -> None:
    text = "3 May: The army takes the town of Gao.\n\n6 May: Rebels kill nine people.\n"
    assert told(text)["killed"] == ([], "6 May")


@pytest.mark.parametrize(
    ("text", "kind", "places"),
    [
        ("Rebels seized Gao on Monday. Some 300 people have fled the city.", "displacement", ["Gao"]),
        ("Troops are based in Gao. Rebels have shelled the besieged town.", "shelling", ["Gao"]),
        ("Troops are based in Gao. Three people were killed there.", "killed", ["Gao"]),
        ("Shells hit the Sarn hospital in Gao. Three people died there.", "killed", ["Sarn hospital"]),
        ("Troops are based in Gao. Rebels have shelled the port city.", "shelling", []),
        ("Troops are based in Chad. Rebels have shelled the city.", "shelling", []),
    ],
)
def test_the_town_told_of_last(text: str, kind: str, places: list[str]) -> None:
    assert told(text)[kind][0] == places


@pytest.mark.parametrize(
    ("text", "kind", "places", "date"),
    [
        pytest.param(
            "On Monday rebels shelled Gao. An armoured column sent to relieve the town was beaten back.",
            "attack_repelled",
            ["Gao"],
            None,
            id="what others do later on has a day of its own",
        ),
        pytest.param(
            "On Monday rebels shelled Gao. Nine people died.",
            "killed",
            ["Gao"],
            "Monday",
            id="what came of it has not",
        ),
        pytest.param(
            "On Monday rebels shelled Gao. Residents said nine people died.",
            "killed",
            ["Gao"],
            None,
            id="what another counts is of no day",
        ),
        pytest.param(
            "In the past 24 hours, rebels shelled Gao. Nine people died.",
            "killed",
            ["Gao"],
            None,
            id="what was counted over a stretch is of no day",
        ),
        pytest.param(
            "Rebels fired rockets at Gao. The wounded were taken to the Sarn hospital. A guard died.",
            "killed",
            [],
            None,
            id="nobody dies where others were taken to",
        ),
        pytest.param(
            "Troops advanced into Gao. They arrested nine people.",
            "arrest",
            ["Gao"],
            None,
            id="troops act where they went to",
        ),
        pytest.param(
            "Rebels shelled Gao on Monday. The two sides agreed on a truce.",
            "ceasefire",
            [],
            None,
            id="nothing is agreed on where the fighting is",
        ),
    ],
)
def test_what_goes_on(text: str, kind: str, places: list[str], date: str | None) -> None:
    assert told(text)[kind] == (places, date)


@pytest.mark.parametrize(
    ("text", "places"),
    [
        pytest.param("Gao fell to the rebels.", ["Gao"], id="what falls"),
        pytest.param("Gao has been under siege since Monday.", ["Gao"], id="what is under siege"),
        pytest.param("Rebels control 90 percent of Gao.", ["Gao"], id="a share of it"),
        pytest.param("Rebels retook Izmarivka and Sarnova.", ["Izmarivka", "Sarnova"], id="what is taken"),
        pytest.param("Rebels liberated Anna Petrova.", [], id="people are no place"),
        pytest.param("A guard was killed at a post in al-Sarna.", ["al-Sarna"], id="hyphens"),
        pytest.param(
            "Nine people were killed by an affiliate of the Islamic State.", [], id="a state in name"
        ),
        pytest.param("Rebels shelled Gao, a river port in the Mao region.", ["Gao"], id="where it lies"),
        pytest.param(
            "In a separate incident in Chad, shells killed nine people in the village of Sarn.",
            ["Sarn"],
            id="the opening is wider",
        ),
        pytest.param("Soldiers stationed in Mao shelled Gao.", ["Gao"], id="who they are"),
        pytest.param("Gao and Mao fell to the rebels.", ["Gao", "Mao"], id="two that fall"),
        pytest.param("The fall of Gao shocked the country.", ["Gao"], id="a fall"),
        pytest.param("Rebels fought in Chad, in particular in Gao.", ["Gao"], id="where within it"),
        pytest.param("Rebels raided the Sarn camp near Gao.", ["Sarn camp"], id="near what"),
        pytest.param(
            "In Mao local government area, troops killed nine people in Gao.", ["Gao"], id="a wider opening"
        ),
        pytest.param("Some 300 people have left for Gao.", ["Gao"], id="where to"),
        pytest.param("A bomb went off at the entrance of the Sarn mosque.", ["Sarn mosque"], id="a part"),
        pytest.param(
            "Near Mao, Islamic State attacked the Sarn air base.", ["Mao", "Sarn air base"], id="an opening"
        ),
        pytest.param("Residents of Gao fled.", ["Gao"], id="whose home it is"),
        pytest.param("Citizens of Chad fled.", [], id="whose country it is"),
        pytest.param("Shells fell near Gao and Sarnava.", ["Gao", "Sarnava"], id="beside one that is known"),
        pytest.param("While it rained in Mao, rebels raided Gao.", ["Gao"], id="what others did meanwhile"),
        pytest.param("On Wednesday, a medic was killed.", [], id="a day is no place"),
    ],
)
def test_where_things_befall(text: str, places: list[str]) -> None:
    claims = rashomon.read(text + "\n").claims
    assert [p.evidence.text for p in claims[0].places] == places


@pytest.mark.parametrize(
    ("text", "kind", "places"),
    [
        ("In Gao, witnesses reported a massacre.", "violence_against_civilians", ["Gao"]),
        ("In Chad, nine people died when their farm at Gao was bombed.", "killed", ["Gao"]),
        (
            "Rebels attacked Gao on Monday. Militants have seized the city's hospital.",
            "territory_gain",
            ["Gao"],
        ),
        ("Rebels shelled the Sarn valley. Thousands have fled the valley.", "displacement", ["Sarn valley"]),
        (
            "Rebels are in Gao. Jets bombed the Sarn hospital. Nine people died there.",
            "killed",
            ["Sarn hospital"],
        ),
        ("Rebels are in Gao. The ministry reported two air strikes there.", "air_strike", ["Gao"]),
        ("Rebels attacked a farm in Gao. Chad mourns. A spokesman denied the attack.", "attack", ["Gao"]),
    ],
)
def test_places_by_other_words(text: str, kind: str, places: list[str]) -> None:
    assert told(text)[kind][0] == places


BULLETIN = (
    "GAO - Gunmen killed five people.\n\nMAO - Mortar rounds landed on a farm. Six people were wounded."
)
PROVINCES = "Gao province: Gunmen killed five people.\n\nMao: A soldier was wounded."


@pytest.mark.parametrize(
    ("text", "killed", "wounded"),
    [
        pytest.param(BULLETIN, ["GAO"], ["MAO"], id="datelines"),
        pytest.param(PROVINCES, ["Gao province"], ["Mao"], id="provinces"),
        pytest.param("GAO - Gunmen killed five people. A man was wounded.", [], [], id="where it was filed"),
    ],
)
def test_places_that_head_a_paragraph(text: str, killed: list[str], wounded: list[str]) -> None:
    found = told(text)
    assert (found["killed"][0], found["wounded"][0]) == (killed, wounded)


def test_what_is_answered_was_elsewhere_and_at_another_time() -> None:
    text = (
        "Ten shells fell on Palmyra on Sunday. The army said that its jets had destroyed 29 targets in retaliation for the "
        "killing of nine soldiers in northern Iraq on Friday, and that two rebels had died.\n"
    )
    found = {
        c.trigger.text: [p.evidence.text for p in c.places]
        for c in rashomon.read(text, published="2024-01-16").claims
    }
    assert found["killing"] == ["Iraq"]
    assert "Iraq" not in [*found["destroyed"], *found["died"]]
