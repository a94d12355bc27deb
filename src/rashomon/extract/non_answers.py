"""Two verbs that together answer nothing: "neither confirmed nor denied", "refused to confirm or deny" (ruling 9)."""

from __future__ import annotations

from rashomon.extract.clauses import VERBAL
from rashomon.lexicon.denials import denial_lexicon
from rashomon.lexicon.modality import modality_lexicon
from rashomon.model.syntax import Sentence, Token


def unanswered(s: Sentence, first: Token) -> Token | None:
    """The second verb of a pair that answers nothing, where ``first`` is the first of it."""
    if first.pos not in VERBAL:
        return None
    negated = any(c.lower in {"neither", "nor"} or c.dep == "neg" for c in s.children(first.i))
    refusing = s.tokens[first.head] if first.dep == "xcomp" else first  # "refused to confirm or deny"
    negated |= refusing.lemma in modality_lexicon().governor["negative"]
    for c in s.children(first.i, "conj"):
        if (first.lemma, c.lemma) in denial_lexicon().non_answers and (
            negated or any(x.lower == "nor" for x in s.tokens[first.i : c.i])
        ):
            return c
    return None


def leaves_open(s: Sentence, second: Token) -> bool:
    """Whether a verb is the second of such a pair."""
    return second.dep == "conj" and unanswered(s, s.tokens[second.head]) is second
