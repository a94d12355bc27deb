"""Figures told place by place, of groups, of tallies and of those who suffer along: ``extract.gapped_figures``, ``figures``,
``counts``."""

from __future__ import annotations

import pytest

import rashomon
from tests.extract.test_claims import summary


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        # the verb is not said again
        (
            "Twelve monks died in Gao and another nine in Kidal.",
            [("killed", ["monks"], [9]), ("killed", ["monks"], [12])],
        ),
        (
            "Some 129 monks were killed in fires, 61 in storms and 24 in floods.",
            [("killed", ["monks"], [61]), ("killed", ["monks"], [24]), ("killed", ["monks"], [129])],
        ),
        # of the six, not besides them
        ("All six gunmen were killed, two by snipers.", [("killed", ["gunmen"], [6])]),
        # how many a group is made up of
        ("A group of 40 gunmen attacked the town.", [("attack", ["town"], [40])]),
        (
            "A column of some 25 soldiers was ambushed.",
            [("attack", ["column of some 25 soldiers"], [25])],
        ),
        # a tally of more than the dead
        (
            "The army put the number of those who laid down their arms at 37.",
            [("surrender", [], [37])],
        ),
        ("The ministry put the number of those arrested at 214.", [("arrest", [], [214])]),
        # a calibre counts nothing
        ("Rebels seized three 152-millimetre guns.", [("destruction", ["millimetre guns"], [3])]),
        # who suffers along
        (
            "The commander was killed along with 13 of his aides.",
            [("killed", ["commander", "aides"], [13])],
        ),
        (
            "The commander, his wife and two of their children were killed.",
            [("killed", ["commander", "wife", "children"], [2])],
        ),
    ],
)
def test_figures(text: str, claims: list[tuple[str, list[str], list[float | None]]]) -> None:
    assert summary(text) == claims


def test_each_other() -> None:
    accusation, shelling = rashomon.read(
        "The army and the rebels accused each other of shelling the market."
    ).claims
    both = ["army", "rebels"]
    for parties in (accusation.actors, accusation.targets, shelling.actors):
        assert [p.evidence.text for p in parties] == both


def test_what_is_called_a_lie_is_denied() -> None:
    (claim,) = rashomon.read(
        "Allegations that rebels had raided the village were baseless, the front said."
    ).claims
    assert claim.polarity.value == "negative"
    assert [(s.evidence.text, s.stance.value) for s in claim.sources] == [("front", "denies")]


@pytest.mark.parametrize(
    ("text", "kind", "figures"),
    [
        # an age that is compared
        (
            "A girl believed to be no older than 10 blew herself up, killing 16 monks.",
            "killed",
            [16],
        ),
        # those who are told by what befell them
        ("The rebels counted 3,000 Dornish dead.", "killed", [3000]),
        # a part of what the tally counts
        (
            "The death toll from the raid on a bus in the Dorn market, Karsk district, rose to 51, among them 40 children.",
            "killed",
            [51],
        ),
    ],
)
def test_what_counts(text: str, kind: str, figures: list[float]) -> None:
    claim = next(c for c in rashomon.read(text).claims if c.kind.value == kind)
    assert [q.best for q in claim.quantities] == figures


def test_losses_are_not_done_by_those_who_have_them() -> None:
    claim = rashomon.read("The raid caused 40 Malian casualties.").claims[-1]
    assert claim.kind.value == "killed"
    assert not claim.actors


@pytest.mark.parametrize(
    "text",
    [
        "The Battle of Dorn was fought in 2015 between government forces and rebels.",
        "The Battle of Dorn was an engagement fought in 2015 between government forces and rebels.",
    ],
)
def test_sides_of_a_battle(text: str) -> None:
    claim = rashomon.read(text).claims[0]
    assert [a.evidence.text for a in claim.actors] == ["government forces", "rebels"]
