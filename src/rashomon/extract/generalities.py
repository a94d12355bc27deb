"""What is said in general, of no happening in particular: definitions, and what is never told."""

from __future__ import annotations

from rashomon.lexicon.modality import modality_lexicon
from rashomon.model.syntax import Sentence, Token


def is_definition(s: Sentence) -> bool:
    """Whether a sentence says what a word means ("a strike, as defined here, means one or more events")."""
    verbs = modality_lexicon().definition["verbs"]
    for token in s.tokens:
        if token.lemma in verbs and token.pos == "VERB":
            if token.dep == "advcl" and any(c.lower == "as" for c in s.children(token.i, "mark", "advmod")):
                return True
            if s.children(token.i, "auxpass") and any(c.lower == "as" for c in s.children(token.i, "prep")):
                return True
    return False


def is_timeless(s: Sentence) -> bool:
    """Whether a sentence tells of no past event in a main clause: how a definition goes on."""
    past = any(t.tag == "VBD" and t.dep in {"ROOT", "conj", "auxpass", "aux"} for t in s.tokens)
    return not past and any(t.tag in {"VBZ", "VBP"} for t in s.tokens)


def never_told(s: Sentence, token: Token) -> bool:
    """ "The coalition does not report the number of bombs dropped in a strike": what is not told as a rule."""
    untold = modality_lexicon().definition["untold"]
    for below in [token, *s.ancestors(token.i)]:
        verb = s.tokens[below.head]
        if below.dep == "dobj" and verb.lemma in untold and s.children(verb.i, "neg"):
            return any(c.lower in {"do", "does"} for c in s.children(verb.i, "aux"))
    return False
