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
SHARE = 0.012
"""Share of words of conflict among content words: 0.015 to 0.3 in the war reports and official statements looked at, mostly
below 0.01 in reports on an election campaign."""
FEWEST = 30
"""Content words of the shortest report that is judged."""


def is_of_conflict(token: Token) -> bool:
    """Whether a word belongs to the vocabulary of armed conflict, or names a party to one."""
    if token.pos not in CONTENT:
        return False
    if "conflict" in noun_classes(token.lemma) | noun_classes(token.lower):
        return True
    actor = known_actor(token.text) if token.pos == "PROPN" else None
    return actor is not None and "armed_party" in actor.classes


def about_conflict(sentences: Sequence[Sentence]) -> bool:
    """Whether a report is about an armed conflict."""
    content = [t for s in sentences for t in s.tokens if t.pos in CONTENT]
    return len(content) < FEWEST or sum(map(is_of_conflict, content)) >= SHARE * len(content)


def of_conflict(drafts: Sequence[Draft], sentences: Sequence[Sentence]) -> list[Draft]:
    """The claims that stand: all in a report on a conflict, else those that speak of one themselves."""
    if about_conflict(sentences):
        return list(drafts)
    return [
        d for d in drafts if any(is_of_conflict(t) for t in d.sentence.tokens[d.clause[0] : d.clause[1] + 1])
    ]
