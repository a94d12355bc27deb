"""One claim for each predicate and outcome, with its figures: ``extract.claims``."""

from __future__ import annotations

import pytest

import rashomon


def summary(text: str) -> list[tuple[str, list[str], list[float | None]]]:
    """Kind, targets and best figures (low where there is none) of every claim."""
    return [
        (
            c.kind.value,
            [t.evidence.text for t in c.targets],
            [q.low if q.best is None else q.best for q in c.quantities],
        )
        for c in rashomon.read(text).claims
    ]


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        pytest.param(
            "Soldiers repelled the rebels, killing 65 and destroying 13 trucks.",
            [("attack_repelled", ["rebels"], []), ("killed", [], [65]), ("destruction", ["trucks"], [13])],
            id="outcomes of their own",
        ),
        pytest.param(
            "Rebels set fire to two cars and a bus.",
            [("destruction", ["cars"], [2]), ("destruction", ["bus"], [1])],
            id="a list with figures",
        ),
        pytest.param(
            "Rebels destroyed bridges and mills.",
            [("destruction", ["bridges", "mills"], [])],
            id="a list without",
        ),
        pytest.param(
            "Around 3,000 villagers were evacuated on the first day, among them 200 wounded.",
            [("displacement", ["villagers"], [3000]), ("wounded", ["villagers"], [200])],
            id="a part",
        ),
        pytest.param(
            "Four monks were killed and six wounded.",
            [("killed", ["monks"], [4]), ("wounded", ["monks"], [6])],
            id="what is left out",
        ),
        pytest.param(
            "Ten people lost their lives.",
            [("killed", ["people"], [10])],
            id="lives",
        ),
        pytest.param("At least 35 monks were dead.", [("killed", ["monks"], [35])], id="were dead"),
    ],
)
def test_outcomes(text: str, claims: list[tuple[str, list[str], list[float | None]]]) -> None:
    assert summary(text) == claims


def test_figures_that_others_give() -> None:
    text = "The battle left dozens of dead, 35 according to the ministry, 90 according to the rebels."
    found = rashomon.read(text).claims
    told = {s.evidence.text: q.best for c in found for s in c.sources for q in c.quantities}
    assert told == {"ministry": 35, "rebels": 90}


def test_figures_with_a_verb_of_their_own_count_no_dead() -> None:
    text = (
        "The general staff put the dead at six and admitted that 167 were wounded; 93 were captured, it said."
    )
    assert [(c.kind, c.quantities[0].low) for c in rashomon.read(text, reader="rules").claims] == [
        ("killed", 6),
        ("wounded", 167),
        ("arrest", 93),
    ]


def test_claimed_responsibility_takes_the_kind_of_the_event() -> None:
    text = "A car bomb exploded in Karsk. The Red Front claimed responsibility for the attack."
    claim = rashomon.read(text).claims[-1]
    assert (claim.kind, [p.evidence.text for p in claim.actors]) == ("bombing", ["Red Front"])


def test_what_was_had_was_not_done() -> None:
    (claim,) = rashomon.read("The police said the valley had 54 deaths this year.").claims
    assert (claim.kind, claim.actors) == ("killed", ())


@pytest.mark.parametrize(
    ("text", "kind", "actors", "targets"),
    [
        ("Six nurses were hurt in a raid by the militia on a clinic.", "wounded", ["militia"], ["nurses"]),
        ("Six nurses were hurt when the militia shelled a clinic.", "wounded", ["militia"], ["nurses"]),
        ("Six nurses were hurt by a mine laid by the militia.", "wounded", ["militia"], ["nurses"]),
        ("A roadside bomb wounded six nurses.", "wounded", [], ["nurses"]),
        ("Six farmers were killed at the hands of the militia.", "killed", ["militia"], ["farmers"]),
        ("The army, along with the militia, attacked Gao.", "attack", ["army", "militia"], ["Gao"]),
        ("Strikes hitting the depot began.", "air_strike", [], ["depot"]),
        ("The army held talks with the rebels.", "negotiation", ["army", "rebels"], []),
        ("Chad called off talks with the rebels.", "negotiation", ["Chad", "rebels"], []),
        ("The envoy, in Gao for talks with the rebels, left.", "negotiation", ["envoy", "rebels"], []),
        ("Chadian rebels are in control of the airport.", "territory_held", ["Chadian rebels"], ["airport"]),
        ("The arrest of the editor by agents was announced.", "arrest", ["agents"], ["editor"]),
        ("Two brothers, both members of the militia, were arrested.", "arrest", [], ["brothers"]),
        (
            "Chad sanctioned the general for ordering attacks on civilians.",
            "attack",
            ["general"],
            ["civilians"],
        ),
        (
            "Forces of the Alliance, with the help of American bombers, took the city.",
            "military_support",
            ["American bombers"],
            ["Forces of the Alliance"],
        ),
        ("Two farmers were killed and a third was wounded.", "wounded", [], ["farmers"]),
        ("Gunmen believed to be members of the militia attacked a bus.", "attack", ["Gunmen"], ["bus"]),
        ("The mayor begged the rebels not to shell the town.", "shelling", ["rebels"], ["town"]),
        ("A blast ripped through a market in Gao.", "bombing", [], ["market"]),
        ("Fighting broke out between the army and the rebels.", "armed_clash", ["army", "rebels"], []),
        ("Six soldiers were killed in clashes with rebels.", "armed_clash", ["rebels", "soldiers"], []),
        ("Rebels killed six farmers in a raid on a village.", "attack", ["Rebels"], ["village"]),
        ("Rebels attacked a post; six soldiers wounded.", "wounded", [], ["soldiers"]),
        ("Clashes between the army and rebels left six farmers wounded.", "wounded", [], ["farmers"]),
        ("The attack on a checkpoint that killed six farmers failed.", "killed", [], ["farmers"]),
        ("A raid by the army on a farm began.", "attack", ["army"], ["farm"]),
        ("The mayor was released after his arrest in May.", "arrest", [], ["mayor"]),
        ("The army, with dogs, freed the mayor, along with six aides.", "release", ["army"], ["mayor"]),
        ("Ten farmers lost their lives in the explosion.", "bombing", [], ["farmers"]),
        ("Six families fled Mosul on Monday.", "displacement", ["families"], []),
        ("A bomb exploded at a market killing nine people.", "killed", [], ["people"]),
        ("Rebels fired mortars at a market killing nine people.", "killed", ["Rebels"], ["people"]),
        ("Two bombs went off in an attempt to kill Ali Sow.", "killed", [], ["Ali Sow"]),
        ("The police were able to defuse the bomb.", "attack_repelled", ["police"], []),
        ("Troops inflicted several casualties on a rebel squad.", "killed", ["Troops"], ["rebel squad"]),
        ("The police suffered six casualties.", "killed", [], ["police"]),
        ("The radio reported raids by Chadian troops in Gao.", "attack", ["Chadian troops"], []),
        ("The blast caused damage to shops.", "destruction", [], ["shops"]),
        (
            "Chad accused the militia of staging the raid in which a bomb exploded at a market.",
            "attack",
            ["militia"],
            [],
        ),
        ("Chad accused the army of torture.", "violence_against_civilians", ["army"], []),
        ("Chad accused the militia of attacks on villages.", "attack", ["militia"], ["villages"]),
        ("Chad accused the army of torture.", "accusation", ["Chad"], ["army"]),
        ("A statement by the army accused the rebels.", "accusation", ["army"], ["rebels"]),
        ("We hold the army responsible for this raid.", "attack", ["army"], []),
        ("The army is responsible for the massacre.", "violence_against_civilians", ["army"], []),
        ("The raid has been blamed on Chadian rebels.", "attack", ["Chadian rebels"], []),
        ("The group's raid on Gao began.", "attack", ["group"], ["Gao"]),
        ("Troops broke the siege of the Yazidis on Mount Sinjar.", "siege", ["Troops"], ["Yazidis"]),
        ("The blast came at dawn. It damaged windows.", "destruction", [], ["windows"]),
        ("The blast came at 2130 (0130 GMT). It damaged windows.", "destruction", [], ["windows"]),
        ("The group took Gao. It shot two men.", "killed", ["group"], ["men"]),
        ("Four Kivu Front (KF) cadres were killed.", "killed", [], ["Kivu Front (KF) cadres"]),
        (
            "Police held a Kivu Front (KF) militant in Gao.",
            "arrest",
            ["Police"],
            ["Kivu Front (KF) militant"],
        ),
    ],
)
def test_parties_told_elsewhere_in_the_clause(
    text: str, kind: str, actors: list[str], targets: list[str]
) -> None:
    claim = next(c for c in rashomon.read(text).claims if c.kind.value == kind)
    assert sorted(a.evidence.text for a in claim.actors) == actors
    assert [t.evidence.text for t in claim.targets] == targets


def test_a_figure_counts_in_the_claim_that_it_stands_with() -> None:
    clash = next(
        c
        for c in rashomon.read("Six soldiers were killed in clashes with rebels.").claims
        if c.kind == "armed_clash"
    )
    assert not clash.quantities


@pytest.mark.parametrize(
    ("text", "kind", "actors"),
    [
        ("The army took Karsk after clashes with rebels.", "armed_clash", {"army", "rebels"}),
        ("Mediators hope to broker a ceasefire.", "ceasefire", {"Mediators"}),
        ("Artillery shelling by the army killed six civilians in Karsk.", "shelling", {"army"}),
        ("Shelling by the rebels killed four people in Karsk.", "killed", {"rebels"}),
        ("Government shelling wounded two children.", "shelling", {"Government"}),
        ("The rebels were shelling Karsk on Monday.", "shelling", {"rebels"}),
        ("The army began shelling in the night.", "shelling", {"army"}),
        ("The army recaptured the garrison of Karsk.", "territory_gain", {"army"}),
    ],
)
def test_who_acts(text: str, kind: str, actors: set[str]) -> None:
    claim = next(c for c in rashomon.read(text).claims if c.kind == kind)
    assert {a.evidence.text for a in claim.actors} == actors
