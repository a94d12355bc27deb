"""Two verbs that together answer nothing: ``extract.non_answers``."""

from __future__ import annotations

import pytest

import rashomon


@pytest.mark.parametrize(
    "text",
    [
        "The ministry has neither confirmed nor denied the raid on Karsk.",
        "The ministry would neither confirm nor deny the raid on Karsk.",
        "The ministry refused to confirm or deny the raid on Karsk.",
        "The ministry neither confirmed nor denied that troops had raided Karsk.",
    ],
)
def test_what_is_not_answered_may_be(text: str) -> None:
    (claim,) = rashomon.read(text, reader="rules").claims
    assert (claim.kind, claim.modality, claim.polarity) == ("attack", "possible", "positive")
    assert [(s.evidence.text, s.stance) for s in claim.sources] == [("ministry", "doubts")]


def test_a_denial_beside_a_confirmation_stays_one() -> None:
    (claim,) = rashomon.read("The ministry confirmed the toll and denied the raid on Karsk.").claims
    assert (claim.polarity, claim.sources[0].stance) == ("negative", "denies")
