"""Fullest names and noun classes of parties: ``extract.parties``."""

from __future__ import annotations

import pytest

from rashomon.extract.parties import Parties
from tests.conftest import segmented
from tests.extract.test_coreference import stands_for


@pytest.mark.parametrize(
    ("text", "word", "name"),
    [
        ("The Kivu Defence Front (KDF) took Goma. The KDF left.", "KDF", "Kivu Defence Front"),
        (
            "Somali national forces took Merca. SNF patrols left it. The SNF won.",
            "SNF",
            "Somali national forces",
        ),
        ("Captain Ana Petrov was wounded. Petrov died later.", "Petrov", "Captain Ana Petrov"),
        (
            "Foreign Minister Ali Bongo arrived. The foreign minister met rebels.",
            "minister",
            "Foreign Minister Ali Bongo",
        ),
        ("The Malian army left Gao. The army returned.", "army", "Malian army"),
        ("Boko Haram raided Baga. The group burned houses.", "group", "Boko Haram"),
        ("A man named Jean Kasongo was shot.", "man", "Jean Kasongo"),
        ("Our ally Chad sent troops.", "ally", "Chad"),
        ("Foreign Minister, Ali Sy, spoke.", "Minister", "Foreign Minister, Ali Sy"),
        ("The minister, Ali Sy, spoke. Rain fell. The minister left.", "minister", "Ali Sy"),
        ("Rebels near Kidal fired. Near Gao, Ali Sy said, Gao is quiet.", "Gao", "Gao"),
        ("A chief, identified as Omar Kone, was shot.", "chief", "Omar Kone"),
        ("A team of the army, the police, Omar Kone and Ali Sy left.", "team", "team of the army"),
        ("Ten armed Kamajors died. Kamajors fled.", "Kamajors", "Kamajors"),
        (
            "The Chadian president spoke. President Ali Sy met him. The president left.",
            "president",
            "President Ali Sy",
        ),
        # titles with "for" and "of", family names that are not last, roles told beside a name
        (
            "Minister for the Sahel Awa Diop arrived. Ms Diop spoke.",
            "Diop",
            "Minister for the Sahel Awa Diop",
        ),
        (
            "Navy Chief of Staff Colonel Omar Kone left. Col Kone spoke.",
            "Kone",
            "Navy Chief of Staff Colonel Omar Kone",
        ),
        ("General Juan Ruiz Mora arrived. General Ruiz spoke.", "Ruiz", "General Juan Ruiz Mora"),
        ("Navy Capt. Omar N. Kone arrived. Kone spoke.", "Kone", "Navy Capt. Omar N. Kone"),
        ("Maj. Gen. Omar Kone arrived. The general spoke.", "general", "Maj. Gen. Omar Kone"),
        ("Omar Ben Kone arrived. Mr Ben Kone spoke.", "Kone", "Omar Ben Kone"),
        (
            "Vice President of the Senate, Awa Diop, arrived. The Vice President spoke.",
            "President",
            "Awa Diop",
        ),
        ("President Moon Ki-tae arrived. Mr. Moon spoke.", "Moon", "President Moon Ki-tae"),
        (
            "Colonel Omar Kone, commander of the Sake garrison, left. The commander spoke.",
            "commander",
            "Colonel Omar Kone",
        ),
        (
            "The commander of forces in Mali, Colonel Omar Kone, left.",
            "commander",
            "Colonel Omar Kone",
        ),
        ("Fighting spread in Northern Mali. Mali sent troops.", "Mali", "Mali"),
    ],
)
def test_fullest(text: str, word: str, name: str) -> None:
    assert stands_for(text, word) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("M23, a rebel group, took Goma. Troops came. A week passed. Rain fell. The rebels fled.", "M23"),
        ("M23 took Goma, residents said. The rebels looted shops.", "M23"),
        ("The rebels left Bukavu. M23 took Goma. The rebels fled.", "rebels"),
        ("The army fought M23 near Goma. Tutsi insurgents burned Sake. The rebels fled.", "rebels"),
        ("The army drove out both M23 and the rebels.", "rebels"),
    ],
)
def test_rebels_are_a_named_group_only_where_the_report_means_it(text: str, name: str) -> None:
    assert stands_for(text, "rebels") == name


@pytest.mark.parametrize(
    ("text", "heads", "names"),
    [
        ("Chad condemned the rebels' attack.", ["attack"], ["rebels"]),
        ("Chad condemned the attack.", ["attack"], []),
        ("No one was killed.", ["one"], []),
        ("Rebels took the town of Sake.", ["town", "Sake"], ["Sake"]),
        ("Rebels took the outskirts of Sake.", ["outskirts", "Sake"], ["outskirts of Sake"]),
        ("Rebels burned towns such as Sake and Goma.", ["towns"], ["towns", "Sake", "Goma"]),
        ("Ten states, including Chad, sent troops.", ["states"], ["states", "Chad"]),
        ("The report that he wrote says so.", ["that"], ["report"]),
        ("The US sent troops, General Sow said.", ["US"], ["US"]),
    ],
)
def test_named(text: str, heads: list[str], names: list[str]) -> None:
    s = segmented(text).sentences[0]
    found = [t.i for t in s.tokens if t.text in heads]
    assert [e.text for e in Parties((s,)).named(s, found)] == names


def test_army_of_two_sides_stays_as_it_stands() -> None:
    text = "The Chadian army met the Malian army near Kidal. The army attacked."
    assert stands_for(text, "army") == "army"


def test_two_people_of_one_name_are_kept_apart() -> None:
    text = "Captain Ana Petrov met Captain Boris Petrov. Captain Boris Petrov was shot."
    assert stands_for(text, "Petrov") == "Captain Boris Petrov"


@pytest.mark.parametrize(
    ("text", "word", "wanted"),
    [
        ("A car bomb exploded.", "bomb", "explosive"),
        ("The Malians fled.", "Malians", "nationality"),
        ("Chad closed the border.", "Chad", "country"),
        ("The car exploded.", "car", "vehicle"),
        ("Zorvak attacked the village.", "Zorvak", "name"),
        ("General Amara Traore spoke.", "Traore", "person"),
        ("The rebels fled. They burned the camp.", "They", "armed_party"),
    ],
)
def test_classes(text: str, word: str, wanted: str) -> None:
    sentences = segmented(text).sentences
    s, i = next((s, t.i) for s in sentences for t in s.tokens if t.text == word)
    assert wanted in Parties(sentences).classes(s, i)
