"""Whether a report is about an armed conflict: ``extract.conflict``."""

from __future__ import annotations

import rashomon
from rashomon.extract.conflict import about_conflict, words_of_conflict
from tests.conftest import segmented

CAMPAIGN = (
    "The senator attacked her rival over taxes. Her campaign will meet donors on Friday in a hotel near the lake. "
    "Voters in the suburbs like her plan for schools, nurses and cheaper rent. "
    "The governor accused the senator of changing her position on trade. "
    "Polls show a close race in four states, and both parties are buying more advertising on local television."
)


def test_a_report_on_an_election_claims_nothing() -> None:
    assert not about_conflict(segmented(CAMPAIGN).sentences)
    assert rashomon.read(CAMPAIGN).claims == ()


def test_a_claim_that_speaks_of_war_stands_in_any_report() -> None:
    found = rashomon.read(CAMPAIGN * 3 + " In May a militia shelled a village.").claims
    assert [c.kind for c in found] == ["shelling"]


def test_names_of_several_words_count() -> None:
    (sentence,) = segmented("Two shops belonged to the Islamic State.").sentences
    assert [sentence.tokens[i].text for i in sorted(words_of_conflict(sentence))] == ["Islamic", "State"]


def test_short_texts_are_not_judged() -> None:
    assert about_conflict(segmented("Ten people died.").sentences)


def test_a_political_murder_is_read_without_words_of_war() -> None:
    text = (
        CAMPAIGN + " The mayor of Karsk was assassinated on Monday by two men who had abducted his brother."
    )
    assert {"killed", "abduction"} & {str(c.kind) for c in rashomon.read(text).claims}
