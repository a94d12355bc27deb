"""Clauses that a verb of saying tells, though the parser hangs them on another word or makes them main clauses."""

from __future__ import annotations

from collections.abc import Sequence

from rashomon.lexicon.attribution import attribution_lexicon
from rashomon.model.syntax import Sentence, Token

WAYS = frozenset(
    {"in", "on", "at", "by", "through", "via", "during", "over", "beyond", "after", "from", "to"}
)
"""Before where, how or to whom something is said."""


def told_to(s: Sentence, token: Token) -> list[Token]:
    """ "Told the mission that shells had hit", "told journalists of an ambush": what the parser hangs on who is told."""
    if token.lemma not in attribution_lexicon().informing:
        return []
    told = [c for c in s.children(token.i, "dobj", "dative") if c.i + 1 < len(s.tokens)]
    clauses = [
        r
        for c in told
        if s.tokens[c.i + 1].lower == "that"
        for r in s.children(c.i, "relcl", "acl")
        if s.children(r.i, "nsubj", "nsubjpass")
    ]
    matter = [p for c in told for p in s.children(c.i, "prep") if p.lower in {"of", "about"}]
    return clauses or [n for p in matter if p.i == p.head + 1 for n in s.children(p.i, "pobj")]


def told_in(s: Sentence, token: Token) -> list[Token]:
    """ "Said in a report that shells had hit", "found beyond doubt that": the clause that the parser hangs on the noun."""
    where = [n for p in s.children(token.i, "prep") if p.lower in WAYS for n in s.children(p.i, "pobj")]
    where += [
        n for m in where for p in s.children(m.i, "prep") if p.lower == "of" for n in s.children(p.i, "pobj")
    ]
    told = [
        c
        for n in where
        if n.lemma not in attribution_lexicon().grounds
        for c in s.children(n.i, "acl", "relcl", "ccomp")
    ]
    return [
        c for c in told if any(m.lower == "that" for m in s.children(c.i, "mark")) or _told_after_that(s, c)
    ]


def _told_after_that(s: Sentence, verb: Token) -> bool:
    """ "Said in a message that Dorn had fallen", where the parser takes "that" for the subject of a relative clause: a name
    stands between it and the verb."""
    that = next((c for c in s.children(verb.i, "nsubj", "nsubjpass") if c.lower == "that"), None)
    report = s.tokens[verb.head].lemma in attribution_lexicon().reports
    return report and that is not None and s.tokens[that.i + 1].text[:1].isupper()


def and_that(s: Sentence, token: Token, clausal: Sequence[Token]) -> list[Token]:
    """ "Said that jets had bombed the port, and that shells had hit", "found that six had died and ten had been wounded": what
    the parser coordinates with the verb of saying, where "that" or the tense tells that it is said too."""
    after = [
        c
        for c in s.children(token.i, "conj")
        if clausal and c.i > clausal[-1].i and s.children(c.i, "nsubj", "nsubjpass")
    ]
    past = token.tag in {"VBD", "VBN"}
    return [
        c
        for c in after
        if any(m.lower == "that" for m in s.children(c.i, "mark"))
        or (past and any(a.lower == "had" for a in s.children(c.i, "aux")))
    ]


def unmarked_before(s: Sentence, token: Token) -> list[Token]:
    """ "Shells hit the port, residents told a paper, and ...": a main clause before, which the parser takes for an adjunct."""
    clauses_before = [
        c for c in s.children(token.i, "advcl") if c.i < token.i and c.tag in {"VBD", "VBZ", "VBP"}
    ]
    return [
        c
        for c in clauses_before
        if s.children(c.i, "nsubj", "nsubjpass") and not s.children(c.i, "mark", "advmod")
    ]
