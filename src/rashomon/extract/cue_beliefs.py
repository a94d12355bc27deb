"""Adjectives by which somebody holds a thing to be so or not: "is convinced that", "was not satisfied that"."""

from __future__ import annotations

from rashomon.extract import clauses
from rashomon.extract.cue import Cue, hypothetical
from rashomon.lexicon.attribution import attribution_lexicon
from rashomon.model.claim import Stance
from rashomon.model.syntax import Sentence, Token

LINKING = frozenset({"be", "remain", "seem", "appear", "feel", "sound"})


def belief(s: Sentence, token: Token) -> Cue | None:
    """What a person or body is sure, or not sure, of."""
    words = attribution_lexicon()
    if token.lower not in words.sure and token.lower not in words.unsure:
        return None
    verb = token if token.pos == "VERB" else s.tokens[token.head]
    links = verb is token and bool(s.children(token.i, "auxpass"))
    if not links and (verb.lemma not in LINKING or token.dep not in {"acomp", "oprd", "attr"}):
        return None
    told = [c for x in {token.i, verb.i} for c in s.children(x, "ccomp", "conj") if _told_with_that(s, c)]
    linked = (verb, *s.children(token.i, "auxpass")) if links else (verb,)
    speakers = [
        h
        for x in linked
        for c in s.children(x.i, "nsubj", "nsubjpass")
        for h in clauses.conjuncts(s, clauses.antecedent(s, c.i))
    ]
    if not told or not speakers or hypothetical(s, verb):
        return None
    negated = any(c.dep == "neg" for x in {token.i, verb.i} for c in s.children(x))
    doubts = negated or token.lower in words.unsure
    content = frozenset(x for c in told for x in s.subtree(c.i))
    return Cue(s, (token.i,), tuple(speakers), Stance.DOUBTS if doubts else Stance.STATES, content)


def _told_with_that(s: Sentence, clause: Token) -> bool:
    """Whether a clause opens with "that", also where the parser takes the word for an article."""
    first = next(s.tokens[x] for x in s.subtree(clause.i) if s.tokens[x].pos != "PUNCT")
    opens = any(m.lower == "that" for m in s.children(clause.i, "mark"))
    return opens or (first.lower == "that" and first.dep == "det" and s.tokens[first.i - 1].text == ",")
