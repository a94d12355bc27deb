"""The words of a body: what is compared, and what is left out."""

from __future__ import annotations

import pytest

from rashomon.model.document import Document
from rashomon.origins.words import body_words


@pytest.mark.parametrize(
    ("text", "forms"),
    [
        ("KARSK (Reuters) - Rain fell.", "rain fell"),
        ("KARSK, 3 May (AFP) – Rain fell.", "rain fell"),
        ("KARSK — Rain fell.", "rain fell"),
        ("Karsk, a port, was calm.", "karsk a port was calm"),
        ("The rain – it fell – was warm.", "the rain it fell was warm"),
        ("Twelve men, 1,200 goats.", "12 men 1200 goats"),
        ("Ma’an's O'Neill, José", "maans oneill jose"),
        ("Карск молчит", "karsk molchit"),
    ],
)
def test_forms(text: str, forms: str) -> None:
    assert " ".join(body_words(Document("x", text)).forms) == forms


@pytest.mark.parametrize(
    "text",
    [
        "He said: “[We don’t know] yet,” and left.",
        'He said: "[We don\'t know] yet," and left.',
        "He said: ‘[We don’t know] yet,’ and left.",
        "He said: «[We don't know] yet», and left.",
        "He said: „[We don't know] yet“, and left.",
    ],
)
def test_quotations(text: str) -> None:
    words = body_words(Document("x", text))
    assert [form for form, quoted in zip(words.forms, words.quoted, strict=True) if quoted] == [
        "we", "dont", "know", "yet",
    ]  # fmt: skip


def test_a_quotation_that_is_not_closed_ends_with_its_paragraph() -> None:
    words = body_words(Document("x", "“We know nothing.\n\nHe left."))
    assert words.quoted == [True, True, True, False, False]


def test_names_and_figures() -> None:
    words = body_words(Document("x", "Troops left Karsk. Nobody in Karsk saw 12 trucks or two."))
    assert [form for form, name in zip(words.forms, words.names, strict=True) if name] == ["karsk", "karsk"]
    assert [form for form, number in zip(words.forms, words.numbers, strict=True) if number] == ["12", "2"]
    assert not any(body_words(Document("x", "TROOPS LEFT KARSK. NOBODY SAW THE TRUCKS.")).names)


def test_spans_are_places_in_the_text() -> None:
    text = "\n  Rain fell – on Kar’sk.\n"
    words = body_words(Document("x", text))
    assert words.span(0, len(words)).of(text) == "Rain fell – on Kar’sk"
