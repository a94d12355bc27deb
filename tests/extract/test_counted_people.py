"""People who are told of by a figure, and what a word says became of them."""

from __future__ import annotations

import pytest

import rashomon
from rashomon.model.claim import Claim, Kind, Modality, Polarity


def claims(text: str) -> list[Claim]:
    return list(rashomon.read(text, published="2024-06-04").claims)


def told(text: str) -> list[tuple[Kind, list[str], list[float | None]]]:
    """Kind, targets and figures of each claim."""
    return [
        (c.kind, [t.evidence.text for t in c.targets], [q.best or q.low or q.high for q in c.quantities])
        for c in claims(text)
    ]


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("Tens of thousands have fled Dornau.", 20_000),
        ("Hundreds of thousands have been displaced.", 200_000),
        ("Thousands have fled the city.", 2_000),
        ("Six have fled the city.", 6),
    ],
)
def test_figures_without_a_noun_flee_too(text: str, figure: float) -> None:
    (claim,) = claims(text)
    assert claim.kind is Kind.DISPLACEMENT
    assert [q.best or q.low for q in claim.quantities] == [figure]
    assert [q.of for q in claim.quantities] == [""] and not claim.actors


@pytest.mark.parametrize(
    "text", ["The hospital received 63 wounded.", "Medics said that they had received 63 wounded."]
)
def test_the_wounded_that_a_hospital_receives_are_not_the_hospital(text: str) -> None:
    assert told(text) == [(Kind.WOUNDED, [], [63])]


def test_a_part_of_a_toll_is_nobody_else() -> None:
    text = "Rebels attacked the air force. Medics put the death toll at 70, among them 15 children."
    assert told(text)[1] == (Kind.KILLED, [], [70])


def test_losses_killed_and_wounded_are_told_once_each() -> None:
    assert told("The enemy lost 120 men killed and wounded.") == [
        (Kind.KILLED, ["men"], [120]),
        (Kind.WOUNDED, ["men"], [120]),
    ]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Sixty militants were destroyed.", Kind.KILLED),
        ("Government forces destroyed 60 servicemen.", Kind.KILLED),
        ("The army destroyed three rebel units.", Kind.ATTACK),
    ],
)
def test_people_who_are_destroyed_are_killed_and_units_are_fought(text: str, kind: Kind) -> None:
    assert [k for k, _, _ in told(text)] == [kind]


def test_servicemen_in_a_list_of_what_was_destroyed() -> None:
    text = "Up to 60 servicemen, two armoured vehicles and a D-30 howitzer were destroyed."
    assert [(k, f) for k, _, f in told(text)] == [
        (Kind.KILLED, [60]),
        (Kind.DESTRUCTION, [2]),
        (Kind.DESTRUCTION, [1]),
    ]


def test_what_is_denied_after_a_comma_is_what_the_sentence_tells() -> None:
    text = (
        "The KLF put the death toll at 70. It later said its fighters had shot down a drone near Dornau, "
        "a claim that the army denied."
    )
    toll, drone, denial = claims(text)
    assert denial.polarity is Polarity.NEGATIVE and denial.kind is Kind.DESTRUCTION
    assert denial.disputes == (drone.id,) and toll.id not in denial.disputes


def test_a_charge_after_a_comma_is_nobody_who_was_killed() -> None:
    assert all(t == ["people"] for _, t, _ in told("The KLF killed 70 people, a charge it denies."))


@pytest.mark.parametrize(
    "name",
    ["Doctors Without Borders", "Reporters Without Borders", "Action on Armed Violence"],
)
def test_names_that_look_like_phrases_are_whole(name: str) -> None:
    (claim,) = claims(f"{name} said that 63 people were killed.")
    assert [s.evidence.text for s in claim.sources] == [name]


@pytest.mark.parametrize("by", ["stray bullets", "shrapnel"])
def test_what_is_shot_does_nothing_by_itself(by: str) -> None:
    (claim,) = claims(f"At least four civilians were killed by {by} in Dornau.")
    assert claim.kind is Kind.KILLED and not claim.actors


def test_a_bomber_is_no_part_of_a_name() -> None:
    bombing, killed = claims("Suicide bomber kills 23 at restaurant")
    assert bombing.kind is Kind.BOMBING and not bombing.actors
    assert [a.evidence.text for a in killed.actors] == ["Suicide bomber"]


def test_the_first_time_that_something_happened_is_not_asked_for() -> None:
    (attack,) = claims("It is the first time that the army has attacked the city.")
    assert attack.modality is Modality.HAPPENED
    (withdrawal,) = claims("It is time for them to withdraw from the town.")
    assert withdrawal.modality is Modality.CALLED_FOR


@pytest.mark.parametrize("actor", ["M23 fighters", "Rebels"])
def test_control_is_taken_of_what_has_a_name(actor: str) -> None:
    (claim,) = claims(f"{actor} took control of Kamandi-Gite on 19 November.")
    assert claim.kind is Kind.TERRITORY_GAIN
    assert [t.evidence.text for t in claim.targets] == ["Kamandi-Gite"]


def test_who_is_taken_and_let_go_the_day_after() -> None:
    text = "Two aid workers were abducted near Dornau and released the following day."
    assert [(k, t) for k, t, _ in told(text)] == [
        (Kind.ABDUCTION, ["aid workers"]),
        (Kind.RELEASE, ["aid workers"]),
    ]
