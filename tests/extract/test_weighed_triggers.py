"""Which words tell of a happening once a second reader was heard: ``extract.weighed_triggers``."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from rashomon.extract import extract
from rashomon.lexicon.triggers import usual_entry
from rashomon.model.claim import Claim, Kind
from rashomon.model.hints import Hints, Telling
from rashomon.model.span import Span
from tests.conftest import segmented

KNOWN = "Rebels attacked Gao."
UNKNOWN = "Militiamen zorbled the village and killed nine men."
IN_PASSING = "The village was quiet after the explosion."


def telling(text: str, word: str, kind: Kind, chance: float) -> Telling:
    start = text.index(word)
    return Telling(Span(start, start + len(word)), kind, chance, min(1.0, chance + 0.01))


def read(text: str, *tellings: Telling) -> tuple[Claim, ...]:
    return extract(segmented(text), lambda: Hints(tellings=tellings))


def kinds(claims: Sequence[Claim]) -> list[str]:
    return [c.kind.value for c in claims]


def test_a_word_that_is_all_but_certain_to_tell_nothing_tells_nothing() -> None:
    assert kinds(read(KNOWN, telling(KNOWN, "attacked", Kind.ATTACK, 0.3))) == ["attack"]
    assert read(KNOWN) == ()


def test_a_reader_without_a_view_changes_nothing() -> None:
    assert kinds(extract(segmented(KNOWN), Hints)) == ["attack"]


def test_a_word_that_the_rules_do_not_know_is_read_as_the_usual_one() -> None:
    killed = telling(UNKNOWN, "killed", Kind.KILLED, 0.99)
    first, second = read(UNKNOWN, telling(UNKNOWN, "zorbled", Kind.DESTRUCTION, 0.95), killed)
    assert (first.kind, second.kind) == (Kind.DESTRUCTION, Kind.KILLED)
    assert first.trigger.text == "zorbled"
    assert [a.evidence.text for a in first.actors] == ["Militiamen"]
    assert [t.evidence.text for t in first.targets] == ["village"]
    assert kinds(read(UNKNOWN, telling(UNKNOWN, "zorbled", Kind.DESTRUCTION, 0.4), killed)) == ["killed"]


def test_what_the_rules_took_for_a_mention_in_passing_may_be_told() -> None:
    assert kinds(read(IN_PASSING, telling(IN_PASSING, "explosion", Kind.BOMBING, 0.4))) == []
    assert kinds(read(IN_PASSING, telling(IN_PASSING, "explosion", Kind.BOMBING, 0.95))) == ["bombing"]


def test_the_verb_of_a_phrase_makes_no_second_claim() -> None:
    text = "Rebels carried out an attack on Gao."
    attack = telling(text, "attack", Kind.ATTACK, 0.99)
    assert kinds(read(text, telling(text, "carried", Kind.ATTACK, 0.99), attack)) == ["attack"]


@pytest.mark.parametrize("kind", [k for k in Kind if k is not Kind.OTHER])
def test_each_kind_has_a_usual_word(kind: Kind) -> None:
    entries = [usual_entry(kind, noun) for noun in (False, True)]
    assert any(entries)
    assert all(e.kind is kind for e in entries if e)
