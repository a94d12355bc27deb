"""What a second reader is asked, and what becomes of its answers: ``extract.second_look``."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from rashomon.extract import extract
from rashomon.extract.neutral import NeutralText
from rashomon.model.claim import Claim
from rashomon.model.hints import Hints, Noticed, Speech, Thing
from rashomon.model.span import Span
from tests.conftest import segmented

ASTRAY = "The Armed Forces, have on several occasions, reported that the rebels killed nine men in camps."
AGAINST = "The group carried out attacks against Chad on Monday."


def span(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


class Listener:
    """A second reader with one answer, which notes what it was asked."""

    def __init__(self, answer: Hints) -> None:
        self.answer = answer
        self.asked: list[str] = []

    def __call__(self, text: str, within: Sequence[Span]) -> Hints:
        self.asked += [s.of(text) for s in within]
        return self.answer


def told(claims: Sequence[Claim], kind: str) -> list[list[str]]:
    return [[s.evidence.text for s in c.sources] for c in claims if c.kind.value == kind]


def test_a_speaker_is_heard_where_the_rules_missed_one() -> None:
    content = ASTRAY[ASTRAY.index("that the rebels") : -1]
    speech = Speech(
        (span(ASTRAY, "The Armed Forces"),), (span(ASTRAY, "reported"),), (span(ASTRAY, content),)
    )
    alone = told(extract(segmented(ASTRAY)), "killed")
    listener = Listener(Hints(speeches=(speech,)))
    assert alone == [[]], "the rules learned to read this; another sentence is needed"
    assert told(extract(segmented(ASTRAY), listener), "killed") == [["Armed Forces"]]
    assert listener.asked == [ASTRAY]


def test_a_speaker_that_the_rules_found_stays() -> None:
    text = "Rebels attacked Gao, the Malian army said."
    wrong = Speech((span(text, "Rebels"),), (span(text, "said"),), (span(text, "attacked Gao"),))
    listener = Listener(Hints(speeches=(wrong,)))
    assert told(extract(segmented(text), listener), "attack") == [["Malian army"]]
    assert not listener.asked


@pytest.mark.parametrize(("thing", "places"), [(Thing.BODY, []), (Thing.PLACE, ["Chad"])])
def test_a_government_is_no_place(thing: Thing, places: list[str]) -> None:
    neutral = NeutralText(segmented(AGAINST).sentences).text
    shown = neutral[neutral.index("against ") + len("against ") :].split()[0]
    listener = Listener(Hints(noticed=(Noticed(span(neutral, shown), thing),)))
    (claim,) = extract(segmented(AGAINST), listener)
    assert [p.evidence.text for p in claim.places] == places
    assert listener.asked == [neutral]


def test_where_one_goes_or_is_stays_a_place() -> None:
    for text in ("Troops were deployed to Chad.", "Five soldiers were killed in Chad."):
        listener = Listener(Hints())
        assert extract(segmented(text), listener)
        assert not listener.asked


def test_all_parties_are_shown_alike() -> None:
    one = NeutralText(segmented("Russian troops shelled Kharkiv, the Ukrainian army said.").sentences)
    other = NeutralText(segmented("Ukrainian troops shelled Kharkiv, the Russian army said.").sentences)
    assert one.text == other.text


def test_spans_come_back_to_the_words_of_the_report() -> None:
    text = "In  Syria,\nsoldiers of Azerbaijan fled. Nobody followed."
    sentences = segmented(text).sentences
    neutral = NeutralText(sentences)
    for sentence in sentences:
        assert neutral.written(neutral.shown(sentence)) == sentence.span
    at = neutral.text.index("fled")
    assert neutral.written(Span(at, at + 4)).of(text) == "fled"
