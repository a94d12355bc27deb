"""Findings: "the court found that", "the inquiry determined that"; who looks into a thing states what comes of it."""

from __future__ import annotations

from rashomon.extract import clauses
from rashomon.extract.cue import controls
from rashomon.extract.cue_content import told_in
from rashomon.lexicon.attribution import attribution_lexicon
from rashomon.model.syntax import Sentence, Token

FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})


def finds(s: Sentence, token: Token) -> bool:
    """Whether a verb of finding has a clause with "that" or a tense of its own, and somebody who looks into things or is
    named as its subject: "the soldiers found the bridge destroyed" and "he found that it had gone" report nothing."""
    told = [
        c for c in (*s.children(token.i, "ccomp"), *told_in(s, token)) if c.i > token.i and _is_clause(s, c)
    ]
    return bool(told) and any(_looks_into(s.tokens[h]) for h in clauses.subjects(s, token.i, controls))


def _is_clause(s: Sentence, token: Token) -> bool:
    if any(m.lower == "that" for m in s.children(token.i, "mark")):
        return True
    tensed = token.tag in FINITE or any(c.tag in FINITE for c in s.children(token.i, "aux", "auxpass"))
    return tensed and bool(s.children(token.i, "nsubj", "nsubjpass"))


def _looks_into(subject: Token) -> bool:
    return subject.pos == "PROPN" or subject.lemma in attribution_lexicon().finders
