"""What becomes of what a second reader notices: ``extract.second_look``."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

import pytest

from rashomon.extract import extract
from rashomon.model.claim import Claim
from rashomon.model.hints import Hints, Noticed, Speech, Thing
from rashomon.model.span import Span
from tests.conftest import segmented

ASTRAY = "The Armed Forces, have on several occasions, reported that the rebels killed nine men in camps."
AGAINST = "The group carried out attacks against Chad on Monday."


def span(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def told(claims: Sequence[Claim], kind: str) -> list[list[str]]:
    return [[s.evidence.text for s in c.sources] for c in claims if c.kind.value == kind]


def test_a_speaker_is_heard_where_the_rules_missed_one() -> None:
    content = ASTRAY[ASTRAY.index("that the rebels") : -1]
    speech = Speech(
        (span(ASTRAY, "The Armed Forces"),), (span(ASTRAY, "reported"),), (span(ASTRAY, content),)
    )
    alone = told(extract(segmented(ASTRAY)), "killed")
    assert alone == [[]], "the rules learned to read this; another sentence is needed"
    assert told(extract(segmented(ASTRAY), lambda: Hints(speeches=(speech,))), "killed") == [["Armed Forces"]]


def test_a_speaker_that_the_rules_found_stays() -> None:
    text = "Rebels attacked Gao, the Malian army said."
    wrong = Speech((span(text, "Rebels"),), (span(text, "said"),), (span(text, "attacked Gao"),))
    assert told(extract(segmented(text), lambda: Hints(speeches=(wrong,))), "attack") == [["Malian army"]]


@pytest.mark.parametrize(("thing", "places"), [(Thing.BODY, []), (Thing.PLACE, ["Chad"])])
def test_a_government_is_no_place(thing: Thing, places: list[str]) -> None:
    noticed = Noticed(span(AGAINST, "Chad"), thing)
    (claim,) = extract(segmented(AGAINST), lambda: Hints(noticed=(noticed,)))
    assert [p.evidence.text for p in claim.places] == places


def test_where_one_goes_or_is_stays_a_place() -> None:
    for text in ("Troops were deployed to Chad.", "Five soldiers were killed in Chad."):
        noticed = Noticed(span(text, "Chad"), Thing.BODY)
        (claim,) = extract(segmented(text), partial(Hints, (noticed,)))
        assert [p.evidence.text for p in claim.places] == ["Chad"]


def test_where_and_when_it_happened_is_part_of_what_is_said() -> None:
    happened, speaker = "Rebels killed nine men", "the group's office"
    text = f"{happened} in Gao on 3 May 2012, is what {speaker} in Bamako reported."
    speech = Speech((span(text, speaker),), (span(text, "reported"),), (span(text, happened),))
    assert told(extract(segmented(text)), "killed") == [[]], "the rules learned to read this"
    (claim,) = extract(segmented(text), lambda: Hints(speeches=(speech,)))
    assert [s.evidence.text for s in claim.sources] == ["group's office in Bamako"]
    assert [p.evidence.text for p in claim.places] == ["Gao"]
    assert claim.date is not None
