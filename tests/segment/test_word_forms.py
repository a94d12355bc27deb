"""The lemma of verbs that the parser's own rules get wrong: ``segment.word_forms``."""

from __future__ import annotations

import pytest

from rashomon.segment.parser import divide, parse


@pytest.mark.parametrize(
    ("text", "form", "lemma"),
    [
        ("Guerrillas staged a raid.", "staged", "stage"),
        ("A battle is raging in the hills.", "raging", "rage"),
        ("The army retook the airport.", "retook", "retake"),
        ("Two men were gunned down.", "gunned", "gun"),
        ("The rebels shelled the base.", "shelled", "shell"),
    ],
)
def test_lemmas_of_verbs(text: str, form: str, lemma: str) -> None:
    (parsed,) = parse([divide(text)])
    assert parsed.forms[list(parsed.words).index(form)].lemma == lemma
