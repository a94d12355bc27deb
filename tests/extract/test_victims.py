"""Who was killed, hurt or taken, how many, and by whom, where the sentence does not say it outright."""

from __future__ import annotations

import pytest

import rashomon
from rashomon.model.claim import Claim, Kind, Modality


def of_kind(text: str, kind: Kind) -> Claim:
    """The one claim of a kind that a text makes."""
    (found,) = [c for c in rashomon.read(text).claims if c.kind is kind]
    return found


def figures(claim: Claim) -> list[float | None]:
    """The figures of a claim, the bound below where there is no best one."""
    return [q.best or q.low for q in claim.quantities]


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("Doctors put the number of dead at 160.", 160),
        ("Aid workers put the death toll at 45.", 45),
        ("The number of farmers killed since Sunday has risen to 403.", 403),
        ("The raid took the number of Malian troops killed this month to 51.", 51),
        ("The latest raid brings to 30 the number of policemen killed this year.", 30),
        ("The death toll has climbed to 100, doctors said.", 100),
    ],
)
def test_the_figure_of_a_toll(text: str, figure: float) -> None:
    assert figures(of_kind(text, Kind.KILLED)) == [figure]


def test_who_puts_a_toll_says_so_and_a_blast_that_takes_it_there_does_not() -> None:
    text = "Doctors put the death toll at 45. The latest blast put the death toll at 51."
    told = [[s.evidence.text for s in c.sources] for c in rashomon.read(text).claims if c.kind is Kind.KILLED]
    assert told == [["Doctors"], []]


@pytest.mark.parametrize(
    ("text", "kind", "victims"),
    [
        ("Shells killed four monks and wounded six others.", Kind.WOUNDED, ["monks"]),
        ("One monk died and another five were wounded.", Kind.WOUNDED, ["monk"]),
        ("Shells killed a nun and wounded six others.", Kind.WOUNDED, ["others"]),
        ("Rebels killed ten farmers and kidnapped 20 others.", Kind.ABDUCTION, ["farmers"]),
        ("The war has killed ten thousand people and uprooted nine million.", Kind.DISPLACEMENT, ["people"]),
        ("Rebels burned six trucks in Gao. Two were wounded.", Kind.WOUNDED, []),
        ("Clashes led to the killing and wounding of 11 soldiers.", Kind.WOUNDED, ["soldiers"]),
        ("A mine exploded under a convoy.", Kind.BOMBING, ["convoy"]),
        ("They shot at a group of monks who came by.", Kind.KILLED, []),
        ("Gunmen opened fire on worshippers in Gao, killing three.", Kind.KILLED, ["worshippers"]),
        ("Shells killed ten women. The war has killed thousands.", Kind.KILLED, ["women", "thousands"]),
        ("Ten farmers were killed in Gao.\n\nShells landed in Kidal, wounding six.", Kind.WOUNDED, []),
        (
            "Eleven monks, most of them elderly people unable to run, were burned alive or shot.",
            Kind.KILLED,
            ["monks"],
        ),
        ("A judge was kidnapped along with three of his guards.", Kind.ABDUCTION, ["judge", "guards"]),
        (
            "Rebels executed six displaced women near Gao.",
            Kind.VIOLENCE_AGAINST_CIVILIANS,
            ["displaced women"],
        ),
        (
            "Troops were sent after a raid by a large group of rebels on Malian soldiers.",
            Kind.ATTACK,
            ["Malian soldiers"],
        ),
        (
            "Three strikes engaged a tactical unit and suppressed two mortar positions.",
            Kind.AIR_STRIKE,
            ["tactical unit", "mortar positions"],
        ),
    ],
)
def test_victims(text: str, kind: Kind, victims: list[str]) -> None:
    assert [
        t.evidence.text for c in rashomon.read(text).claims if c.kind is kind for t in c.targets
    ] == victims


def test_further_deeds_of_who_is_accused() -> None:
    text = "Chad accused the militia of carrying out a massacre in Gao, burning the market."
    told = [
        (c.kind.value, [a.evidence.text for a in c.actors], [s.evidence.text for s in c.sources])
        for c in rashomon.read(text).claims
        if c.kind is Kind.DESTRUCTION
    ]
    assert told == [("destruction", ["militia"], ["Chad"])]


def test_what_a_thing_is_done_with_does_nothing_by_itself() -> None:
    assert of_kind("The army told of the destruction of a tank by a rocket.", Kind.DESTRUCTION).actors == ()


def test_a_happening_that_leaves_people_dead_goes_nowhere() -> None:
    text = "A clash between the two militias left nine dead."
    assert Kind.WITHDRAWAL not in {c.kind for c in rashomon.read(text).claims}


def test_a_list_of_killings_ends_with_the_people() -> None:
    text = "Clashes resulted in the killing of at least 11 soldiers and 6 fighters, and the destruction of a tank."
    told = [figures(c) for c in rashomon.read(text).claims if c.kind is Kind.KILLED]
    assert told == [[11], [6]]


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("Red Front fighters stormed Gao. The attackers burned 30 homes.", ["Red Front fighters"]),
        ("Gunmen stormed Gao. The attackers burned 30 homes.", ["attackers"]),
        ("The Red Front stormed Gao. M23 attacked Sake. The attackers burned 30 homes.", ["attackers"]),
        ("Attack, fighter and remotely piloted aircraft destroyed a bunker.", ["piloted aircraft"]),
        ("A blast, which was claimed by the Red Front, destroyed a mill.", []),
        ("A mill was destroyed in a bombing claimed by the Red Front.", []),
    ],
)
def test_who_did_it(text: str, actors: list[str]) -> None:
    assert [a.evidence.text for a in of_kind(text, Kind.DESTRUCTION).actors] == actors


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("Gunmen stormed a post on Saturday, leaving 13 guards dead.", ["Gunmen"]),
        ("A raid by rebels on a post left nine dead.", ["rebels"]),
        ("A clash between the army and rebels left nine dead.", []),
    ],
)
def test_who_leaves_people_dead(text: str, actors: list[str]) -> None:
    assert [a.evidence.text for a in of_kind(text, Kind.KILLED).actors] == actors


def test_who_evacuates_the_wounded_did_not_hurt_them() -> None:
    text = "Two guards were wounded and evacuated by French helicopters."
    assert of_kind(text, Kind.WOUNDED).actors == ()


def test_where_soldiers_fight_is_no_clash_of_its_own() -> None:
    text = "Malian troops fighting in the region of Gao killed ten herders."
    assert [c.kind for c in rashomon.read(text).claims] == [Kind.KILLED]


def test_a_finite_verb_goes_with_no_infinitive() -> None:
    claim = of_kind("Troops foiled an attempt to storm the post and killed 40 rebels.", Kind.KILLED)
    assert claim.modality is Modality.HAPPENED
