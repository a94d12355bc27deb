"""Whether a report is about an armed conflict at all (claim model, ruling 24).

Words such as "attack", "battle" or "meeting" claim nothing about a war in a report on an election. In a report that hardly uses
the vocabulary of armed conflict only those claims stand that use it themselves.
"""

from __future__ import annotations

from collections.abc import Sequence

from rashomon.extract.drafts import Draft
from rashomon.lexicon.actors import known_actor
from rashomon.lexicon.nouns import noun_classes
from rashomon.model.syntax import Sentence, Token

CONTENT = frozenset({"NOUN", "PROPN", "ADJ", "VERB"})
SHARE = 0.011
"""Share of words of conflict among content words: 0.013 to 0.3 in the war reports and official statements looked at, mostly
below 0.01 in reports on an election campaign."""
LONGEST_NAME = 5
ACRONYM = 3
FEWEST = 30
"""Content words of the shortest report that is judged."""


def words_of_conflict(sentence: Sentence) -> frozenset[int]:
    """The tokens that belong to the vocabulary of armed conflict, or name a party to one."""
    found = {t.i for t in sentence.tokens if t.pos in CONTENT and _is_word(t)}
    names = [t.i for t in sentence.tokens if t.pos == "PROPN"]
    for first in names:
        last = first
        while last - first < LONGEST_NAME and last in names:
            if _is_armed(sentence.source[sentence.tokens[first].start : sentence.tokens[last].end]):
                found.update(range(first, last + 1))
            last += 1
    return frozenset(found)


def _is_word(token: Token) -> bool:
    return "conflict" in noun_classes(token.lemma) | noun_classes(token.lower)


def _is_armed(name: str) -> bool:
    if len(name) <= ACRONYM and not name.isupper():
        return False  # "Is" in a title is no name
    actor = known_actor(name)
    return actor is not None and "armed_party" in actor.classes


def about_conflict(sentences: Sequence[Sentence]) -> bool:
    """Whether a report is about an armed conflict."""
    content = sum(t.pos in CONTENT for s in sentences for t in s.tokens)
    found = 0
    for s in sentences:
        if content < FEWEST or found >= SHARE * content:
            return True
        found += len(words_of_conflict(s))
    return found >= SHARE * content


def of_conflict(drafts: Sequence[Draft], sentences: Sequence[Sentence]) -> list[Draft]:
    """The claims that stand: all in a report on a conflict, else those that speak of one themselves."""
    if about_conflict(sentences):
        return list(drafts)
    return [d for d in drafts if any(d.clause[0] <= i <= d.clause[1] for i in words_of_conflict(d.sentence))]
