"""Whom a speaker cites, who passes on what he said, and whom he told: ``extract.speaker_chains``."""

from __future__ import annotations

import pytest

from tests.extract.test_attribution import sources


@pytest.mark.parametrize(
    ("text", "word", "names"),
    [
        # innermost first: who was quoted, then who quotes him
        (
            "Rebels shelled the port, Colonel Ali Sow was quoted as saying by Interfax.",
            "shelled",
            ["Colonel Ali Sow", "Interfax"],
        ),
        (
            "Rebels shelled Gao, the agency quoted a nurse as saying.",
            "shelled",
            ["nurse", "agency"],
        ),
        (
            "According to Al Arabiya, which cited tribal sources, rebels shelled Gao.",
            "shelled",
            ["tribal sources", "Al Arabiya"],
        ),
        (
            "According to a nurse quoted by Interfax, rebels shelled Gao.",
            "shelled",
            ["nurse", "Interfax"],
        ),
        (
            "State television said, citing an army officer, that rebels had shelled Gao.",
            "shelled",
            ["army officer", "State television"],
        ),
        (
            "Interfax reported that rebels had shelled Gao, citing a nurse.",
            "shelled",
            ["nurse", "Interfax"],
        ),
        # grounds are cited too, and speak not
        (
            "The mission said that it had left Gao, citing fears for its staff.",
            "left",
            ["mission"],
        ),
        # bodies that collect what they are told, also with "to"
        (
            "Rebels shelled Gao, several nurses confirmed to the Coast Observatory.",
            "shelled",
            ["nurses", "Coast Observatory"],
        ),
        # of what somebody is told
        (
            "Survivors told journalists of columns ambushed at night.",
            "ambushed",
            ["Survivors"],
        ),
        # whose statement it is
        ("The army published a communique saying that it had shelled Gao.", "shelled", ["army"]),
        # a speaker whom the parser takes for an apposition to the place before
        ("Rebels captured Gao, a military source told reporters.", "captured", ["military source"]),
        # two things said by one speaker, the first of people who could speak
        (
            "The council conceded that the rebels had left Dorn but claimed that clashes were going on.",
            "clashes",
            ["council"],
        ),
    ],
)
def test_chains(text: str, word: str, names: list[str]) -> None:
    assert [s.evidence.text for s in sources(text, word)] == names


def test_numbered_statement() -> None:
    text = (
        "The Press Bureau of the Coast Front issued the following statement on Monday:\n\n"
        '"1. On Friday our units raided a post near Dorn.\n\n'
        "2. On Saturday a convoy was shelled in Karsk. We lost two men.\n\n"
        '3. Our units captured the bridge at Ulm."\n\n'
        "The army bombed Dorn."
    )
    bureau = ["Press Bureau of the Coast Front"]
    for word in ("raided", "shelled", "lost", "captured"):
        assert [s.evidence.text for s in sources(text, word)] == bureau, word
    assert not sources(text, "bombed")


def test_spokesman_told_beside_a_name_that_is_a_word() -> None:
    text = (
        "Zabir Mujahid, the spokesman of the Coast Front, rejected the report. "
        '"Those whom the invaders killed were farmers," he said.'
    )
    assert [s.evidence.text for s in sources(text, "killed")] == ["Zabir Mujahid"]


def test_source_is_he() -> None:
    text = "A military source said that Dorn had fallen. He added that rebels had shelled Gao."
    assert [s.evidence.text for s in sources(text, "shelled")] == ["military source"]


def test_a_verb_taken_for_a_noun() -> None:
    assert [
        s.evidence.text
        for s in sources("Clashes killed 40 people this year, the United Nations reports.", "killed")
    ] == ["United Nations"]
