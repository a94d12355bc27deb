"""Places that tell who somebody is: "soldiers stationed in Dorn shelled Karsk" tells of Karsk."""

from __future__ import annotations

from collections.abc import Collection

from rashomon.extract.circumstances import in_relatives
from rashomon.extract.place_mention import PlaceMention
from rashomon.extract.place_names import PEOPLE
from rashomon.lexicon.nouns import noun_classes
from rashomon.model.claim import GROUPS, Kind
from rashomon.model.syntax import Sentence, Token

SUBJECTS = frozenset({"nsubj", "nsubjpass"})
JOURNEYS = frozenset(GROUPS["movement"])


def without_descriptions(
    s: Sentence, i: int, kind: Kind, places: tuple[PlaceMention, ...]
) -> tuple[PlaceMention, ...]:
    """The places of a claim at token ``i`` but those that only describe who acts, where others are told; all of a journey."""
    if len(places) < 2 or kind in JOURNEYS:
        return places
    aside = in_relatives(s, i) | _of_subjects(s, i, {p.head for p in places}) | _of_other_clauses(s, i)
    return tuple(p for p in places if p.head not in aside) or places


def _of_subjects(s: Sentence, i: int, towns: Collection[int]) -> frozenset[int]:
    """The tokens behind the subjects, people all and no towns, of the verbs that token ``i`` stands at or below."""
    found: set[int] = set()
    for token in (s.tokens[i], *s.ancestors(i)):
        for c in s.children(token.i):
            if (
                c.dep in SUBJECTS
                and c.i not in towns
                and _is_people(c)
                and i not in (below := s.subtree(c.i))
            ):
                found.update(x for x in below if x > c.i)  # "near Dorn, rebels" opens the sentence
    return frozenset(found)


def _of_other_clauses(s: Sentence, i: int) -> frozenset[int]:
    """ "While talks were held in Dorn, rebels shelled Karsk": the tokens of clauses on what others did meanwhile."""
    found: set[int] = set()
    for token in s.tokens:
        if token.dep == "advcl" and s.children(token.i, *SUBJECTS) and i not in (below := s.subtree(token.i)):
            found.update(below)
    return frozenset(found)


def _is_people(token: Token) -> bool:
    return token.pos == "PROPN" or bool(noun_classes(token.lemma.lower()) & PEOPLE)
