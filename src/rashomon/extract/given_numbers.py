"""The number that a word of counting is given: "put the figure at 150", "the tally stands at 194", "a count of 900"."""

from __future__ import annotations

from rashomon.lexicon.attribution import attribution_lexicon
from rashomon.model.syntax import Sentence, Token

TALLIED_AT = frozenset({"at", "to", "past", "above", "over", "beyond", "as"})
"""Before the figure that is given to a tally: "put the toll at", "took it past"."""
SUBJECTS = frozenset({"nsubj", "nsubjpass"})


def given_number(s: Sentence, noun: Token) -> int | None:
    """The bare number that is given to a word such as "figure" or "tally", if one is."""
    of = [c for c in s.children(noun.i, "prep") if c.lower == "of"]
    if of:
        return next((n.i for c in of for n in s.children(c.i, "pobj") if _is_bare(s, n)), None)
    above = s.tokens[noun.head]
    reckoned = above.lemma == "give" or above.lemma in attribution_lexicon().reckoning
    if noun.dep in {"dobj", "nsubjpass"} and reckoned:
        return _at(s, above, TALLIED_AT)
    if noun.dep in SUBJECTS and above.lemma in attribution_lexicon().reaching:
        stated = s.children(above.i, "attr", "dobj", "npadvmod")
        return next((n.i for n in stated if _is_bare(s, n)), None) or _at(s, above, TALLIED_AT)
    return None


def _at(s: Sentence, verb: Token, prepositions: frozenset[str]) -> int | None:
    phrases = [c for c in s.children(verb.i, "prep") if c.lower in prepositions]
    return next((n.i for c in phrases for n in s.children(c.i, "pobj") if _is_bare(s, n)), None)


def _is_bare(s: Sentence, token: Token) -> bool:
    return token.pos == "NUM" and not s.children(token.i, "prep")
