"""All mentions of the same words have the kind that most of what is told of them speaks for."""

from __future__ import annotations

import numpy as np

from rashomon.learned.agreement import agreed
from rashomon.learned.tags import ENTITY_KINDS, IMPOSSIBLE, Tagged, best, decode, tags_of

ORGANISATION, LOCATION, PERSON = (ENTITY_KINDS.index(k) for k in ("Organisation", "Location", "Person"))


def scores(*words: tuple[int | None, float]) -> np.ndarray:
    """Log-probabilities of words that begin an entity of a kind with this probability, or of none."""
    found = np.full((len(words), tags_of(ENTITY_KINDS)), 1e-3, np.float32)
    for at, (kind, chance) in enumerate(words):
        found[at, 0] = 1.0 - chance if kind is not None else chance
        if kind is not None:
            found[at, 2 * kind + 1] = chance
    return np.log(found)


def agree(words: str, *told: tuple[int | None, float]) -> list[Tagged]:
    one = scores(*told)
    return agreed(words.split(), one, decode(best(one)))


def test_the_mentions_of_a_name_vote() -> None:
    found = agree(
        "Karsk fell and Karsk burned as Karsk did",
        *((LOCATION, 0.9), (None, 1.0), (None, 1.0), (ORGANISATION, 0.6), (None, 1.0)),
        *((None, 1.0), (LOCATION, 0.9), (None, 1.0)),
    )
    assert found == [Tagged(0, 1, LOCATION), Tagged(3, 4, LOCATION), Tagged(6, 7, LOCATION)]


def test_a_mention_that_was_overlooked_is_found_where_most_were() -> None:
    told = ((PERSON, 0.9), (None, 1.0), (PERSON, 0.9), (None, 1.0), (None, 0.6))
    assert agree("Duss said Duss , DUSS", *told)[-1] == Tagged(4, 5, PERSON)
    few = ((PERSON, 0.9), *((None, 0.9),) * 5)
    assert agree("Duss and Duss and Duss DUSS", *few) == [Tagged(0, 1, PERSON)]


def test_common_nouns_vote_and_short_words_in_capitals_are_others() -> None:
    small = ((ORGANISATION, 0.9), (None, 1.0), (LOCATION, 0.6))
    assert [s.kind for s in agree("Rebels met rebels", *small)] == [ORGANISATION, ORGANISATION]
    told = ((LOCATION, 0.9), (None, 1.0), (None, 0.6))
    assert agree("US told us", *told) == [Tagged(0, 1, LOCATION)]
    assert agree("Iraq told iraq", *told) == [Tagged(0, 1, LOCATION), Tagged(2, 3, LOCATION)]


def test_what_was_not_read_has_no_vote() -> None:
    unread = scores((LOCATION, 0.6), (None, 1.0), (None, 1.0))
    unread[2] = IMPOSSIBLE
    unread[2, 0] = 0.0
    assert agreed("Karsk met Karsk".split(), unread, [Tagged(0, 1, LOCATION)]) == [Tagged(0, 1, LOCATION)]


def test_a_longer_name_keeps_its_words() -> None:
    told = ((ORGANISATION, 0.9), (None, 1.0), (LOCATION, 0.9), (None, 1.0), (LOCATION, 0.9))
    one = scores(*told)
    spans = [Tagged(0, 2, ORGANISATION), Tagged(2, 3, LOCATION), Tagged(4, 5, LOCATION)]
    found = agreed("Karsk Brigade Karsk , Karsk".split(), one, spans)
    assert found == spans  # what lies in another span is not found in it once more
