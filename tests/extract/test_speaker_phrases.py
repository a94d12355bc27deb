"""How speakers without a name are told, who speaks beside them and whom they told: ``extract.speaker_phrases``."""

from __future__ import annotations

import pytest

from rashomon.model.claim import Stance
from tests.extract.test_attribution import sources


@pytest.mark.parametrize(
    ("text", "word", "names"),
    [
        # where they stand and for whom they work belongs to them, when they speak does not
        (
            "Nurses at the field hospital said rebels attacked Gao.",
            "attacked",
            ["Nurses at the field hospital"],
        ),
        ("Rebels attacked Gao, an officer with the mission said.", "attacked", ["officer with the mission"]),
        ("Officials in Mopti said on Friday that rebels attacked Gao.", "attacked", ["Officials in Mopti"]),
        ("Officials said in Mopti that rebels attacked Gao.", "attacked", ["Officials"]),
        ("A spokesman in June said that rebels attacked Gao.", "attacked", ["spokesman"]),
        ("General Awa Diop in Mopti said rebels attacked Gao.", "attacked", ["General Awa Diop"]),
        # who speaks along with them
        (
            "Rebels attacked Gao, according to a police source in the north and nurses at the clinic.",
            "attacked",
            ["police source in the north", "nurses"],
        ),
        # whom they cite
        (
            "State radio, quoting an army source, put the number of dead in Gao at 14.",
            "dead",
            ["army source", "State radio"],
        ),
        # bodies that collect what they are told can speak too
        ("The African Union mission confirmed the attack.", "attack", ["African Union mission"]),
        # where reports come from is not whose they are
        (
            "The army is looking into reports from Gao that an air strike injured several shepherds.",
            "injured",
            [""],
        ),
        (
            "The army is looking into reports from the ministry that an air strike injured several shepherds.",
            "injured",
            ["ministry"],
        ),
        # by whose account
        (
            "The brigade, which, by the account of two officers, lost ten tanks, has left.",
            "lost",
            ["officers"],
        ),
        ("The brigade, which, by the account of two officers, lost ten tanks, has left.", "left", []),
        # what stands before a semicolon is told by nobody
        ("Rebels shelled Gao; a shell hit a school, according to medics.", "shelled", []),
        ("Rebels shelled Gao; a shell hit a school, according to medics.", "hit", ["medics"]),
        # a list of speakers that closes a sentence
        (
            "A shell fired by rebels slammed into a church in Gao, killing ten men, four of them monks, local clergy and the "
            "army said Monday.",
            "killing",
            ["local clergy", "army"],
        ),
        (
            "A shell hit a church in Gao, killing women and children, the army said.",
            "killing",
            ["army"],
        ),
        # what is to be looked into has happened, and a clause after the source is nobody's
        ("Aid groups demanded an inquiry on Sunday into the shelling of Gao.", "shelling", []),
        ("Ten men died in Gao, according to a nurse, and a driver lost his life.", "died", ["nurse"]),
        ("Ten men died in Gao, according to a nurse, and a driver lost his life.", "lost", []),
        # an agency that others interview passes it on, that which filed the report tells it itself
        ("BAMAKO (AFP) - A monk told Reuters that rebels attacked Gao.", "attacked", ["monk", "Reuters"]),
        ("BAMAKO (AFP) - A monk told Agence France-Presse that rebels attacked Gao.", "attacked", ["monk"]),
        ("A monk told Reuters that rebels attacked Gao.", "attacked", ["monk"]),
    ],
)
def test_speakers(text: str, word: str, names: list[str]) -> None:
    assert [s.evidence.text for s in sources(text, word)] == names


def test_denied_in_a_message() -> None:
    text = "Awa Diop, the head of the front, denied in a message on Telegram that Gao had been encircled."
    assert [(s.evidence.text, s.stance) for s in sources(text, "encircled")] == [("Awa Diop", Stance.DENIES)]
