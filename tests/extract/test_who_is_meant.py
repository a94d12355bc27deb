"""Whom pronouns, "the attackers" and shares stand for, and who did it to whom, read from whole sentences."""

from __future__ import annotations

import pytest

import rashomon
from rashomon.model.claim import Claim


def claims(text: str, kind: str) -> list[Claim]:
    return [c for c in rashomon.read(text, reader="rules").claims if c.kind == kind]


def names(found: list[Claim], slot: str) -> list[list[str]]:
    return [[p.evidence.text for p in getattr(c, slot)] for c in found]


@pytest.mark.parametrize(
    ("text", "kind", "actors"),
    [
        # "the attackers" who carried it out, "the rebels" of whom more is told or who are accused
        (
            "Red Front fighters carried out a massacre in Gao on Friday. The attackers also burned a school.",
            "destruction",
            [["Red Front fighters"]],
        ),
        (
            "Three men of M23 were killed in Goma. The rebels, some of them boys, then shelled a school.",
            "shelling",
            [["M23"]],
        ),
        (
            "Three men of M23 were killed in Goma. A charity has accused the rebels of shelling a school.",
            "shelling",
            [["M23"]],
        ),
        # who carries the dead away has killed nobody; a shell and the air are no party
        ("Several bodies had been carried off by their comrades.", "killed", [[]]),
        ("Rebels fired ten rockets; one hit a house and killed a girl.", "killed", [[]]),
        ("Rebels drove into Gao, firing into the air.", "attack", [["Rebels"]]),
    ],
)
def test_actors(text: str, kind: str, actors: list[list[str]]) -> None:
    assert names(claims(text, kind), "actors") == actors


@pytest.mark.parametrize(
    ("text", "kind", "targets", "figures"),
    [
        # subjects that the parser leaves apart, shares of their own, and lists with figures
        (
            "An official said 32 of its fighters and 110 Tuaregs had been killed.",
            "killed",
            [["fighters"], ["Tuaregs"]],
            [32, 110],
        ),
        (
            "Six nurses, among them one of the last in the city, and 12 patients were killed.",
            "killed",
            [["nurses"], ["patients"]],
            [6, 12],
        ),
        ("The army acknowledged that two of its own had died.", "killed", [["army"]], [2]),
        (
            "A patrol detained a smuggler and two of his helpers yesterday.",
            "arrest",
            [["smuggler"], ["helpers"]],
            [1, 2],
        ),
        ("Police arrested two students and a teacher.", "arrest", [["students"], ["teacher"]], [2, 1]),
        ("Police arrested students and teachers.", "arrest", [["students", "teachers"]], []),
        # who is left hurt
        ("The shelling left two workers with shrapnel wounds.", "wounded", [["workers"]], []),
        ("Rebels drove into Gao, firing into the air.", "attack", [[]], []),
        # who is accused of it, where two are
        (
            "A charity accused the army and the militias of genocide.",
            "accusation",
            [["army", "militias"]],
            [],
        ),
    ],
)
def test_targets(text: str, kind: str, targets: list[list[str]], figures: list[int]) -> None:
    found = claims(text, kind)
    assert names(found, "targets") == targets
    assert [q.best for c in found for q in c.quantities] == figures


@pytest.mark.parametrize(
    ("text", "kind", "sources"),
    [
        # "it" speaks for the body told of before, not for the network or for whom it quotes
        (
            "The African Union mission left. In a message posted on Twitter it said troops had killed two men.",
            "killed",
            [["African Union mission"]],
        ),
        (
            'The defence ministry left Gao. "The Red Front attacked the army in Gao," it said.',
            "attack",
            [["defence ministry"]],
        ),
        # who passes a statement on, and whom the speaker cites
        (
            "The ministry said in a statement carried by state television that two men were killed.",
            "killed",
            [["ministry", "state television"]],
        ),
        (
            "The ministry said in a statement signed by a general that two men were killed.",
            "killed",
            [["ministry"]],
        ),
        (
            "Two men were killed in the raid, state television reported on Monday, quoting a nurse there.",
            "killed",
            [["nurse", "state television"]],
        ),
        # a monitor is no movement
        (
            "Amnesty International accused the rebels of shelling a clinic. The movement denies this.",
            "shelling",
            [["Amnesty International"], ["movement"]],
        ),
    ],
)
def test_sources(text: str, kind: str, sources: list[list[str]]) -> None:
    assert names(claims(text, kind), "sources") == sources


@pytest.mark.parametrize(
    ("text", "kind", "actors", "targets", "sources"),
    [
        # who is blamed, wherever the parser hangs it
        ("The charity blamed the attack on the army.", "attack", ["army"], [], ["charity"]),
        (
            "Officials blamed the raid on the market on the army.",
            "attack",
            ["army"],
            ["market"],
            ["Officials"],
        ),
        ("Officials blamed the raid on the market on the army.", "accusation", ["Officials"], ["army"], []),
        # who accuses besides what he says
        (
            "The ministry said two men died, accusing the rebels of shelling a town.",
            "shelling",
            ["rebels"],
            ["town"],
            ["ministry"],
        ),
        (
            "The ministry said two men died, accusing the rebels of shelling a town.",
            "accusation",
            ["ministry"],
            ["rebels"],
            [],
        ),
        (
            "Gunmen stormed a post, accusing the army of shelling a town.",
            "shelling",
            ["army"],
            ["town"],
            ["Gunmen"],
        ),
    ],
)
def test_accusers(text: str, kind: str, actors: list[str], targets: list[str], sources: list[str]) -> None:
    (claim,) = claims(text, kind)
    found = [names([claim], slot)[0] for slot in ("actors", "targets", "sources")]
    assert found == [actors, targets, sources]


@pytest.mark.parametrize(
    "text",
    [
        "The ministry called for the shelling of Gao to stop.",
        "The envoy, who was in Gao on Monday, appealed for the shelling to end.",
        "Ruvia called for the shelling to stop.",
    ],
)
def test_asked_to_stop(text: str) -> None:
    (claim,) = claims(text, "shelling")
    assert (claim.modality, claim.polarity) == ("called_for", "negative")
    assert not claim.actors and len(claim.sources) == 1


def test_inquiry_is_demanded_and_not_what_it_looks_into() -> None:
    (claim,) = claims("Aid groups demanded an inquiry on Sunday into the shelling of Gao.", "shelling")
    assert claim.modality == "happened"


def test_called_absurd_is_no_denial() -> None:
    text = 'Rebels shelled Gao. The minister called it "absurd" that police could not hold them off.'
    assert [c.kind for c in rashomon.read(text, reader="rules").claims if c.polarity == "negative"] != [
        "shelling"
    ]
