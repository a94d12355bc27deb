"""Denials and what they answer: ``extract.denials`` and ``extract.answers``."""

from __future__ import annotations

import pytest

import rashomon
from rashomon.extract.denials import find_answers
from tests.conftest import segmented

SHELLING = "Rebels said the army shelled Karsk. "


@pytest.mark.parametrize(
    ("answer", "kind"),
    [
        ("The army denied the report.", "shelling"),
        ("The army called the claim a lie.", "shelling"),
        ("The army said the accusations were baseless.", "shelling"),
        ("The army dismissed the claim as propaganda.", "shelling"),
        ("The army denied the bombardment.", "shelling"),
        ('The army dismissed on Tuesday as "false" reports that it had shelled the town.', "shelling"),
        ("The army denied having shelled the town.", "shelling"),
        ("The claim was dismissed by the army as fake news.", "shelling"),
        ("The claim that it had shelled Gao was denied by the army.", "shelling"),
        ("The army dismissed reports by a monitor that it had shelled the town.", "shelling"),
        ("The army dismissed reports of a massacre.", "violence_against_civilians"),
    ],
)
def test_a_denial_is_a_negative_claim_that_disputes(answer: str, kind: str) -> None:
    first, denial = rashomon.read(SHELLING + answer).claims
    assert (denial.kind, denial.polarity, denial.disputes) == (kind, "negative", (first.id,))
    assert [(s.evidence.text, s.stance.value) for s in denial.sources] == [("army", "denies")]


@pytest.mark.parametrize(
    "aside",
    [
        "claims that a spokesman dismissed as baseless",
        "allegations a spokesman has since rejected as propaganda",
        "an accusation that a spokesman denied",
        "which a spokesman called a lie",
    ],
)
def test_what_is_named_after_a_comma_and_denied(aside: str) -> None:
    first, denial = rashomon.read(
        f"Rebels said the army had shelled the market, {aside}.", reader="rules"
    ).claims
    assert (denial.kind, denial.polarity, denial.disputes) == ("shelling", "negative", (first.id,))
    assert [(s.evidence.text, s.stance.value) for s in denial.sources] == [("spokesman", "denies")]


@pytest.mark.parametrize(
    "text",
    ["The envoy made a false claim.", "The false statement was read.", "They refused false passports."],
)
def test_an_attribute_denies_nothing(text: str) -> None:
    assert find_answers(segmented(text).sentences[0]) == []


def test_charges_against_somebody_are_no_report() -> None:
    assert (
        find_answers(segmented("The minister rejected the charges against the officers.").sentences[0]) == []
    )


def test_no_answer_is_a_doubt() -> None:
    claim = rashomon.read(SHELLING + "The army neither confirmed nor denied it.").claims[-1]
    assert (claim.modality, claim.polarity, claim.sources[0].stance) == ("possible", "positive", "doubts")


@pytest.mark.parametrize(
    "text",
    [
        "Rebels said the army had shelled Karsk, which the army denied.",
        "Rebels said the army had shelled Karsk, something the army denied.",
        "Rebels said the army had shelled Karsk, an assertion rejected by the army.",
        "Rebels said the army had shelled Karsk, allegations denied by the army.",
    ],
)
def test_a_denial_in_the_same_sentence(text: str) -> None:
    first, denial = rashomon.read(text).claims
    assert [s.evidence.text for s in first.sources] == ["Rebels"]
    assert (denial.kind, denial.polarity, denial.disputes) == ("shelling", "negative", (first.id,))
    assert [(s.evidence.text, s.stance.value) for s in denial.sources] == [("army", "denies")]


def test_refusing_to_confirm_or_deny_is_a_doubt() -> None:
    text = SHELLING + "The army refused to confirm or deny the report."
    _, answer = rashomon.read(text).claims
    assert (answer.kind, answer.modality, answer.polarity) == ("shelling", "possible", "positive")
    assert [(s.evidence.text, s.stance.value) for s in answer.sources] == [("army", "doubts")]


def test_a_second_verb_of_the_same_denial_adds_nothing() -> None:
    text = SHELLING + "The army denied that it had bombed Gao, calling the reports false."
    _, denial = rashomon.read(text).claims
    assert (denial.kind, denial.polarity) == ("air_strike", "negative")


def test_what_was_planned_is_denied_as_planned() -> None:
    _, denial = rashomon.read("Rebels said the army would withdraw. The army denied this.").claims
    assert (denial.kind, denial.modality, denial.polarity) == ("withdrawal", "planned", "negative")


def test_calls_for_something_are_rejected() -> None:
    (claim,) = rashomon.read("Rebels rejected calls for a ceasefire.").claims
    assert (claim.kind, claim.modality, claim.polarity) == ("ceasefire", "called_for", "negative")


def test_accusations_that_are_denied_are_no_claim_of_their_own() -> None:
    (denial,) = rashomon.read("Ruvia rejected accusations that it had bombed Karsk.").claims
    assert (denial.kind, denial.polarity) == ("air_strike", "negative")


def test_a_semicolon_parts_report_and_denial() -> None:
    told, denial = rashomon.read(
        "Monks reported that 8 villagers were shot; the army denies the killings."
    ).claims
    assert [s.evidence.text for s in told.sources] == ["Monks"]
    assert [s.evidence.text for s in denial.sources] == ["army"]
    assert denial.disputes == (told.id,)


def test_an_accusation_is_no_part_of_a_denial() -> None:
    text = "Officials deny that the road was shelled and accuse rebels of mining it."
    accusation = next(c for c in rashomon.read(text).claims if c.kind == "accusation")
    assert (accusation.polarity, [p.evidence.text for p in accusation.actors]) == ("positive", ["Officials"])


def test_an_account_is_denied_for_the_fight_it_tells_of() -> None:
    text = "The army said two men died when they clashed with a patrol. Lawyers rejected this version."
    assert rashomon.read(text).claims[-1].kind == "armed_clash"
