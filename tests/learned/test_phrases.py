"""Noun phrases say where entities begin and end."""

from __future__ import annotations

import numpy as np

from rashomon.learned.phrases import bounded
from rashomon.learned.tags import ENTITY_KINDS, Tagged, best, decode, tags_of

ORGANISATION, WEAPON = ENTITY_KINDS.index("Organisation"), ENTITY_KINDS.index("Weapon")
APART, BEGINS, GOES_ON = ((np.eye(3, dtype=np.float32) * 9)[tag] for tag in range(3))


def word(**chances: float) -> np.ndarray:
    """Logits of one word: how probable the named tags are; all others are next to impossible."""
    found = np.full(tags_of(ENTITY_KINDS), 1e-4, np.float32)
    places = {
        "nothing": 0,
        "begin": 2 * ORGANISATION + 1,
        "go_on": 2 * ORGANISATION + 2,
        "arms": 2 * WEAPON + 1,
    }
    for tag, chance in chances.items():
        found[places[tag]] = chance
    return np.log(found)


def found(entities: list[np.ndarray], phrases: list[np.ndarray]) -> list[Tagged]:
    return decode(best(bounded(np.stack(entities), np.stack(phrases), 1.5)))


def test_an_entity_goes_on_while_its_phrase_does() -> None:
    unsure = [word(begin=0.9, nothing=0.1), word(go_on=0.3, nothing=0.7)]
    assert found(unsure, [BEGINS, GOES_ON]) == [Tagged(0, 2, ORGANISATION)]
    assert found(unsure, [BEGINS, BEGINS]) == [Tagged(0, 1, ORGANISATION)]


def test_an_entity_seldom_begins_within_a_phrase() -> None:
    unsure = [word(begin=0.9, nothing=0.1), word(arms=0.6, go_on=0.4)]
    assert found(unsure, [BEGINS, GOES_ON]) == [Tagged(0, 2, ORGANISATION)]
    assert found(unsure, [BEGINS, BEGINS]) == [Tagged(0, 1, ORGANISATION), Tagged(1, 2, WEAPON)]


def test_what_is_sure_stays_whatever_the_phrases() -> None:
    sure = [word(begin=0.99, nothing=0.01), word(arms=0.999)]
    assert found(sure, [BEGINS, GOES_ON]) == [Tagged(0, 1, ORGANISATION), Tagged(1, 2, WEAPON)]


def test_words_that_were_not_read_stay_in_no_entity() -> None:
    unread = np.full((2, tags_of(ENTITY_KINDS)), -1e4, np.float32)
    unread[:, 0] = 0.0
    assert found(list(unread), [APART, APART]) == []
