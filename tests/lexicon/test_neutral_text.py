"""The text that a second reader is shown, and the way back: ``lexicon.neutral_text``."""

from __future__ import annotations

from rashomon.lexicon.neutral_text import NeutralText
from rashomon.model.document import Document
from rashomon.model.span import Span
from rashomon.segment import segment


def shown(text: str) -> NeutralText:
    """What a second reader is shown of a report before it is parsed."""
    found: list[NeutralText] = []
    segment(Document("test", text), found.append)
    (one,) = found
    return one


def test_all_parties_are_shown_alike() -> None:
    one = shown("Russian troops shelled Kharkiv, the Ukrainian army said.")
    other = shown("Ukrainian troops shelled Kharkiv, the Russian army said.")
    assert one.text == other.text


def test_spans_come_back_to_the_words_of_the_report() -> None:
    text = "In  Syria,\nsoldiers of Azerbaijan fled. Nobody followed."
    neutral = shown(text)
    (body,) = neutral.body()
    assert neutral.written(body).of(text) == text
    at = neutral.text.index("fled")
    assert neutral.written(Span(at, at + 4)).of(text) == "fled"


def test_headlines_are_shown_but_not_to_be_read() -> None:
    neutral = shown(
        "Rebels attack Gao\n\nRebels attacked Gao on Monday. Nobody was hurt.\n\nThe army said so."
    )
    assert [span.of(neutral.text) for span in neutral.body()] == [
        "Rebels attacked Gao on Monday. Nobody was hurt.",
        "The army said so.",
    ]


def test_words_are_those_that_the_sentences_will_have() -> None:
    text = "TROOPS OF THE 4th BRIGADE (1,200 men) can't   leave “Gao”—so the U.S. said.\n\nThey didn't.[2]"
    found: list[NeutralText] = []
    segmented = segment(Document("test", text), found.append)
    tokens = [t for s in segmented.sentences for t in s.tokens]
    for t in tokens:
        at = found[0].text.find(t.text)
        assert at < 0 or found[0].written(Span(at, at + len(t.text)))
    assert found[0].written(Span(0, len(found[0].text))) == Span(tokens[0].start, tokens[-1].end)
