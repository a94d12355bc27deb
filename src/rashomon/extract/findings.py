"""Findings: "the court found that", "the inquiry determined that"; who looks into a thing states what comes of it."""

from __future__ import annotations

from rashomon.extract import clauses
from rashomon.extract.cue import controls
from rashomon.extract.told_clauses import told_in
from rashomon.lexicon.attribution import attribution_lexicon
from rashomon.model.syntax import Sentence, Token

FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})


def finds(s: Sentence, token: Token) -> bool:
    """Whether a verb of finding has a clause with "that" or a tense of its own, and somebody who looks into things or is
    named as its subject: "the soldiers found the bridge destroyed" and "he found that it had gone" report nothing. What was
    recorded speaks by a verb of showing, also with a bare clause ("the video shows rebels shooting prisoners")."""
    found = [c for c in (*s.children(token.i, "ccomp"), *told_in(s, token)) if c.i > token.i]
    speakers = [s.tokens[h] for h in clauses.subjects(s, token.i, controls)]
    if token.lemma in attribution_lexicon().showing:
        found += [c for o in s.children(token.i, "dobj") for c in s.children(o.i, "acl") if c.tag == "VBG"]
        return bool(found) and any(t.lemma in attribution_lexicon().recorded for t in speakers)
    return any(_is_clause(s, c) for c in found) and any(_looks_into(t) for t in speakers)


def _is_clause(s: Sentence, token: Token) -> bool:
    if any(m.lower == "that" for m in s.children(token.i, "mark")):
        return True
    tensed = token.tag in FINITE or any(c.tag in FINITE for c in s.children(token.i, "aux", "auxpass"))
    return tensed and bool(s.children(token.i, "nsubj", "nsubjpass"))


def _looks_into(subject: Token) -> bool:
    return subject.pos == "PROPN" or subject.lemma in attribution_lexicon().finders
