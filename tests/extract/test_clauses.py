"""Deep subjects and objects, on sentences of our own."""

from __future__ import annotations

import pytest

import rashomon
from rashomon.extract import clauses
from rashomon.model.syntax import Sentence
from tests.conftest import segmented

CASES = [
    # (text, verb, who does it, to whom)
    ("The army has repelled all attacks on the depot.", "repelled", ["army"], ["attacks"]),
    ("The bridge was destroyed by the rebels.", "destroyed", ["rebels"], ["bridge"]),
    ("Two soldiers were killed yesterday.", "killed", [], ["soldiers"]),
    ("The army advanced, killing 65 fighters and destroying 13 trucks.", "killing", ["army"], ["fighters"]),
    ("The army advanced, killing 65 fighters and destroying 13 trucks.", "destroying", ["army"], ["trucks"]),
    ("The man who shot the mayor escaped.", "shot", ["man"], ["mayor"]),
    (
        "The troops stormed the village, which the rebels had seized in May.",
        "seized",
        ["rebels"],
        ["village"],
    ),
    ("Officials accused the rebels of shelling the town.", "shelling", ["rebels"], ["town"]),
    ("Officials called on the rebels to free the hostages.", "free", ["rebels"], ["hostages"]),
    ("Critics accused the militia of shelling the town.", "shelling", ["militia"], ["town"]),
    ("The raid left ten people wounded.", "wounded", [], ["people"]),
    ("The guards died after being ambushed by rebels.", "ambushed", ["rebels"], ["guards"]),
    ("Fighters attacked by drones fled to the hills.", "attacked", ["drones"], ["Fighters"]),
    ("Four policemen were killed and eight wounded in the ambush.", "wounded", [], ["eight"]),
    ("The troops captured and burned the village.", "burned", ["troops"], ["village"]),
    ("The army denied having attacked the village.", "attacked", ["army"], ["village"]),
    ("Priests and nurses were among those who died.", "died", ["Priests", "nurses"], []),
    ("The rebels' aim was to seize the port.", "seize", ["rebels"], ["port"]),
    ("Nurses, doctors and patients were abducted.", "abducted", [], ["Nurses", "doctors", "patients"]),
]


def _verb(sentences: tuple[Sentence, ...], word: str) -> tuple[Sentence, int]:
    return next((s, t.i) for s in sentences for t in s.tokens if t.text == word)


@pytest.mark.parametrize(
    ("text", "verb", "subjects", "objects"), CASES, ids=[f"{v}: {t[:40]}" for t, v, _, _ in CASES]
)
def test_roles(text: str, verb: str, subjects: list[str], objects: list[str]) -> None:
    s, v = _verb(segmented(text).sentences, verb)
    controls = {"accuse", "call"}.__contains__
    assert [s.tokens[i].text for i in clauses.subjects(s, v, controls)] == subjects
    assert [s.tokens[i].text for i in clauses.objects(s, v)] == objects


def test_a_list_goes_on_where_the_parser_takes_it_for_a_description() -> None:
    text = "In total, 26 airplanes, 14 helicopters and 43 tanks were destroyed."
    assert len(rashomon.read(text).claims) == 3
