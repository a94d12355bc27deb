"""The shipped encoder on sentences of our own; its floors are in ``evaluate/floors.json``."""

from __future__ import annotations

import itertools

import pytest

from rashomon.learned import LearnedReader, load_reader
from rashomon.learned.reader import parts_within
from rashomon.model.span import Span

STORY = (
    "Shelling of Torrin kills nine\n\n"
    "TORRIN - Government forces shelled the market of Torrin on Monday, killing nine people, residents said.\n\n"
    "“We carried the wounded to the hospital,” said Samir Haddad, a doctor.\n\n"
    "The army denied that it had fired mortars. According to the governor, rebels planted the bombs."
)


@pytest.fixture(scope="module")
def reader() -> LearnedReader:
    return load_reader()


def shown(text: str, spans: tuple[Span, ...]) -> str:
    return " | ".join(s.of(text) for s in spans)


def attributions(reader: LearnedReader, text: str) -> set[tuple[str, str]]:
    """Sources and cues."""
    return {(shown(text, a.source), shown(text, a.cue)) for a in reader.read(text).attributions}


def test_who_says_so(reader: LearnedReader) -> None:
    found = attributions(reader, STORY)
    assert {("residents", "said"), ("The army", "denied"), ("the governor", "According to")} <= found
    said = next(a for a in reader.read(STORY).attributions if "Haddad" in shown(STORY, a.source))
    assert "We carried the wounded to the hospital" in shown(STORY, said.content)


def test_entities(reader: LearnedReader) -> None:
    found = {(e.span.of(STORY), e.kind) for e in reader.read(STORY).entities}
    assert {("Government forces", "Organisation"), ("Monday", "Temporal")} <= found
    # re3d takes what is told of somebody into the span at times and leaves it out at others
    assert {("Samir Haddad", "Person"), ("Samir Haddad, a doctor", "Person")} & found


def test_spans_are_places_in_the_text_in_order(reader: LearnedReader) -> None:
    text = "  " + (STORY + "\n\n") * 12  # many windows
    reading = reader.read(text)
    spans = [e.span for e in reading.entities]
    assert spans == sorted(spans)
    assert all(a.end <= b.start for a, b in itertools.pairwise(spans))
    assert all(span.of(text).strip() == span.of(text) != "" for span in spans)
    assert len(reading.attributions) >= 40  # four a copy of the story


def test_the_same_text_gives_the_same_reading(reader: LearnedReader) -> None:
    before = reader.read(STORY)
    reader.read(STORY[:90])
    assert reader.read(STORY) == before


def test_only_chosen_passages_are_read(reader: LearnedReader) -> None:
    text = STORY + "\n\n" + ("Nothing was said of it.\n\n" * 90) + STORY
    at = text.rindex("The army denied")
    chosen = Span(at, len(text))
    reading = reader.read(text, within=[chosen])
    assert reading.entities and all(chosen.contains(e.span) for e in reading.entities)
    assert {(shown(text, a.source), shown(text, a.cue)) for a in reading.attributions} >= {
        ("The army", "denied"),
        ("the governor", "According to"),
    }
    assert all(chosen.contains(cue) for a in reading.attributions for cue in a.cue)
    assert reader.read(text, within=[Span(0, len(text))]) == reader.read(text)
    assert not reader.read(text, within=[]).entities


def test_passages_become_ranges_of_words() -> None:
    words = [Span(0, 3), Span(4, 8), Span(9, 12), Span(14, 20), Span(20, 21)]
    assert parts_within(words, [Span(5, 6), Span(0, 4), Span(12, 14), Span(15, 21)]) == [(0, 2), (3, 5)]
    assert parts_within(words, [Span(3, 4), Span(40, 50)]) == []


@pytest.mark.parametrize("text", ["", " \n\n ", "—", "\u200b", "a" * 5000, "👩‍🚒" * 300])
def test_odd_texts_are_read(reader: LearnedReader, text: str) -> None:
    reader.read(text)
